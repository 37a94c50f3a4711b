/**
 * Answers that mean the same in other words: two forms may offer different options for one question, and an association other words than
 * ours. Read by numbers and by likeness; what a person says about an answer wins. Only what a form offers is aligned: an "Other" stays a text.
 */

import type { SameAnswers } from './answers';
import type { Binding, BoundQuestion, Question } from './binding';
import { yearsIn } from './criteria/experience';
import { type FieldKey, ROLES, type Role } from './fields';
import { likeness, weighed } from './likeness';
import type { Profile } from './profiles/profile';
import { foldAnswer } from './stated';
import { bandInWords, levelInWords } from './words-for';
import { zoneOf } from './zones';

export type SameTopic =
  | 'areas'
  | 'competencies'
  | 'levels'
  | 'help'
  | 'meeting'
  | 'libraryType'
  | 'years'
  | 'timeZone'
  | 'mattersMost';

/** By topic, then by answer (folded): what it counts as; '' = nothing else. */
export type Same = Readonly<Partial<Record<SameTopic, Readonly<Record<string, string>>>>>;

/** An answer that is not worded like any it could be compared with. */
export interface SameRow {
  topic: SameTopic;
  answer: string;
  from: Role;
  /** What it counts as; '' where it stands alone. */
  as: string;
  /** A person has said so. */
  said: boolean;
  /** What it may count as. */
  offers: readonly string[];
}

export interface FormOptions {
  role: Role | 'asked';
  binding: Binding;
  /** With options, offered or seen. */
  questions: readonly Question[];
  /** Whose section a further question stands in, where one form asks both roles. */
  parts?(role: Role, bound: BoundQuestion): readonly { id: number }[];
}

interface Topic {
  key: SameTopic;
  /** Where its answers are given. `levels` are the other side of the grid. */
  fields: readonly FieldKey[];
  /** Words of ours that mean more than themselves; else the mentors' options are what others are compared with. */
  known(profile: Profile): readonly string[];
  guess?(answer: string, profile: Profile, all: readonly string[]): string;
  /** Read without a partner. */
  isClear?(answer: string, profile: Profile): boolean;
}

const BANDS = ['0-2', '3-5', '6-10', '11-15', '16-20', 'More than 20'];
const nothing = (): readonly string[] => [];

const TOPICS: readonly Topic[] = [
  { key: 'areas', fields: ['areas'], known: nothing },
  { key: 'competencies', fields: ['competencyLevels', 'competencies', 'topThree'], known: nothing },
  {
    key: 'levels',
    fields: ['competencyLevels'],
    known: (p) => Object.keys(p.vocabularies.levels),
    guess: levelInWords,
  },
  { key: 'help', fields: ['help'], known: nothing },
  { key: 'meeting', fields: ['meeting'], known: nothing },
  { key: 'libraryType', fields: ['libraryType', 'wantedLibraryTypes'], known: (p) => p.vocabularies.libraryTypes },
  {
    key: 'years',
    fields: ['years'],
    known: () => BANDS,
    guess: bandInWords,
    isClear: (answer) => yearsIn(answer) !== null,
  },
  {
    key: 'timeZone',
    fields: ['timeZone'],
    known: (p) => Object.keys(p.vocabularies.timeZones),
    isClear: (answer, p) => zoneOf(answer, p) !== null,
  },
  { key: 'mattersMost', fields: ['mattersMost'], known: (p) => Object.keys(p.vocabularies.mattersMost) },
];

export const SAME_TOPICS: readonly SameTopic[] = TOPICS.map((topic) => topic.key);

/** Fields whose answers may be aligned. */
export const ALIGNED: readonly FieldKey[] = [...new Set(TOPICS.flatMap((topic) => topic.fields))];

const ASIDE = /^(other\b.*|none\b.*|n\/a|prefer not to .*|not sure|unsure)$/i;
/** Likeness from which an answer counts as another without being asked about. */
const SURE = 0.5;
/** Likeness from which the only two that are left over count as one. */
const POSSIBLE = 0.25;
const LEAD = 0.1;

/** All answers whose wording needs a partner, with what they count as now. */
export function sameRows(forms: readonly FormOptions[], said: Same, profile: Profile): SameRow[] {
  return TOPICS.flatMap((topic) => rowsOf(topic, forms, said[topic.key] ?? {}, profile));
}

function rowsOf(
  topic: Topic,
  forms: readonly FormOptions[],
  said: Readonly<Record<string, string>>,
  profile: Profile,
): SameRow[] {
  const known = topic.known(profile);
  const offered = ROLES.map((role) => ({ role, options: offeredTo(role, topic, forms, profile) }));
  const first = known.length > 0 ? known : offered[0]!.options;
  const asked = known.length > 0 ? offered : offered.slice(1);
  if (first.length === 0) return [];
  const hub = new Map(first.map((option) => [foldAnswer(option), option]));
  const open: { answer: string; from: Role }[] = [];
  for (const { role, options } of asked)
    for (const answer of options)
      if (
        !topic.isClear?.(answer, profile) &&
        !hub.has(foldAnswer(answer)) &&
        !open.some((o) => foldAnswer(o.answer) === foldAnswer(answer))
      )
        open.push({ answer, from: role });
  // What a form offers beside an answer is another answer, however alike the two are.
  const isOwn = (from: Role, partner: string) =>
    offered.find((o) => o.role === from)!.options.some((o) => foldAnswer(o) === foldAnswer(partner));
  const guessed = topic.guess
    ? new Map(
        open.map(({ answer }) => [
          answer,
          topic.guess!(
            answer,
            profile,
            open.map((o) => o.answer),
          ),
        ]),
      )
    : new Map(
        ROLES.flatMap((role) => [
          ...alike(
            open.filter((o) => o.from === role).map((o) => o.answer),
            first.filter((partner) => !isOwn(role, partner)),
            known.length > 0,
          ),
        ]),
      );
  // What is like none of our own words can still be what the other form means.
  const rest = known.length > 0 && !topic.guess ? open.filter((o) => !guessed.get(o.answer)) : [];
  const more = rest.filter((o) => o.from === 'mentor').map((o) => o.answer);
  const between = alike(
    rest.filter((o) => o.from === 'mentee').map((o) => o.answer),
    more,
    false,
  );
  return open.map(({ answer, from }) => {
    const word = said[foldAnswer(answer)];
    return {
      topic: topic.key,
      answer,
      from,
      as: word ?? guessed.get(answer) ?? between.get(answer) ?? '',
      said: word !== undefined,
      offers: [...first, ...more.filter((o) => o !== answer)],
    };
  });
}

/** The best partner of each answer, the likest first; each partner is taken once, unless several answers may mean it. */
function alike(answers: readonly string[], partners: readonly string[], several: boolean): Map<string, string> {
  const weigh = weighed(answers, partners);
  const offers = answers
    .flatMap((answer) => partners.map((partner) => ({ answer, partner, like: likeness(answer, partner, weigh) })))
    .filter((o) => o.like >= POSSIBLE)
    .sort((a, b) => b.like - a.like);
  const found = new Map<string, string>();
  const taken = new Set<string>();
  const take = ({ answer, partner }: (typeof offers)[number]) => {
    found.set(answer, partner);
    taken.add(partner);
  };
  for (const offer of offers)
    if (offer.like >= SURE && !found.has(offer.answer) && (several || !taken.has(offer.partner))) take(offer);
  // What is left over on both sides belongs together where neither has another that is nearly as like.
  const left = offers.filter((o) => !found.has(o.answer) && (several || !taken.has(o.partner)));
  for (const offer of left) {
    const isRival = (o: (typeof offers)[number]) =>
      o !== offer &&
      (o.answer === offer.answer || (!several && o.partner === offer.partner)) &&
      offer.like - o.like < LEAD;
    if (!left.some(isRival)) take(offer);
  }
  return found;
}

/** The options of a topic in the forms of one role. */
function offeredTo(role: Role, topic: Topic, forms: readonly FormOptions[], { answers: says }: Profile): string[] {
  const found = forms
    .filter((form) => form.role === role || form.role === 'asked')
    .flatMap(({ binding, questions, parts = (_, bound) => [bound, ...(bound.also ?? [])] }) =>
      topic.fields.flatMap((field) => {
        const bound = binding[field];
        const ids = bound ? parts(role, bound).map((q) => q.id) : [];
        return questions.filter((q) => ids.includes(q.id)).flatMap((q) => optionsIn(q, topic.key));
      }),
    );
  return [...new Set(found)].filter(
    (o) => o.trim() !== '' && (topic.key === 'levels' || (!ASIDE.test(o.trim()) && !says.noPreference.test(o.trim()))),
  );
}

const RANK = /^(#?\d|first|second|third|1st|2nd|3rd|top)\b.*$/i;

function optionsIn({ options, rows, columns }: Question, topic: SameTopic): readonly string[] {
  if (topic === 'levels') return columns;
  if (rows.length === 0) return options;
  // The ranking has ranks on one side and competencies on the other.
  return rows.every((row) => RANK.test(row.trim())) ? columns : rows;
}

/** What each answer counts as, for reading: the answer itself where nothing else is meant. */
export function reader(rows: readonly SameRow[]): SameAnswers {
  const by = new Map<FieldKey | 'levels', Map<string, string>>();
  for (const { topic, answer, as } of rows) {
    if (as === '') continue;
    const fields = TOPICS.find((t) => t.key === topic)!.fields;
    for (const field of topic === 'levels' ? (['levels'] as const) : fields) {
      const words = by.get(field) ?? new Map<string, string>();
      by.set(field, words.set(foldAnswer(answer), as));
    }
  }
  // Free texts and names are never aligned, so they are not folded either.
  const same = (field: FieldKey | 'levels', answer: string) => by.get(field)?.get(foldAnswer(answer)) ?? answer;
  return Object.assign(same, { fields: new Set(by.keys()) });
}
