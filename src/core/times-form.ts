/** The short third form that asks when people could attend the orientation: what it asks, and its answers in place of the application's. */
import { foldAddress, writeTo } from './application';
import { splitTicked } from './choices';
import { momentInWords } from './moments';
import type { Session } from './orientation';
import type { Person } from './person';
import { oneLine } from './plain-text';
import type { Profile } from './profiles/profile';
import { programName } from './program';
import { sessionStart } from './session-text';
import type { Settings } from './settings';
import { columnOf, type Table, text } from './table';

export const QUESTION = 'Which of these times could you attend?';
const NONE = 'None of these times';

export interface TimesFormText {
  title: string;
  description: string;
  question: string;
  options: string[];
}

/** Options say the program's time and its city, as the answers are read again. */
export function timesFormText(sessions: readonly Session[], settings: Settings, zone: string): TimesFormText {
  const program = oneLine(settings.of(programName)) || 'Mentoring program';
  return {
    title: `${program}: when could you attend the orientation?`,
    description:
      'Everyone in the program attends one virtual orientation. Please tick every time that you could make, also the less convenient ones. Use the email address with which you applied.',
    question: QUESTION,
    options: [...sessions.map((s) => momentInWords(s.start, zone)), NONE],
  };
}

/** What was ticked, by folded address; the lowest of equally new rows counts. */
export function timesAnswers(table: Table, options: readonly string[]): Map<string, string[]> {
  const address = table.headers.findIndex((h) => /e-?mail/i.test(h));
  const ticked = columnOf(table.headers, QUESTION);
  const sent = columnOf(table.headers, 'Timestamp');
  const said = new Map<string, { at: number; ticked: string[] }>();
  if (address < 0 || ticked < 0) return new Map();
  for (const row of table.rows) {
    const who = foldAddress(text(row[address]));
    const when = row[sent];
    const at = when instanceof Date ? when.getTime() : 0;
    const before = said.get(who);
    if (who !== '' && (!before || at >= before.at))
      said.set(who, { at, ticked: splitTicked(text(row[ticked]), options) });
  }
  return new Map([...said].map(([who, one]) => [who, one.ticked]));
}

/** Where the answers of the application count and where those of the third form. */
export function withTimes(
  people: readonly Person[],
  answers: ReadonlyMap<string, readonly string[]>,
  /** Whether the application's own question offered any of the times of now. */
  applicationAsked: boolean,
): Person[] {
  return people.map((person) => {
    const { application } = person;
    const said = answers.get(foldAddress(application.email)) ?? answers.get(foldAddress(writeTo(application)));
    const sessions = said ?? (applicationAsked ? application.answers.sessions : []);
    return sessions === application.answers.sessions
      ? person
      : { ...person, application: { ...application, answers: { ...application.answers, sessions } } };
  });
}

/** Whether one of these options is one of these times. */
export const offersOneOf = (
  options: readonly string[],
  starts: ReadonlySet<number>,
  zone: string,
  profile: Profile,
): boolean => options.some((option) => starts.has(sessionStart(option, zone, profile) ?? Number.NaN));

/** Addresses that answered and that nobody of these people applied with. */
export function strangers(answers: ReadonlyMap<string, unknown>, people: readonly Person[]): string[] {
  const known = new Set(people.flatMap((p) => [foldAddress(p.application.email), foldAddress(writeTo(p.application))]));
  return [...answers.keys()].filter((address) => !known.has(address)).sort();
}
