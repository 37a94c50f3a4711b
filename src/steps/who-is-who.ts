/** Step 2: a committee member says who is who; kept in the tab "Who is who", where it can be read, changed and taken back. */
import { fullName } from '../core/application';
import { WHO } from '../core/layout';
import { momentInWords } from '../core/moments';
import type { Person } from '../core/person';
import { timeZone } from '../core/program';
import { withRowsBelow } from '../core/table-edits';
import { Problem } from '../core/trouble';
import { roleOf, WHO_HEADERS, wholeSecond } from '../core/who-is-who';
import { alone } from '../google/lock';
import { openTab } from '../google/spreadsheet';
import { who } from '../google/who';
import { change } from './history';
import { type Judged, judged, keepPeople } from './receive';
import type { SayWho } from './requests';

export interface WhoWasSaid {
  /** The line of History that can be taken back, or ''. */
  undoId: string;
  said: string[];
}

export function sayWho(request: SayWho): WhoWasSaid {
  const by = who();
  return alone(by, 'saying who is who', () => {
    const look = judged();
    // Whoever is talked about must stand in the tab first.
    keepPeople(look);
    const { one, other } = found(look, request);
    const zone = look.desk.settings.of(timeZone);
    const sentence = inWords(request, one, other, zone);
    const open = openTab(WHO);
    const moment = (instant: number) => (instant === 0 ? '' : new Date(instant));
    const after = withRowsBelow(open.table, WHO_HEADERS, [
      [
        one.application.movedFrom && isMove(request) ? one.application.movedFrom : one.key,
        request.answer,
        moment(request.application),
        other?.key ?? '',
        moment(request.otherApplication),
        request.note,
        by,
        new Date(),
      ],
    ]);
    const undoId = change(sentence, [{ tab: WHO, open, now: open.table, after }], { line: 'Applications', zone });
    keepPeople(judged());
    return { undoId, said: [sentence] };
  });
}

const isMove = ({ answer }: SayWho): boolean => answer.startsWith('Moved');

/** The people meant, as they stand now: a card may have been open while others went on. */
function found({ people }: Judged, request: SayWho): { one: Person; other: Person | null } {
  const find = (key: string, submitted: number) =>
    people.find(
      (p) =>
        p.key === key &&
        (submitted === 0 || wholeSecond(p.application.submitted) === submitted) &&
        p.application.row > 0,
    );
  const one = find(request.person, request.application);
  const other = request.other === '' ? null : find(request.other, request.otherApplication);
  if (one && other !== undefined) return { one, other };
  throw new Problem(
    'E-60',
    'One of these applications is no longer there, or its answers were changed meanwhile.',
    'Nothing was changed.',
    { label: 'Look again', go: 'applications' },
  );
}

function inWords({ answer }: SayWho, one: Person, other: Person | null, zone: string): string {
  const name = (p: Person) => fullName(p.application.answers) || p.application.email;
  const sent = (p: Person) => momentInWords(p.application.submitted, zone);
  const form = roleOf(one.application.movedFrom ?? one.key);
  switch (answer) {
    case 'This one counts':
      return `${name(one)}: the application of ${sent(one)} counts${other ? `, not the one of ${sent(other)}` : ''}.`;
    case 'Same person':
      return other && other.application.role !== one.application.role
        ? `${name(one)} is one person in both roles: ${one.application.email} and ${other.application.email}.`
        : `${name(one)} applied twice: ${one.application.email} counts${other ? `, not ${other.application.email}` : ''}.`;
    case 'Different people':
      return `${one.application.email} and ${other?.application.email ?? ''} are different people.`;
    case 'Real person':
      return `${name(one)}, ${one.application.email}, is a real person and not a test entry.`;
    default: {
      const to = answer === 'Moved to mentors' ? 'mentor' : 'mentee';
      return to === form
        ? `${name(one)} moved back to the ${to}s.`
        : `${name(one)} applied on the ${form}s\u2019 form and was moved to the ${to}s.`;
    }
  }
}
