/** Step 2: a person whom a committee member adds, kept in the tab "Added by hand" and from then on read like everybody's answers. */
import { isWellFormed } from '../core/addresses';
import { foldAddress } from '../core/application';
import { type ByHandField, byHandFields } from '../core/by-hand';
import { BY_HAND_FIELDS, BY_HAND_HEADERS } from '../core/by-hand-fields';
import { BY_HAND } from '../core/layout';
import { instantAt, momentInWords, wallClockOf } from '../core/moments';
import { deadlineInstant, timeZone } from '../core/program';
import { type Cell, text } from '../core/table';
import { withRowsBelow } from '../core/table-edits';
import { Problem } from '../core/trouble';
import { alone } from '../google/lock';
import { openTab } from '../google/spreadsheet';
import { who } from '../google/who';
import { rememberedForms } from './bindings';
import { readDesk } from './desk';
import { change } from './history';
import { judged, keepPeople } from './receive';
import type { AddByHand } from './requests';

export interface ByHandForm {
  fields: ByHandField[];
  zone: string;
  /** Whoever applies now is late; '' while there is time. */
  late: string;
}

/** What the panel asks about somebody, with the options of the committee's forms. Reads only. */
export function byHandForm(): ByHandForm {
  const { settings } = readDesk();
  const closes = deadlineInstant(settings);
  const zone = settings.of(timeZone);
  return {
    fields: byHandFields(rememberedForms()),
    zone,
    late:
      closes !== null && Date.now() > closes
        ? `The deadline was ${momentInWords(closes, zone)}. Without a date of their own they count as late, and you decide about them in Eligibility.`
        : '',
  };
}

export interface AddedByHand {
  undoId: string;
  /** Their key. */
  person: string;
  said: string[];
}

export function addByHand({ answers, applied, note }: AddByHand): AddedByHand {
  const by = who();
  return alone(by, 'adding a person', () => {
    const { settings, applications } = readDesk();
    const zone = settings.of(timeZone);
    const given = (key: string): string => [answers[key] ?? ''].flat().join(', ').trim();
    const role = given('role') === 'Mentor' ? 'mentor' : 'mentee';
    const email = given('email');
    const name = `${given('firstName')} ${given('lastName')}`.trim();
    refuseUnclear(given('role'), name, email, applied);
    const twin = applications.find((a) => a.role === role && foldAddress(a.email) === foldAddress(email));
    if (twin)
      throw new Problem(
        'E-61',
        `${email} applied as ${role} already: ${twin.tab ?? 'applications'}, row ${twin.row}.`,
        'Nobody was added. To change what they answered, ask them to edit their response; who was added by hand is changed in the tab \u201cAdded by hand\u201d.',
        { label: 'Go on', go: 'applications' },
      );
    const open = openTab(BY_HAND);
    const row: Cell[] = [
      ...BY_HAND_FIELDS.map(given),
      applied === '' ? '' : new Date(instantAt(wallClockOf(applied, zone)!, zone)),
      note,
      by,
      new Date(),
    ];
    const headers = [...BY_HAND_HEADERS, 'Applied on (edit)', 'Note (edit)', 'Added by', 'Added on'];
    const sentence = `${name} was added by hand as ${role}.`;
    const undoId = change(
      sentence,
      [{ tab: BY_HAND, open, now: open.table, after: withRowsBelow(open.table, headers, [row]) }],
      { line: 'Applications', zone },
    );
    const look = judged();
    keepPeople(look);
    const person = look.people.find((p) => p.application.role === role && text(p.application.email) === email);
    return {
      undoId,
      person: person?.key ?? '',
      said: [sentence, ...(person ? [`${person.status}. ${person.why}`.trim()] : [])],
    };
  });
}

function refuseUnclear(role: string, name: string, email: string, applied: string): void {
  const missing = [
    ...(role === 'Mentor' || role === 'Mentee' ? [] : ['whether they are a mentor or a mentee']),
    ...(name === '' ? ['a name'] : []),
    ...(isWellFormed(email) ? [] : ['an email address that can be written to']),
    ...(applied === '' || (wallClockOf(applied, 'UTC') ?? '').length > 10 ? [] : ['a date and time that can be read']),
  ];
  if (missing.length > 0)
    throw new Problem('E-61', `Please give ${missing.join(' and ')}.`, 'Nobody was added.', {
      label: 'Go on',
      go: 'applications',
    });
}
