/**
 * From a template and the fields of one person to a text. Mustache, because it knows names, lists and conditions and no code. The text is
 * plain: nothing is escaped here, HTML is made from the finished text in html.ts.
 */
import { closest, distance } from 'fastest-levenshtein';
import Mustache from 'mustache';
import { linksIn } from './html';
import { ALL_NAMES } from './message-names';
import { oncePerText } from './once-per-text';
import { oneLine, severalLines } from './plain-text';
import type { Template } from './templates/template';
import type { Issue } from './trouble';

/** What a template can reach: strings, and lists of the same. No prototype, no functions, nothing of a person but what message-fields.ts put in. */
export interface View {
  [name: string]: string | readonly View[];
}

type Token = [kind: string, value: string, start: number, end: number, inside?: Token[] | number, ...more: unknown[]];

/** A template is taken apart once, and not for everybody who gets it. */
const parsed = oncePerText((text) => new Mustache.Writer().parse(text) as unknown as Token[], 200);

/** Every name in double braces, in order, once; a kind we do not allow (partials, other braces) comes back as it was written. */
function namesIn(tokens: readonly Token[]): string[] {
  const names = tokens.flatMap(([kind, value, , , inside]) => {
    if (kind === 'text' || kind === '!') return [];
    if (kind === '#' || kind === '^') return [value, ...namesIn(inside as Token[])];
    return kind === 'name' || kind === '&' ? [value] : [`${kind}${value}`];
  });
  return [...new Set(names)];
}

/** What is wrong with a template, whoever it is for: braces that do not close, names that do not exist or that this message may not use. */
export function checkTemplate(template: Template): Issue[] {
  const trouble = (code: string, sentence: string): Issue => ({ code, subject: template.key, sentence });
  const issues: Issue[] = [];
  for (const [place, text] of [
    ['subject', template.subject],
    ['text', template.body],
  ] as const) {
    let names: string[];
    try {
      names = namesIn(parsed(text));
    } catch (error) {
      // Mustache's own sentence names the place: 'Unclosed section "shared topics" at 120'.
      const why = oneLine(error instanceof Error ? error.message : String(error));
      issues.push(
        trouble(
          'E-18',
          `The ${place} of "${template.title}" cannot be read: ${why}. Put the braces right or put the supplied text back.`,
        ),
      );
      continue;
    }
    for (const name of names) {
      if ((template.names as readonly string[]).includes(name)) continue;
      issues.push(
        trouble(
          'E-18',
          `{{${name}}} in the ${place} of "${template.title}" is not a name this message knows.${suggestion(name, template)}`,
        ),
      );
    }
  }
  return issues;
}

function suggestion(name: string, template: Template): string {
  if (isKnown(name)) return ' The name exists, but this message has nothing to put there.';
  const meant = probablyMeant(name, template);
  return meant === '' ? '' : ` Did you mean {{${meant}}}?`;
}

const isKnown = (name: string): boolean => ALL_NAMES.some((n) => n.name === name);

/** The name of this message that is most like it, or ''. */
function probablyMeant(name: string, template: Template): string {
  const near = closest(name.toLowerCase(), [...template.names]);
  return near !== '' && distance(name.toLowerCase(), near) <= Math.max(2, near.length / 2) ? near : '';
}

/** Names of a template that do not exist, each with the one that was probably meant. Braces that do not match have none. */
export function misspelled(template: Template): { wrong: string; right: string }[] {
  const found = [template.subject, template.body].flatMap((words) => {
    try {
      return namesIn(parsed(words));
    } catch {
      return [];
    }
  });
  return [...new Set(found)]
    .filter((name) => !(template.names as readonly string[]).includes(name) && !isKnown(name))
    .map((wrong) => ({ wrong, right: probablyMeant(wrong, template) }))
    .filter(({ right }) => right !== '');
}

/** A text with a name replaced wherever it stands in braces, bare or as the beginning or end of a condition. */
export const withName = (words: string, wrong: string, right: string): string =>
  words.replace(/\{\{([#^/&]?)\s*([^{}]*?)\s*\}\}/g, (all, sign: string, name: string) =>
    name === wrong ? `{{${sign}${right}}}` : all,
  );

/** A writer that does not escape and remembers which names were asked for and had nothing to say. */
class Listening extends Mustache.Writer {
  readonly empty = new Set<string>();

  override parse(template: string): Token[] {
    return parsed(template);
  }

  override escapedValue(token: string[], context: Mustache.Context): string {
    const value: unknown = context.lookup(token[1]);
    if (typeof value === 'string' && value !== '') return value;
    this.empty.add(token[1]);
    return '';
  }

  override unescapedValue(token: string[], context: Mustache.Context): string {
    return this.escapedValue(token, context);
  }
}

export interface Rendered {
  subject: string;
  text: string;
  /** Names that were used and are empty for this person: the draft must not be made. */
  empty: readonly string[];
}

/** The subject and text for one person. The template must have passed checkTemplate. */
export function render(template: Template, view: View): Rendered {
  const writer = new Listening();
  const subject = oneLine(writer.render(template.subject, view));
  const text = `${severalLines(writer.render(template.body.replace(/\r\n?/g, '\n'), view))}\n`;
  return { subject, text, empty: [...writer.empty] };
}

/** The https links that are ours: they stand in the template itself, or in fields that the committee filled in. */
export const ownLinks = (template: Template, view: View): readonly string[] =>
  linksIn(
    [
      template.body,
      ...ALL_NAMES.filter((n) => n.from === 'program' || n.from === 'orientation' || n.from === 'committee').map(
        (n) => view[n.name],
      ),
    ].join('\n'),
  );
