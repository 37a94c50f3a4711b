/**
 * History and undo: what was done, and taking it back, also after others went on. A press that is cut leaves its own line "Being done", and
 * pressing again goes on from there: it takes back the cells that it had named and that are still as they were.
 */
import { type Changes, inverse, touch, wrote } from '../core/changes';
import { committeeMembers, namesOf } from '../core/committee-names';
import { type HistoryLine, historyLines, type KeptChange, leftTheSheet, standing, timeOf } from '../core/history-tab';
import { plural } from '../core/home';
import { BINDINGS, HISTORY, TABS, type Tab, type TabKey } from '../core/layout';
import { momentInWords } from '../core/moments';
import { timeZone } from '../core/program';
import { readSettings } from '../core/settings-catalogue';
import { type Snapshot, snapshotOf as snapshotFrom } from '../core/snapshot';
import type { StartLine } from '../core/start-tab';
import { type Cell, text } from '../core/table';
import { type Edited, type How, ROW_GONE, takeBack } from '../core/take-back';
import { Problem } from '../core/trouble';
import { shapeOf } from '../core/undoable';
import { alone } from '../google/lock';
import { withNotes } from '../google/rewrite';
import { readPieces, type Shelf, shelves } from '../google/snapshots';
import { openTab, readTab, spreadsheet } from '../google/spreadsheet';
import { who } from '../google/who';
import { bindingsNow, writeDown } from './bindings';
import { begin, markLines, type Rewriting, snapshotOf, stand } from './history';
import { judgeAgain } from './receive';
import type { Reversal } from './requests';

export interface HistoryEntry {
  id: string;
  /** In words, in the program's zone. */
  when: string;
  who: string;
  what: string;
  /** How many cells were changed. */
  cells: number;
  state: ReturnType<typeof standing>['state'];
  can: ReturnType<typeof standing>['can'];
  /** What can be done instead, or ''. */
  leads: string;
}

/** Newest first. Reads only. */
export function history(): { entries: HistoryEntry[]; said: string[] } {
  const open = readTab('history');
  const kept = shelves();
  const { zone, named } = program();
  const entries = historyLines(open?.table ?? { name: '', zone, headers: [], rows: [] }).map((line) => ({
    id: line.id,
    when: Number.isNaN(line.when) ? '' : momentInWords(line.when, zone),
    who: named(line.who),
    what:
      line.undo === 'Being done' ? `${line.what} (It was interrupted; what was done of it can be undone.)` : line.what,
    cells: line.cells,
    ...standing(line, kept),
  }));
  return { entries, said: entries.some((e) => e.can === 'undo') ? [] : ['Nothing to undo yet.'] };
}

/** The program's zone, and how its committee's members are called. */
function program(): { zone: string; named(address: string): string } {
  const tab = readTab('settings');
  if (!tab) return { zone: spreadsheet().getSpreadsheetTimeZone(), named: (address) => address };
  const { settings } = readSettings(tab.table);
  return { zone: settings.of(timeZone), named: namesOf(settings.of(committeeMembers)) };
}

/** A cell that is not as the step left it. */
export interface EditedCell {
  tab: string;
  row: string;
  /** '' where it is about the row as a whole. */
  column: string;
  after: string;
  now: string;
  /** Who changed it, as far as History knows. */
  by: string;
}

export interface Undone {
  /** false: nothing was changed, because a person must choose first, or because there is nothing to take back. */
  done: boolean;
  edited: EditedCell[];
  /** Later steps that have to do with the same cells, or that rest on them. */
  dependents: { id: string; what: string }[];
  said: string[];
}

export const undo = ({ id, how }: Reversal): Undone => alone(who(), 'undoing', () => reverse('undo', id, how));

export const redo = ({ id, how }: Reversal): Undone => alone(who(), 'redoing', () => reverse('redo', id, how));

/** The menu's entry: the newest change that can be undone. Gives the sentence for the toast. */
export function undoLastChange(): string {
  return alone(who(), 'undoing', () => {
    const kept = shelves();
    const line = historyLines(openTab(HISTORY).table).find((l) => standing(l, kept).can === 'undo');
    if (!line) return 'Nothing to undo yet.';
    const { done, said } = reverse('undo', line.id, 'ask');
    return done ? said.join(' ') : `Not undone: ${said.join(' ')} To choose: open the panel, History and undo.`;
  });
}

type Way = 'undo' | 'redo';

function reverse(way: Way, id: string, how: Reversal['how']): Undone {
  const lines = historyLines(openTab(HISTORY).table);
  const kept = shelves();
  const line = lines.find((l) => l.id === id && id !== '');
  if (!line) throw notFound('This line is no longer in the tab History.');
  const { can, leads } = standing(line, kept);
  if (can !== way) return refused(way, line, can, leads);

  // Undoing takes the step back; redoing takes back the undoing.
  const target = way === 'undo' ? kept.find((k) => k.id === id)! : newest(kept.filter((k) => k.takesBack === id));
  const begun = newest(kept.filter((k) => k.takesBack === target.id && lineOf(k, lines)?.undo === 'Being done'));
  const since = lines.filter((l) => timeOf(l) > Number.parseInt(target.id, 36) && standing(l, kept).can === 'undo');
  const later = since.map((l) => kept.find((k) => k.id === l.id)!);
  const snapshots = readSnapshots([target, ...(begun ? [begun] : []), ...later]);
  const changes = snapshots.get(target.id);
  if (!changes) throw notFound('What it changed is no longer kept.');

  const going = begun && snapshots.get(begun.id);
  const tabs = openTabs(going ?? changes);
  const result = tabs.map((t) => {
    const from = going ? inverse(going[t.tab.key]!) : changes[t.tab.key]!;
    return { ...t, ...takeBack(from, t.now, shapeOf(t.tab.key), going || how === 'ask' ? 'the others' : (how as How)) };
  });
  const edited = result.flatMap((t) => t.edited.map((e) => inWords(e, t.tab, t.open.table.zone, since, snapshots)));
  const dependents = since
    .filter((l) => tabs.some(({ tab }) => overlap(changes[tab.key], snapshots.get(l.id)?.[tab.key])))
    .concat(way === 'undo' && changes.pairs ? lines.filter((l) => leftTheSheet(l) && timeOf(l) > timeOf(line)) : [])
    .map((l) => ({ id: l.id, what: l.what }));
  if (!going && how === 'ask' && edited.length + dependents.length > 0)
    return { done: false, edited, dependents, said: conflict(line, edited, dependents) };

  const verb = way === 'undo' ? 'Undone' : 'Done again';
  const sentence = `${verb}: ${line.what}`;
  const rewritings = result.map(({ tab, open, now, table }): Rewriting => ({ tab, open, now, after: table }));
  const mine = snapshotOf(rewritings);
  const nothing = Object.keys(mine).length === 0;
  if (nothing && edited.length > 0)
    return { done: false, edited, dependents, said: ['All of it was changed since, so nothing was taken back.'] };
  const own = going ? begun!.id : nothing ? '' : begin(sentence, mine, target.id);
  for (const rewriting of rewritings) writeDown(rewriting);
  // What is computed from decisions and settings is not kept but computed anew; before the mark, so that a cut here is gone on from.
  if (tabs.some(({ tab }) => JUDGED_FROM.includes(tab.key))) judgeAgain();
  markLines({ ...(own && { [own]: '' }), [id]: way === 'undo' ? 'Undone' : 'Can be undone' });
  stand(stepOf(tabs.map(({ tab }) => tab.key)), sentence, program().zone);
  const stayed = how === 'all' || edited.length === 0 ? [] : [`${plural(edited.length, 'cell')} changed since stayed.`];
  return { done: true, edited, dependents, said: [sentence, ...stayed] };
}

/** Tabs whose changes change how people are judged. */
const JUDGED_FROM: readonly TabKey[] = ['people', 'members', 'settings', 'whoIsWho', 'byHand', 'bindings'];

const newest = (kept: readonly Shelf[]): Shelf => kept[kept.length - 1];

const lineOf = (kept: KeptChange, lines: readonly HistoryLine[]): HistoryLine | undefined =>
  lines.find((l) => l.id === kept.id);

const notFound = (happened: string): Problem =>
  new Problem('E-27', happened, 'Nothing was undone. File \u25b8 Version history has earlier versions.', {
    label: 'History and undo',
    go: 'history',
  });

function refused(way: Way, line: HistoryLine, can: string, leads: string): Undone {
  const answer = (done: boolean, sentence: string): Undone => ({ done, edited: [], dependents: [], said: [sentence] });
  if (way === 'undo' && can === 'redo') return answer(true, `Undone already: ${line.what}`);
  if (way === 'redo' && can === 'undo') return answer(true, `Done already: ${line.what}`);
  return answer(false, leads || `There is nothing to ${way} in: ${line.what}`);
}

function readSnapshots(wanted: readonly Shelf[]): Map<string, Snapshot | null> {
  return new Map([...readPieces(wanted)].map(([id, pieces]) => [id, snapshotFrom(pieces)]));
}

/** The tabs of a change as they stand now, with their notes. */
function openTabs(snapshot: Snapshot): Omit<Rewriting, 'after'>[] {
  return (Object.keys(snapshot) as TabKey[]).map((key) => {
    if (key === BINDINGS.key) return bindingsNow();
    const tab = TABS.find((t) => t.key === key)!;
    const open = readTab(key);
    if (!open)
      throw new Problem(
        'E-13',
        `The tab '${tab.title}' was deleted.`,
        'Nothing was undone. Bring it back with File \u25b8 Version history, then try again.',
      );
    return { tab, open, now: withNotes(open, tab) };
  });
}

const overlap = (a: Changes | undefined, b: Changes | undefined): boolean =>
  a !== undefined && b !== undefined && touch(a, b);

function inWords(
  { key, row, column, after, now }: Edited,
  tab: Tab,
  zone: string,
  since: readonly HistoryLine[],
  snapshots: ReadonlyMap<string, Snapshot | null>,
): EditedCell {
  const by = since.find((l) => {
    const changes = snapshots.get(l.id)?.[tab.key];
    return changes !== undefined && wrote(changes, key, column);
  });
  return {
    tab: tab.title,
    row,
    column: column.replace(/ \(edit\)$/, ''),
    after: cellInWords(after, zone),
    now: now === ROW_GONE ? ROW_GONE : cellInWords(now, zone),
    by: by?.who ?? 'somebody, in the sheet',
  };
}

const cellInWords = (cell: Cell, zone: string): string =>
  cell instanceof Date
    ? momentInWords(cell.getTime(), zone)
    : cell === true
      ? 'ticked'
      : cell === false
        ? ''
        : text(cell);

function conflict(line: HistoryLine, edited: EditedCell[], dependents: Undone['dependents']): string[] {
  const people = [...new Set(edited.map((e) => e.by))].join(' and ');
  return [
    ...(edited.length > 0
      ? [
          `${edited.length} of the ${plural(line.cells, 'cell')} of \u201c${line.what}\u201d were changed later by ${people}.`,
        ]
      : []),
    ...(dependents.length > 0 ? [`Later steps rest on it: ${dependents.map((d) => d.what).join(' ')}`] : []),
  ];
}

/** Which line of "Start here" tells it. */
function stepOf(tabs: readonly TabKey[]): StartLine {
  if (tabs.includes('whoIsWho') || tabs.includes('byHand')) return 'Applications';
  return tabs.includes('people') || tabs.includes('members')
    ? 'Eligibility'
    : tabs.includes('settings') || tabs.includes('bindings')
      ? 'Set up'
      : 'Pairing';
}
