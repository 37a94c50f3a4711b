/** What is in the way of a message, and what deserves a look: as lines for the screen, each with what can be pressed about it. */
import { probablyMeant } from '../core/addresses';
import { fullName } from '../core/application';
import type { Standing } from '../core/audiences';
import { plural } from '../core/home';
import type { Match } from '../core/ledger-match';
import type { MessageKind } from '../core/message-kinds';
import { type Message, templateFor } from '../core/messages';
import { misspelled } from '../core/rendering';
import type { Issue } from '../core/trouble';
import { wordingNow } from './message-desk';

export interface Finding {
  sentence: string;
  /** Whose drafts are not made, by person key: their rows can be shown. */
  people: { key: string; name: string }[];
  /** In this text, a name to be replaced. */
  replace?: { key: string; wrong: string; right: string };
}

/** What several people lack is one line with their number; a name that does not exist can be replaced by what was meant. */
export function findings(issues: readonly Issue[], { templates }: MessageKind, now: Standing): Finding[] {
  const names = new Map<string, string>(
    now.people.map(({ key, application: { answers, email } }) => [key, fullName(answers) || email]),
  );
  const found = new Map<string, Finding & { empty: string }>();
  for (const { code, subject, sentence } of issues) {
    const empty = code === 'E-17' ? (/^(\{\{.*\}\}) (?:is|are) empty for /.exec(sentence)?.[1] ?? '') : '';
    const at = empty || sentence;
    const one = found.get(at) ?? { sentence, people: [], empty };
    const name = names.get(subject);
    if (name !== undefined && !one.people.some((p) => p.key === subject)) one.people.push({ key: subject, name });
    found.set(at, one);
  }
  const wording = wordingNow();
  const replaceable = templates.flatMap((key) =>
    misspelled(templateFor(key, wording)).map((names) => ({ key, title: templateFor(key).title, ...names })),
  );
  return [...found.values()].map(({ sentence, people, empty }): Finding => {
    const of = replaceable.find((r) => sentence.startsWith(`{{${r.wrong}}}`) && sentence.includes(`"${r.title}"`));
    return {
      sentence:
        empty !== '' && people.length > 1
          ? `${empty} ${empty.includes(', ') ? 'are' : 'is'} empty for ${people.length} people. Their drafts are not made.`
          : sentence,
      people,
      ...(of && { replace: { key: of.key, wrong: of.wrong, right: of.right } }),
    };
  });
}

export function mistyped({ name, address }: Message['to']): string[] {
  const meant = probablyMeant(address);
  return meant
    ? [`${name}: the email looks mistyped, ${address}. Did they mean ${meant}? The draft is made all the same.`]
    : [];
}

export function withoutTopics(matches: readonly Match[]): string[] {
  const n = matches.filter(
    ({ message: { fields } }) => fields['partner name'] && !fields['several partners'] && !fields['shared topics'],
  ).length;
  return n === 0
    ? []
    : [`${plural(n, 'person shares', 'people share')} no topic with their partner; that sentence is left out.`];
}
