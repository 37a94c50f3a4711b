/** Step 6, first: the possible times compared, in the tabs and in words; and what the committee chooses. */
import { plural } from '../core/home';
import { ORIENTATION, SETTINGS } from '../core/layout';
import { momentInWords } from '../core/moments';
import { orientationGrid as gridOf, NOT_ASKED } from '../core/orientation-grid';
import { inARow } from '../core/plain-text';
import { chosenSlots } from '../core/program';
import { ALL_SETTINGS } from '../core/settings-catalogue';
import { columnOf, foldHeader, text } from '../core/table';
import { withColumns } from '../core/table-edits';
import { singleTimes, type TimeChoice } from '../core/time-choices';
import { Problem } from '../core/trouble';
import { writeGrid } from '../google/heat-map';
import { alone } from '../google/lock';
import { openTab, readTab, replaceRows } from '../google/spreadsheet';
import { who } from '../google/who';
import { addLine, change } from './history';
import { judged } from './receive';
import type { ChooseSessions } from './requests';
import { best, nameOf, type Plan, planned } from './sessions';
import { readGiven } from './set-up';

export interface TimeView {
  wall: string;
  words: string;
  people: number;
  mentors: number;
  mentees: number;
  pairsTogether: number;
  outside: string[];
  local: string[];
  /** For how many the hour lies outside 8 to 21 o'clock. */
  late: number;
}

const viewOf = (one: TimeChoice): TimeView => ({
  wall: one.walls[0],
  words: one.words[0],
  people: one.reach,
  mentors: one.mentors,
  mentees: one.mentees,
  pairsTogether: one.together,
  outside: one.outside,
  local: one.local,
  late: one.unkind,
});

/** Each possible time, in the order of time. */
export const timeViews = (singles: readonly TimeChoice[]): TimeView[] =>
  singles.map(viewOf).sort((a, b) => (a.wall < b.wall ? -1 : 1));

export interface Times {
  sessions: TimeView[];
  /** '' where there is nothing to choose from. */
  best: string;
  noAnswer: string[];
  said: string[];
}

export function findTimes(): Times {
  return alone(who(), 'comparing orientation times', () => {
    const plan = planned(judged());
    const singles = singleTimes(plan);
    const views = timeViews(singles);
    const chosen = plan.sessions.length > 0 ? best(plan).sessions[0].slot : '';
    keepTimes(singles, plan.chosen.length > 0 ? plan.chosen.map((s) => s.slot) : [chosen], plan.chosen.length > 0);
    const noAnswer = plan.attendees.filter((a) => a.can === null).map(nameOf);
    const said = [
      ...views.map(
        (v) =>
          `${v.words}: ${v.people} of ${plan.attendees.length - noAnswer.length}, ${plural(v.pairsTogether, 'pair')} together.`,
      ),
      ...(chosen
        ? [`Best: ${views.find((v) => v.wall === chosen)!.words}.`]
        : ['There are no possible times yet: add them in the tab Settings.']),
      ...(noAnswer.length > 0
        ? [`${plural(noAnswer.length, 'person', 'people')} gave no times and are not counted: ${noAnswer.join(', ')}.`]
        : []),
      ...plan.issues.map((i) => i.sentence),
    ];
    addLine(`${plural(views.length, 'orientation time')} compared.`);
    return { sessions: views, best: chosen, noAnswer, said };
  });
}

/** The tab Orientation; `marked` are chosen, or the best where nothing is chosen. */
export const keepTimes = (singles: readonly TimeChoice[], marked: readonly string[], isChosen = false): void =>
  replaceRows(
    openTab(ORIENTATION),
    ORIENTATION.columns.map((c) => c.header),
    [...singles]
      .sort((a, b) => (a.walls[0] < b.walls[0] ? -1 : 1))
      .map((one) => [
        one.words[0],
        ...(one.notAsked
          ? [NOT_ASKED, NOT_ASKED, NOT_ASKED, '']
          : [
              `${one.mentors} of ${one.mentorsAnswered}`,
              `${one.mentees} of ${one.menteesAnswered}`,
              `${one.together} of ${one.pairs}`,
              one.unkind,
            ]),
        marked.includes(one.walls[0]) ? (isChosen ? `Session ${marked.indexOf(one.walls[0]) + 1}` : 'Best') : '',
        one.notAsked ? '' : one.outside.join(', '),
      ]),
  );

/** The tabs with every number: Orientation, and the heat map by city. */
export function orientationGrid(): { said: string[] } {
  return alone(who(), 'filling the orientation grid', () => {
    keepTabs(planned(judged()));
    return { said: ['The tab Orientation grid is up to date.'] };
  });
}

function keepTabs(plan: Plan): void {
  const singles = singleTimes(plan);
  const slots = plan.chosen.map((s) => s.slot);
  const first = plan.sessions.length > 0 ? best(plan).sessions[0].slot : '';
  keepTimes(singles, slots.length > 0 ? slots : [first], slots.length > 0);
  const mark = (wall: string) =>
    slots.includes(wall) ? `Session ${slots.indexOf(wall) + 1}` : slots.length === 0 && wall === first ? 'Best' : '';
  writeGrid(gridOf(plan, singles, mark));
}

/** The committee's choice, kept as a setting, so that it can be seen, typed and taken back. */
export function chooseSessions({ walls }: ChooseSessions): { undoId: string; said: string[] } {
  return alone(who(), 'choosing the orientation time', () => {
    const plan = planned(judged());
    const chosen = walls.map((wall) => plan.sessions.find((s) => s.slot === wall));
    if (chosen.some((s) => s === undefined) || new Set(walls).size < walls.length)
      throw new Problem('E-24', 'This is not one of the possible times any more.', 'Nothing was changed.', {
        label: 'Look again',
        go: 'orientation',
      });
    const words = inARow(chosen.map((s) => momentInWords(s!.start, plan.zone)));
    const sentence = `Orientation: ${words} chosen. Nothing was created and nobody was told.`;
    const undoId = keepSetting({ [chosenSlots.key]: walls.join('; ') }, sentence, plan.zone);
    keepTimes(singleTimes(plan), walls, true);
    return { undoId, said: [sentence] };
  });
}

/** Writes settings as a person would type them. Gives the line of History that takes it back, or '' where nothing is new. */
export function keepSetting(given: Readonly<Record<string, string>>, sentence: string, zone: string): string {
  const values = readGiven(given);
  const open = readTab('settings')!;
  const [label, value] = ['Setting', 'Value (edit)'].map((header) => columnOf(open.table.headers, header));
  const rows = new Map(open.table.rows.map((row, i) => [foldHeader(text(row[label])), i]));
  const cells = open.table.rows.map((row) => row[value]);
  const missing: string[] = [];
  for (const [key, wanted] of values) {
    const setting = ALL_SETTINGS.find((s) => s.key === key)!;
    const at = rows.get(foldHeader(setting.label)) ?? rows.get(foldHeader(key));
    if (at === undefined) missing.push(setting.label);
    else cells[at] = setting.write(wanted as never);
  }
  if (missing.length > 0)
    throw new Problem(
      'E-47',
      `The tab Settings has no row for ${missing.join(', ')}.`,
      'Nothing was changed. Press \u201cLook for forms again\u201d in step 1, which adds missing rows.',
      { label: 'Set up', go: 'set-up' },
    );
  const after = withColumns(
    open.table,
    ['Value (edit)'],
    cells.map((cell) => [cell]),
  );
  return change(sentence, [{ tab: SETTINGS, open, now: open.table, after }], { line: 'Orientation', zone });
}
