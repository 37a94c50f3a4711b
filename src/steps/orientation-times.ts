/** Step 6, first: the possible times compared, in the tab and in words. */
import type { Role } from '../core/fields';
import { plural } from '../core/home';
import { ORIENTATION } from '../core/layout';
import { momentInWords } from '../core/moments';
import type { Session } from '../core/orientation';
import { alone } from '../google/lock';
import { openTab, replaceRows } from '../google/spreadsheet';
import { who } from '../google/who';
import { addLine } from './history';
import { judged } from './receive';
import { best, nameOf, outsideOf, type Plan, planned } from './sessions';

const free = (plan: Plan, session: Session, role: Role): number => {
  const at = plan.sessions.indexOf(session);
  return plan.attendees.filter((a) => a.can?.[at] && a.keys.some((key) => key.startsWith(`${role}:`))).length;
};

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

export function timeView(plan: Plan, session: Session): TimeView {
  const choice = best(plan, [session]);
  return {
    wall: session.slot,
    words: momentInWords(session.start, plan.zone),
    people: choice.reach,
    mentors: free(plan, session, 'mentor'),
    mentees: free(plan, session, 'mentee'),
    pairsTogether: choice.pairsTogether,
    outside: outsideOf(plan, session).map(nameOf),
    local: choice.cities.map((c) => `${c.times[0].words} ${c.name}`),
    late: choice.unkind,
  };
}

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
    const views = plan.sessions.map((s) => timeView(plan, s));
    const chosen = plan.sessions.length > 0 ? best(plan).sessions[0].slot : '';
    keepTimes(views, chosen);
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

export const keepTimes = (views: readonly TimeView[], chosen: string): void =>
  replaceRows(
    openTab(ORIENTATION),
    ORIENTATION.columns.map((c) => c.header),
    views.map((v) => [
      v.words,
      String(v.mentors),
      String(v.mentees),
      String(v.pairsTogether),
      v.late,
      v.wall === chosen ? 'Best' : '',
      v.outside.join(', '),
    ]),
  );
