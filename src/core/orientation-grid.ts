/** The heat map of the possible times: in each city the local time and how many there can come, as words and as colors. */
import { cities } from './best-sessions';
import { momentInWords } from './moments';
import type { TimeChoice, Times } from './time-choices';

export interface Grid {
  headers: string[];
  rows: string[][];
  /** For each row and city the share of those who can come, 0 to 1; null where nobody answered. */
  heat: (number | null)[][];
  /** The rows of chosen times: they stand out, not by color. */
  strong: boolean[];
}

/** Of a time that no form offered nobody could say anything: no numbers, and no colors that look like some. */
export const NOT_ASKED = 'Not asked';

/** `singles`: each time by itself; `mark`: what to say of a chosen one. */
export function orientationGrid(
  { attendees, sessions, zone }: Times,
  singles: readonly TimeChoice[],
  mark: (wall: string) => string,
): Grid {
  const columns = cities(attendees, sessions, zone).filter(({ people }) => people > 0);
  const nowhere = attendees.filter((a) => a.zone === null && a.can !== null);
  const inCity = columns.map((c) => attendees.filter((a) => a.zone === c.zone && a.can !== null));
  const numbers = new Map(singles.map((s) => [s.walls[0], s]));
  const asked = (s: number) => numbers.get(sessions[s].slot)?.notAsked === false;
  const free = (those: readonly (typeof attendees)[number][], s: number) => those.filter((a) => a.can![s]).length;
  return {
    headers: [
      'Start',
      'Chosen',
      'Can come',
      'Whole pairs',
      ...columns.map((c) => c.name),
      ...(nowhere.length > 0 ? ['Zone not stated'] : []),
    ],
    rows: sessions.map((session, s) => {
      const all = numbers.get(session.slot);
      return [
        momentInWords(session.start, zone),
        mark(session.slot),
        ...(asked(s) ? [`${all!.reach} of ${all!.answered}`, `${all!.together} of ${all!.pairs}`] : [NOT_ASKED, '']),
        ...columns.map((c, i) => {
          const time = [c.times[s].words, c.times[s].unkind].join(' ').trim();
          return asked(s) ? `${time} \u00b7 ${free(inCity[i], s)} of ${inCity[i].length}` : time;
        }),
        ...(nowhere.length > 0 ? [asked(s) ? `${free(nowhere, s)} of ${nowhere.length}` : ''] : []),
      ];
    }),
    strong: sessions.map((session) => mark(session.slot) !== ''),
    heat: sessions.map((_, s) =>
      [...inCity, ...(nowhere.length > 0 ? [nowhere] : [])].map((those) =>
        those.length === 0 || !asked(s) ? null : free(those, s) / those.length,
      ),
    ),
  };
}
