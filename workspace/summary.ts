/** The result of a run in words that a committee member understands. */
import type { CohortFolder } from './cohort-folder-types';
import { tabNamed } from './hands';
import { rowsByHeader } from './outcome';
import { points, summaryOf } from './output';
import type { Told } from './story';
import type { World } from './world';

export interface Ended {
  folder: CohortFolder;
  world: World;
  told: Told;
  /** Where the files are; null when none were asked for. */
  out: string | null;
  /** Columns of the terminal. */
  width: number;
}

export function inWords({ folder, world, told, out, width }: Ended): string {
  const parts = [
    applications(told),
    pairs(told),
    withoutPair(told),
    messages(world, told),
    orientation(told),
    notJudged(world, told),
    lookAtThese(told, folder),
    files(out),
  ];
  const year = folder.cohort?.programYear;
  const title = `Mentor Desk: ${folder.name}${year && !folder.name.includes(year) ? `, cohort ${year}` : ''}`;
  const body = parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => wrap(line, width)).join('\n'));
  return `\n${[title, ...body].join('\n\n')}\n`;
}

const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`;

/** How many reasons are told per status; the others are in people.csv. */
const TOLD = 4;

function applications({ outcome }: Told): string[] {
  const { applications: n, people } = summaryOf(outcome);
  const lines = [`Applications: ${n.mentor + n.mentee} (${count(n.mentor, 'mentor')}, ${count(n.mentee, 'mentee')})`];
  for (const [status, many] of Object.entries(people)) {
    if (many === 0) continue;
    lines.push(`  ${String(many).padStart(4)}  ${status}`);
    const reasons = inGeneral(outcome.people.filter((person) => person.status === status).map((person) => person.why));
    for (const { why, n: times } of reasons.slice(0, TOLD))
      lines.push(`           ${String(times).padStart(2)} \u00d7 ${why}`);
    const others = reasons.slice(TOLD).reduce((sum, reason) => sum + reason.n, 0);
    if (others > 0) lines.push(`           ${String(others).padStart(2)} for other reasons`);
  }
  return lines;
}

/** What differs from person to person inside one kind of reason. */
const FACTS =
  /\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun), [A-Z][a-z]{2} \d{1,2}, \d{4}(, \d{1,2}:\d{2} [AP]M)?( \([^)]* time\))?|\S+@[^\s,;]+[^\s,;.]|\b\d{4,}\b|'[^']{2,}'/g;

/** The first sentence counts; reasons that differ only in their facts are one, told with the facts left out. Commonest first. */
function inGeneral(whys: readonly string[]): { why: string; n: number }[] {
  const kinds = new Map<string, { why: string; n: number }>();
  for (const why of whys.filter((text) => text !== '')) {
    const sentence = /^.*?[.?!](?=\s+[A-Z]|$)/s.exec(why)?.[0] ?? why;
    const general = sentence.replace(FACTS, '\u2026');
    const kind = kinds.get(general) ?? { why: sentence, n: 0 };
    kinds.set(general, { why: kind.why === sentence ? sentence : general, n: kind.n + 1 });
  }
  return [...kinds.values()].sort((a, b) => b.n - a.n || (a.why < b.why ? -1 : 1));
}

function pairs({ outcome, weakToo }: Told): string[] {
  const { pairs: list } = outcome;
  if (list.length === 0) return ['Pairs: none'];
  const { weakest, totalScore } = summaryOf(outcome);
  const labels = ['Strong', 'Good', 'Fair', 'Weak', 'Your choice'];
  const counted = labels.map((label) => [label, list.filter((pair) => pair.label === label).length] as const);
  const words = counted.filter(([, n]) => n > 0).map(([label, n]) => `${n} ${label}`);
  const lines = [
    `Pairs: ${list.length} (${words.join(', ')})`,
    `  Of 100 points: weakest ${(weakest ?? 0).toFixed(2)}, average ${points(Math.round((totalScore * 100) / list.length))}, total ${totalScore.toFixed(2)}`,
    '  Approved by this run, because nobody stood by: in the local copy only. In your own spreadsheet you approve them yourselves.',
  ];
  if (weakToo > 0)
    lines.push(
      `  ${count(weakToo, 'Weak pair')} approved one by one: look at ${weakToo === 1 ? 'it' : 'them'} before anything is sent.`,
    );
  const cautions = list.filter((pair) => pair.check !== '').length;
  if (cautions > 0) lines.push(`  ${count(cautions, 'pair carries', 'pairs carry')} a caution (column check).`);
  return lines;
}

function withoutPair({ outcome: { without } }: Told): string[] {
  if (without.length === 0) return ['Without a pair: nobody'];
  const lines = ['Without a pair'];
  for (const role of ['mentee', 'mentor'] as const) {
    const people = without.filter((person) => person.role === role);
    if (people.length === 0) continue;
    lines.push(`  ${count(people.length, role)}`);
    const whys = [...new Set(people.map((person) => person.why))];
    for (const why of whys) {
      const names = people.filter((person) => person.why === why).map((person) => person.name);
      lines.push(`    ${why.replace(/[.:]$/, '')}: ${names.sort().join(', ')}`);
    }
  }
  return lines;
}

function messages(world: World, { outcome: { drafts } }: Told): string[] {
  return [`Drafts: ${count(drafts.length, 'introduction')} in the local mailbox of ${world.user}; nothing was sent.`];
}

function orientation({ event, invited, times, outcome }: Told): string[] {
  if (!event) {
    const why =
      outcome.pairs.length === 0 ? 'there are no pairs' : 'no times are known (orientationSlots in cohort.json)';
    return [`Orientation: not scheduled, because ${why}.`];
  }
  const lines = [
    `Orientation: ${event.event.words}`,
    `  ${count(outcome.invited, 'guest')} invited, in the local calendar only`,
  ];
  const cannot = invited?.cannotCome ?? [];
  if (cannot.length > 0) lines.push(`  Cannot come then: ${[...cannot].sort().join(', ')}`);
  if (times.noAnswer.length > 0) lines.push(`  Gave no times: ${[...times.noAnswer].sort().join(', ')}`);
  return lines;
}

/** Rules whose fact is not known judge nobody; that must not look like everybody passing. */
function notJudged(world: World, { setUp }: Told): string[] {
  const settings = new Map(
    rowsByHeader(world, tabNamed(world, 'Settings')).map(({ shown }) => [shown.Setting, shown['Value (edit)']]),
  );
  const lines: string[] = [];
  if (settings.get('Application deadline') === '')
    lines.push('  Who applied in time: no deadline is known (--deadline, or cohort.json).');
  if (settings.get('Program start') === '')
    lines.push('  Who is a member at the start: no program start is known (--start, or cohort.json).');
  for (const form of setUp.forms) {
    for (const doubt of form.doubts) lines.push(`  ${form.tab}: ${doubt}`);
    for (const { field, without } of form.notAsked) lines.push(`  ${form.tab}: ${field} is not asked. ${without}`);
  }
  return lines.length > 0 ? ['Not judged, because something is not known', ...lines] : [];
}

function lookAtThese(
  { checked, decided, suggested, messages: drafted, setUp }: Told,
  { decisions }: CohortFolder,
): string[] {
  const issues = [...setUp.issues, ...checked.issues, ...suggested.issues, ...(drafted.issues ?? [])].map(
    (issue) => issue.sentence,
  );
  const unheard = [...(decided?.notFound ?? []), ...(decided?.several ?? [])].map((person) => {
    const row = decisions.find((decision) => decision.person === person)?.row;
    const why = decided!.notFound.includes(person)
      ? 'nobody who applied is called so'
      : 'more than one application fits';
    return `decisions.csv, row ${row}: ${person} was not decided about, because ${why}.`;
  });
  const cards = suggested.cards.map((card) => card.question);
  const lines = [...new Set([...unheard, ...cards, ...issues])].map((sentence) => `  ${sentence}`);
  return lines.length > 0 ? ['Please look at', ...lines] : [];
}

const files = (out: string | null): string[] => [
  out === null ? 'Files: none were asked for (--out <folder> writes them).' : `Files: ${out}`,
];

/** Long lines go on below their own beginning. */
function wrap(line: string, width: number): string {
  const most = Math.max(60, Math.min(width, 110));
  const indent = ' '.repeat((/^\s*(\d+ \u00d7 |\d+ {2})?/.exec(line)?.[0].length ?? 0) + (/^\S/.test(line) ? 2 : 0));
  const lines = [''];
  for (const word of line.trimStart().split(' ')) {
    const now = lines[lines.length - 1]!;
    if (now.trim() !== '' && now.length + 1 + word.length > most) lines.push(indent + word);
    else lines[lines.length - 1] = now === '' ? (/^\s*/.exec(line)?.[0] ?? '') + word : `${now} ${word}`;
  }
  return lines.join('\n');
}
