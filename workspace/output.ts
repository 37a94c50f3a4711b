/**
 * The files of a run, as a committee opens them in a spreadsheet. CSV is UTF-8 without a byte order mark, with line feeds: every spreadsheet
 * reads that, and so does every script. The same cohort gives the same bytes.
 */
import { createHash } from 'node:crypto';
import Papa from 'papaparse';
import PostalMime from 'postal-mime';
import type { Outcome } from './outcome';

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t]/;

/** Content by path inside the output folder. */
export type OutputFiles = ReadonlyMap<string, string | Uint8Array>;

export async function outputFiles(outcome: Outcome): Promise<OutputFiles> {
  const { people, pairs, without, scores } = outcome;
  const files = new Map<string, string | Uint8Array>([
    [
      'people.csv',
      csv(
        PEOPLE,
        people.map((p) => PEOPLE.map((column) => p[column])),
      ),
    ],
    [
      'pairs.csv',
      csv(
        PAIRS,
        sorted(pairs, (p) => [p.mentee.key, p.mentor.key]).map((p) => [
          p.mentee.name,
          p.mentee.email,
          p.mentor.name,
          p.mentor.email,
          p.label,
          points(p.score),
          p.reasons.join(' '),
          p.check,
          p.menteeRank,
          p.mentorRank,
          p.status,
        ]),
      ),
    ],
    [
      'without-a-pair.csv',
      csv(
        WITHOUT,
        sorted(without, (p) => [p.key]).map((p) => [p.name, p.email, p.role, p.why, p.options.join('; '), p.help]),
      ),
    ],
    [
      'scores.csv',
      csv(
        SCORES,
        sorted(scores, ([mentor, mentee]) => [mentor, mentee]).map(([m, e, s]) => [m, e, points(s)]),
      ),
    ],
    ['summary.json', `${JSON.stringify(summaryOf(outcome), null, 2)}\n`],
  ]);
  if (outcome.ics !== null) files.set('orientation.ics', outcome.ics);
  for (const [name, mime] of await named(outcome.drafts)) files.set(`drafts/${name}`, mime);
  return files;
}

const PEOPLE = [
  'person',
  'role',
  'name',
  'email',
  'status',
  'why',
  'applied on',
  'membership',
  'on time',
  'orientation',
  'decision',
  'decision note',
] as const;
const PAIRS = [
  'mentee',
  'mentee email',
  'mentor',
  'mentor email',
  'match',
  'score',
  'reasons',
  'check',
  "mentee's rank",
  "mentor's rank",
  'status',
];
const WITHOUT = ['name', 'email', 'role', 'why', 'best three options', 'what would help'];
const SCORES = ['mentor email', 'mentee email', 'score'];

/** Two decimals: 6125 hundredths are "61.25". */
export const points = (hundredths: number): string => (hundredths / 100).toFixed(2);

function csv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${Papa.unparse([[...header], ...rows.map((r) => [...r])], { newline: '\n', escapeFormulae: FORMULA })}\n`;
}

/** By the parts' code units, so that no language of the machine changes the order. */
function sorted<T>(list: readonly T[], parts: (one: T) => readonly string[]): T[] {
  const keyed = list.map((one) => ({ one, key: parts(one) }));
  keyed.sort((a, b) => {
    const i = a.key.findIndex((part, at) => part !== b.key[at]);
    return i < 0 ? 0 : a.key[i]! < b.key[i]! ? -1 : 1;
  });
  return keyed.map(({ one }) => one);
}

export interface Summary {
  applications: { mentor: number; mentee: number };
  people: Record<string, number>;
  pairs: number;
  withoutPair: { mentor: number; mentee: number };
  /** Of all pairs; null where there is none. */
  weakest: number | null;
  totalScore: number;
  /** What exists in the world. */
  drafts: number;
  invited: number;
  /** Of this run, by service. */
  calls: Record<string, number>;
}

const STATUSES = ['Eligible', 'Needs a decision', 'Not eligible', 'Replaced by newer', 'Withdrawn'];

export function summaryOf({ applications, people, pairs, without, drafts, invited, calls }: Outcome): Summary {
  const scores = pairs.map((p) => p.score);
  const lacking = (role: string): number => without.filter((p) => p.role === role).length;
  return {
    applications,
    people: Object.fromEntries(STATUSES.map((status) => [status, people.filter((p) => p.status === status).length])),
    pairs: pairs.length,
    withoutPair: { mentor: lacking('mentor'), mentee: lacking('mentee') },
    weakest: scores.length > 0 ? Math.min(...scores) / 100 : null,
    totalScore: scores.reduce((sum, score) => sum + score, 0) / 100,
    drafts: drafts.length,
    invited,
    calls: Object.fromEntries(Object.entries(calls).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** A file name for each draft, from the address it goes to; a second draft to one address gets a number. */
async function named(drafts: readonly Uint8Array[]): Promise<[string, Uint8Array][]> {
  const addressed: { to: string; mime: Uint8Array; digest: string }[] = [];
  for (const mime of drafts) {
    const { to } = await PostalMime.parse(mime);
    const digest = createHash('sha256').update(mime).digest('hex');
    addressed.push({ to: fileName(to?.[0]?.address ?? ''), mime, digest });
  }
  const taken = new Map<string, number>();
  return sorted(addressed, ({ to, digest }) => [to, digest]).map(({ to, mime }) => {
    const n = (taken.get(to) ?? 0) + 1;
    taken.set(to, n);
    return [n === 1 ? `${to}.eml` : `${to} ${n}.eml`, mime];
  });
}

/** Only what every file system takes; case is folded, because some file systems do. */
const fileName = (address: string): string =>
  address
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@._+-]/gu, '_')
    .replace(/^\.+/, '_')
    .slice(0, 120) || 'nobody';
