/** What can honestly be said about automatic reading: a trigger is seen only by whoever installed it. */
import { type Action, act, plural } from './home';
import { type Instant, momentInWords } from './moments';

export interface Reader {
  who: string;
  /** When it was switched on; NaN where nobody noted it. */
  at: Instant;
  /** The response spreadsheets it was switched on for. */
  spreadsheets: readonly string[];
  /** When it last ran. */
  last: Instant | null;
}

export interface ReadingFacts {
  reader: Reader | null;
  me: string;
  /** Every response spreadsheet. */
  wanted: readonly string[];
  /** Those to which a trigger of the person at the keyboard listens; null where nobody looked. */
  own: readonly string[] | null;
  /** Applications that came since it was switched on and that it has not read. */
  unheard: number;
  zone: string;
}

export interface ReadingNow {
  words: string[];
  action: Action | null;
}

const switchOn = (label: string, takeOver: boolean): Action =>
  act(label, 'switchOnAutomaticReading', { args: { takeOver } });

export function readingNow({ reader, me, wanted, own, unheard, zone }: ReadingFacts): ReadingNow {
  if (!reader)
    return {
      words: ['Automatic reading is off. Everything works without it: the panel looks whenever it opens.'],
      action: switchOn('Switch on automatic reading', false),
    };
  const mine = reader.who === me;
  const on = Number.isNaN(reader.at) ? '' : ` on ${momentInWords(reader.at, zone)}`;
  const ran = reader.last === null ? 'It has read nothing yet.' : `It last ran ${momentInWords(reader.last, zone)}.`;
  const heard = mine && own ? own : reader.spreadsheets;
  const deaf = wanted.filter((id) => !heard.includes(id)).length;
  const words = [`${mine ? 'You' : reader.who} switched automatic reading on${on}. ${ran}`];
  if (mine && own && deaf === wanted.length) words.push('It was removed since, so it is off now.');
  else if (deaf > 0) words.push('It does not listen to every spreadsheet in which answers arrive.');
  if (!mine) words.push(`Only ${reader.who} can see whether it is still on.`);
  if (unheard > 0)
    words.push(
      `${plural(unheard, 'application')} came since without being read by it${mine ? '.' : ', so it is probably off.'}`,
    );
  if (mine) return { words, action: deaf > 0 ? switchOn('Switch it on again', false) : null };
  words.push('If you take it over, it runs as you, and the other one steps back by itself.');
  return { words, action: switchOn('Take over automatic reading', true) };
}
