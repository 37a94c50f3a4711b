/** Step 2: closing the forms at the deadline, and opening them again. A form belongs to its editors, so each member may do it only to some. */
import { plural } from '../core/home';
import { momentInWords } from '../core/moments';
import { timeZone } from '../core/program';
import { readSettings } from '../core/settings-catalogue';
import { Problem } from '../core/trouble';
import { type FormDoor, formDoor } from '../google/form-doors';
import { alone } from '../google/lock';
import { property, setPropertiesAtOnce } from '../google/properties';
import { readTab } from '../google/spreadsheet';
import { who } from '../google/who';
import { rememberedForms } from './bindings';
import { refuseWithExample } from './example-limits';
import { log } from './history';
import type { CloseForms } from './requests';
import { readStamp, type Stamp, stampOf } from './stamp';

/** When the forms were closed here, and by whom; '' after they were opened again. */
const CLOSED = 'forms closed';

export const formsClosed = (): Stamp | null => readStamp(property(CLOSED));

export interface DoorsMoved {
  moved: number;
  said: string[];
}

/** Nobody can answer afterwards; they read `message` instead. */
export const closeForms = ({ message }: CloseForms): DoorsMoved =>
  alone(who(), 'closing the forms', () => {
    const doors = allDoors('closed');
    for (const { door } of doors) if (door?.accepts) door.close(message);
    return told(doors, 'closed');
  });

export const openForms = (): DoorsMoved =>
  alone(who(), 'opening the forms', () => {
    const doors = allDoors('opened');
    for (const { door } of doors) if (door && !door.accepts) door.open();
    return told(doors, 'opened');
  });

interface Door {
  title: string;
  door: FormDoor | null;
}

function allDoors(word: 'closed' | 'opened'): Door[] {
  refuseWithExample('The example has no forms.', `Nothing was ${word}.`);
  const doors = rememberedForms().map(({ formId, title }) => ({ title, door: formDoor(formId) }));
  if (doors.every(({ door }) => door === null))
    throw new Problem(
      'E-43',
      `This account may not edit ${doors.map(named).join(' and ')}.`,
      `Nothing was ${word}. Ask the form\u2019s owner to add you as an editor, or to switch \u201cAccepting responses\u201d themselves: in the form, Publish or Responses.`,
      { label: 'Try again', go: 'again' },
    );
  return doors;
}

const named = ({ title }: Door): string => `\u201c${title}\u201d`;

function told(doors: readonly Door[], word: 'closed' | 'opened'): DoorsMoved {
  const mine = doors.filter((d) => d.door !== null);
  const barred = doors.filter((d) => d.door === null);
  const zone = readSettings(readTab('settings')!.table).settings.of(timeZone);
  const sentence =
    word === 'closed'
      ? `${mine.map(named).join(' and ')}: closed. Nobody can answer any more.`
      : `${mine.map(named).join(' and ')}: open again for answers.`;
  log('Applications', sentence, zone);
  setPropertiesAtOnce({ [CLOSED]: word === 'closed' && barred.length === 0 ? stampOf(who()) : '' });
  return {
    moved: mine.length,
    said: [
      sentence,
      ...(word === 'closed' ? [`They can be opened again here. (${momentInWords(Date.now(), zone)})`] : []),
      ...(barred.length > 0
        ? [
            `${plural(barred.length, 'form')} could not be ${word} from this account: ${barred.map(named).join(' and ')}. Ask its owner.`,
          ]
        : []),
    ],
  };
}
