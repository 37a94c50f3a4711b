/**
 * Which question of a real form asks for which field. Nothing depends on a title or a position: titles, type and offered answers are
 * evidence, each question is used once, the best evidence first; what stays unsure is a doubt for a person.
 */
import { cellEvidence, cellsSpeakAgainst } from './cell-evidence';
import { FIELDS, type Field, type FieldKey, type FieldKind, field as fieldOf, type Role } from './fields';
import { optionEvidence } from './options';
import type { Profile } from './profiles/profile';
import { foldTitle, titleEvidence } from './titles';

export interface Question {
  /** The form item's id. */
  id: number;
  title: string;
  /** Google's item type name: TEXT, CHECKBOX, GRID … */
  type: string;
  options: string[];
  /** Whether "Other" is offered. */
  other: boolean;
  rows: string[];
  columns: string[];
  /** Answers that people typed, where nothing is offered; only looked for where a question must be found. */
  typed?: readonly string[];
}

export interface BoundQuestion {
  /** Item id; 0 = the collected address. */
  id: number;
  /** As it was called when it was bound: also its column's header, unless that followed a renaming. */
  title: string;
  /** What it is called since, where a person has said that it is the same question. */
  asked?: string;
  /** Further questions of the same meaning: a combined form may ask mentors and mentees in sections of their own. The first that is answered counts. */
  also?: readonly { id: number; title: string }[];
}

export type Binding = Partial<Record<FieldKey, BoundQuestion>>;

export interface Doubt {
  field: FieldKey;
  question: Question;
  /** A sentence for the person who confirms. */
  why: string;
}

export const COLLECTED: BoundQuestion = { id: 0, title: 'Email Address' };

/** Above: bound without a word. Between the two: bound, with a doubt. Below: left open. */
const SURE = 0.68;
const POSSIBLE = 0.42;
/** Another question nearly as good makes the best one doubtful. */
const CLOSE = 0.06;

/** Item types that ask nothing. */
const SILENT = /^(PAGE_BREAK|SECTION_HEADER|IMAGE|VIDEO|UNSUPPORTED)$/;

export function guessBinding(
  questions: readonly Question[],
  role: Role | 'asked',
  collectsEmail: boolean,
  profile: Profile,
): { binding: Binding; doubts: Doubt[] } {
  const asks = questions.filter((q) => !SILENT.test(q.type));
  const fields = FIELDS.filter((f) => role === 'asked' || (f.key !== 'role' && f.roles.includes(role)));
  const offers = fields
    .flatMap((f, i) =>
      asks.map((question, at) => ({
        field: f.key,
        question,
        score: evidence(question, f, profile),
        order: i * 1000 + at,
      })),
    )
    // A wrongly found role question would turn a form of one role into a form for both.
    .filter((o) => o.score >= (o.field === 'role' ? SURE : POSSIBLE))
    .sort((a, b) => b.score - a.score || a.order - b.order);

  const binding: Binding = collectsEmail ? { email: COLLECTED } : {};
  const best = new Map<FieldKey, (typeof offers)[number]>();
  const used = new Set<Question>();
  for (const offer of offers) {
    if (binding[offer.field] || used.has(offer.question) || isNeedless(offer.field, best)) continue;
    binding[offer.field] = { id: offer.question.id, title: offer.question.title };
    best.set(offer.field, offer);
    used.add(offer.question);
  }
  if (role === 'asked') addSections(binding, offers, used);

  const doubts: Doubt[] = [];
  for (const [key, { question, score }] of best) {
    const rival = offers.find(
      (o) =>
        o.field === key &&
        !used.has(o.question) &&
        score - o.score < CLOSE &&
        foldTitle(o.question.title) !== foldTitle(question.title),
    );
    if (score < SURE)
      doubts.push({ field: key, question, why: `'${question.title}' may ask for: ${fieldOf(key).label}.` });
    else if (rival)
      doubts.push({
        field: key,
        question,
        why: `Both '${question.title}' and '${rival.question.title}' may ask for: ${fieldOf(key).label}.`,
      });
  }
  return { binding, doubts };
}

/** 0 to 1: title and offered answers support each other; a type that does not suit takes some of it away. */
function evidence(question: Question, field: Field, profile: Profile): number {
  const title = confirmedEvidence(question.title, field.key, profile) ?? titleEvidence(question.title, field);
  const { typed = [] } = question;
  const options = Math.max(optionEvidence(question, field.key, profile), cellEvidence(typed, field.key));
  const together = 1 - (1 - title) * (1 - 0.85 * options);
  // Offered answers that have nothing to do with the field speak against it, unless the very title is known.
  const against = title < 0.97 && CHECKED.has(field.key) && offersSomething(question) && options < 0.2 ? 0.6 : 1;
  if (title < 1 && cellsSpeakAgainst(typed, field.key)) return 0.5 * together * suits(field.kind, question);
  return together * against * (0.55 + 0.45 * suits(field.kind, question));
}

/** What this committee confirmed in an earlier form holds for a new one: 1 for that field, hardly anything for another. */
function confirmedEvidence(title: string, key: FieldKey, { titles = {} }: Profile): number | undefined {
  const says = (field: FieldKey) => titles[field]?.some((known) => foldTitle(known) === foldTitle(title)) === true;
  if (says(key)) return 1;
  return (Object.keys(titles) as FieldKey[]).some(says) ? 0.1 : undefined;
}

const offersSomething = (q: Question): boolean => q.options.length > 0 || q.rows.length > 0;

/** Fields whose offered answers can be recognized. */
const CHECKED: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'role',
  'membershipStatus',
  'libraryType',
  'wantedLibraryTypes',
  'timeZone',
  'years',
  'areas',
  'competencyLevels',
  'competencies',
  'topThree',
  'help',
  'meeting',
  'capacity',
  'mattersMost',
  'sessions',
  'commitments',
]);

/** How well an item type suits a kind of field, 0 to 1. A plain text question may ask for anything. */
function suits(kind: FieldKind, question: Question): number {
  const { type } = question;
  // A form that is not known: what its tab shows was offered.
  if (type === 'TEXT' && offersSomething(question) && (kind === 'one of' || kind === 'several of')) return 1;
  const isGrid = type === 'GRID' || type === 'CHECKBOX_GRID';
  const isChoice = type === 'MULTIPLE_CHOICE' || type === 'LIST';
  switch (kind) {
    case 'text':
      return type === 'TEXT' ? 1 : type === 'PARAGRAPH_TEXT' ? 0.6 : 0;
    case 'long text':
      return type === 'PARAGRAPH_TEXT' ? 1 : type === 'TEXT' ? 0.9 : 0;
    case 'one of':
      return isChoice ? 1 : type === 'TEXT' || type === 'SCALE' ? 0.8 : type === 'CHECKBOX' ? 0.6 : isGrid ? 0 : 0.3;
    case 'several of':
      return type === 'CHECKBOX'
        ? 1
        : isChoice || type === 'TEXT' || type === 'PARAGRAPH_TEXT'
          ? 0.75
          : isGrid
            ? 0.1
            : 0.3;
    case 'grid':
      return isGrid ? 1 : type === 'TEXT' ? 0.4 : 0.1;
    case 'ranking':
      return isGrid ? 1 : type === 'DATE' || type === 'TIME' ? 0 : 0.6;
  }
}

/** One full name and two half names are never both needed. */
function isNeedless(key: FieldKey, best: ReadonlyMap<FieldKey, { score: number }>): boolean {
  if (key === 'fullName') return best.has('firstName') && best.has('lastName');
  return false;
}

/** In a combined form the same field may be asked in the mentors' and in the mentees' section. */
function addSections(
  binding: Binding,
  offers: readonly { field: FieldKey; question: Question; score: number }[],
  used: Set<Question>,
): void {
  for (const { field, question, score } of offers) {
    const bound = binding[field];
    if (!bound || used.has(question) || score < SURE || fieldOf(field).roles.length < 2) continue;
    binding[field] = { ...bound, also: [...(bound.also ?? []), { id: question.id, title: question.title }] };
    used.add(question);
  }
}

/** All questions that may ask for a field, the likeliest first. */
export function candidates(questions: readonly Question[], key: FieldKey, profile: Profile): Question[] {
  return questions
    .filter((q) => !SILENT.test(q.type))
    .map((question, at) => ({ question, at, score: evidence(question, fieldOf(key), profile) }))
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .map(({ question }) => question);
}
