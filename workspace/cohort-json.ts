/** The JSON files of a cohort folder: the facts of the cohort and the questions of the forms, checked. */
import { transformSync } from 'esbuild';
import { distance } from 'fastest-levenshtein';
import { DateTime, IANAZone } from 'luxon';
import * as v from 'valibot';
import { BadInput, quoted } from './bad-input';
import type { CohortFacts, FormDefinition } from './cohort-folder-types';

const isMoment = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2})?)?$/.test(text) && DateTime.fromISO(text.replace(' ', 'T')).isValid;

const day = v.pipe(
  v.string('is no date. Write it as "2022-11-18"'),
  v.check((text) => text.length === 10 && isMoment(text), 'is no date. Write it as "2022-11-18"'),
);
const MOMENT = 'is no date. Write it as "2022-11-18T23:59:59" or "2022-11-18" (until the end of that day)';
const moment = v.pipe(
  v.string(MOMENT),
  v.check(isMoment, MOMENT),
  v.transform((text) => text.replace(' ', 'T')),
);
const SLOT = 'is no date with a time. Write it as "2022-12-13T13:00"';
const slot = v.pipe(
  v.string(SLOT),
  v.check((text) => text.length > 10 && isMoment(text), SLOT),
  v.transform((text) => text.replace(' ', 'T')),
);
const ZONE = 'is no time zone. Write one as "America/Chicago"';
const zone = v.pipe(v.string(ZONE), v.check(IANAZone.isValidZone, ZONE));
const MINUTES = 'is no length in minutes. Write a whole number from 15 to 480';
const minutes = v.pipe(v.number(MINUTES), v.integer(MINUTES), v.minValue(15, MINUTES), v.maxValue(480, MINUTES));
const text = v.string('is no text. Put it between quotation marks');

const FACTS = v.object({
  programYear: v.optional(v.pipe(v.union([text, v.number()], 'is no text. Write it as "2023"'), v.transform(String))),
  timeZone: v.optional(zone),
  opens: v.optional(moment),
  deadline: v.optional(moment),
  programStart: v.optional(day),
  programEnd: v.optional(day),
  rosterAsOf: v.optional(day),
  orientationSlots: v.optional(v.array(slot, 'is no list. Write it as ["2022-12-13T13:00", "2022-12-14T11:00"]')),
  orientationMinutes: v.optional(minutes),
  committee: v.optional(text),
  replyTo: v.optional(text),
});

const TYPES = [
  'TEXT',
  'PARAGRAPH_TEXT',
  'MULTIPLE_CHOICE',
  'CHECKBOX',
  'LIST',
  'GRID',
  'CHECKBOX_GRID',
  'SCALE',
  'DATE',
  'TIME',
  'DATETIME',
  'SECTION_HEADER',
  'PAGE_BREAK',
] as const;
const texts = v.optional(v.array(text, 'is no list of texts'));
const FORM = v.object({
  title: v.optional(text, ''),
  collectsEmail: v.optional(v.boolean('is neither true nor false'), true),
  items: v.array(
    v.object({
      id: v.pipe(v.number('is no number'), v.integer('is no whole number')),
      type: v.picklist(TYPES, `is no type of question. The types are ${TYPES.join(', ')}`),
      title: text,
      help: v.optional(text),
      required: v.optional(v.boolean('is neither true nor false')),
      choices: texts,
      other: v.optional(v.boolean('is neither true nor false')),
      rows: texts,
      columns: texts,
    }),
    'is no list of questions',
  ),
});

/** `cohort.json`. A fact that is not there is not known; a misspelled one would be taken for unknown, so it is refused. */
export function readFacts(file: string, source: string): CohortFacts {
  const facts = parse(file, source);
  const known = Object.keys(FACTS.entries);
  for (const key of Object.keys(Object(facts))) {
    const meant = known.find((k) => k !== key && distance(k.toLowerCase(), key.toLowerCase()) <= 2);
    if (known.includes(key) || !meant) continue;
    throw new BadInput(
      { file, line: lineOf(source, key) },
      `${quoted(key)} is no known fact.`,
      `Did you mean "${meant}"?`,
    );
  }
  return check(file, source, FACTS, facts);
}

/** One fact given on the command line, checked as if it stood in `cohort.json`; `option` is how it was given. */
export function readFact(key: 'deadline' | 'programStart' | 'timeZone', value: string, option: string): CohortFacts {
  const result = v.safeParse(FACTS.entries[key], value);
  if (result.success) return { [key]: result.output };
  throw new BadInput(
    { file: option },
    `${quoted(value)} ${result.issues[0].message.split('. ')[0]}.`,
    cureIn(result.issues[0].message),
  );
}

/** The questions of a form. */
export function readForm(file: string, source: string): FormDefinition {
  const form = check(file, source, FORM, parse(file, source));
  const ids = form.items.map((item) => item.id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice === undefined) return form;
  throw new BadInput(
    { file, line: lineOf(source, 'id', twice, 2) },
    `two questions have the id ${twice}.`,
    'Give each its own.',
  );
}

function parse(file: string, source: string): unknown {
  const text = source.replace(/^\ufeff/, '');
  if (text.trim() === '') throw new BadInput({ file }, 'the file is empty.', 'Fill it, or take it out of the folder.');
  try {
    return JSON.parse(text);
  } catch {
    const { line, why } = brokenAt(text);
    throw new BadInput(
      { file, line },
      `this is not JSON: ${why}.`,
      'Look there for a missing comma, quotation mark or bracket.',
    );
  }
}

/** JSON.parse does not say where; esbuild does. */
function brokenAt(text: string): { line?: number; why: string } {
  try {
    transformSync(text, { loader: 'json', logLevel: 'silent' });
    return { why: 'it cannot be read' };
  } catch (failure) {
    const [error] = (failure as { errors: { text: string; location: { line: number } | null }[] }).errors;
    return { line: error?.location?.line, why: error?.text ?? 'it cannot be read' };
  }
}

function check<S extends v.GenericSchema>(file: string, source: string, schema: S, value: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, value);
  const isFacts = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isFacts)
    throw new BadInput({ file }, 'there is no { … } with facts in it.', 'Compare it with the example cohort.');
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = (issue.path ?? []).map((step) => step.key);
  const key = path.filter((step) => typeof step === 'string').at(-1);
  const missing = issue.input === undefined;
  const what = missing ? 'is missing' : `${quoted(inWords(issue.input))} ${issue.message.split('. ')[0]}`;
  const cure = missing ? 'Add it.' : cureIn(issue.message);
  throw new BadInput(
    { file, line: lineOf(source, String(key), missing ? undefined : issue.input) },
    `${where(path)}: ${what}.`,
    cure,
  );
}

const inWords = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const cureIn = (message: string): string => {
  const cure = message.split('. ').slice(1).join('. ');
  return cure === '' ? 'Compare it with the example cohort.' : `${cure}.`;
};

/** "deadline", "items, number 3, type". */
const where = (path: readonly unknown[]): string =>
  path.map((step) => (typeof step === 'number' ? `number ${step + 1}` : String(step))).join(', ');

/** The line on which a key stands with this value (or the value alone, in a list), counted from 1; the n-th such line. */
function lineOf(source: string, key: string, value?: unknown, nth = 1): number | undefined {
  const lines = source.split(/\r?\n/);
  const hasKey = (line: string): boolean => line.includes(JSON.stringify(key));
  const hasValue = (line: string): boolean => value === undefined || line.includes(JSON.stringify(value));
  for (const fits of [
    (l: string) => hasKey(l) && hasValue(l),
    (l: string) => value !== undefined && hasValue(l),
    hasKey,
  ]) {
    const found = lines.flatMap((line, i) => (fits(line) ? [i + 1] : []));
    if (found.length > 0) return found[Math.min(nth, found.length) - 1];
  }
  return undefined;
}
