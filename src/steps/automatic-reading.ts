/** Automatic reading: switching it on, taking it over, and what is known about it. The trigger itself only says "look". */
import type { Reader } from '../core/automatic-reading';
import { Problem } from '../core/trouble';
import { alone } from '../google/lock';
import { property, setPropertiesAtOnce } from '../google/properties';
import { spreadsheet } from '../google/spreadsheet';
import { installTrigger, type Listener, ownListeners, removeTriggers } from '../google/triggers';
import { who } from '../google/who';
import { rememberedForms } from './bindings';
import { refuseWithExample } from './example-limits';
import { judged, keepPeople } from './receive';
import type { SwitchOn } from './requests';

/** The public function that the form-submit trigger calls. */
const HANDLER = 'onApplication';
const READER = 'automatic reading';
const READ_BY_ITSELF = 'read by itself';

export interface SwitchedOn {
  on: true;
  by: string;
  said: string[];
}

/** Installs one trigger for each response spreadsheet. Somebody else's stays the one that counts unless it is taken over. */
export function switchOnAutomaticReading({ takeOver = false }: SwitchOn): SwitchedOn {
  const by = who();
  return alone(by, 'switching on automatic reading', () => {
    refuseWithExample('With example data there is no form to read.', 'Automatic reading was not switched on.');
    const before = automaticReader();
    if (before && before.who !== by && !takeOver)
      return { on: true, by: before.who, said: [`Automatic reading is on already: ${before.who} switched it on.`] };
    const wanted = responseSpreadsheets();
    const there = ownListeners(HANDLER);
    const heard = there.map((l) => l.spreadsheet);
    const fresh = wanted.filter((id) => !heard.includes(id)).map(install);
    const at = before?.who === by && fresh.length === 0 ? before.at : Date.now();
    const triggers = [...there, ...fresh].map((l) => l.id);
    setPropertiesAtOnce({ [READER]: JSON.stringify({ who: by, at, spreadsheets: wanted, triggers } satisfies Kept) });
    return {
      on: true,
      by,
      said: [
        'Automatic reading is on: each new application is read and judged as it arrives. Nobody is written to.',
        ...(before && before.who !== by ? [`It now runs as you. What ${before.who} switched on steps back.`] : []),
      ],
    };
  });
}

function install(spreadsheetId: string): Listener {
  try {
    return installTrigger(HANDLER, spreadsheetId);
  } catch {
    throw new Problem(
      'E-62',
      'Google did not let this account listen to a spreadsheet in which answers arrive.',
      'Automatic reading was not switched on for it. Ask its owner to share it with you, or let somebody switch it on who may open it.',
    );
  }
}

/** In which spreadsheets the bound forms keep their answers, each once. */
export const responseSpreadsheets = (): string[] => {
  const here = spreadsheet().getId();
  const ids = rememberedForms().map((form) => (form as { spreadsheetId?: string }).spreadsheetId || here);
  return [...new Set(ids)].sort();
};

type Kept = Omit<Reader, 'last'> & { triggers: string[] };

const kept = (): Kept | null => JSON.parse(property(READER) ?? 'null') as Kept | null;

/** Who switched automatic reading on, and when it last read something; null where nobody did. */
export function automaticReader(): Reader | null {
  const reader = kept();
  return reader && { ...reader, last: Number(property(READ_BY_ITSELF)) || null };
}

/** To which spreadsheets a trigger of the person at the keyboard listens. */
export const ownReading = (): string[] => ownListeners(HANDLER).map((l) => l.spreadsheet);

/** The trigger's step: the same look, without a word to anybody. A trigger whose place another member's took steps back. */
export function readNewApplication(triggerUid?: string): void {
  const work = () => {
    const reader = kept();
    if (reader && triggerUid && !reader.triggers.includes(triggerUid)) removeTriggers(HANDLER);
    else keepPeople(judged());
  };
  const also = { [READ_BY_ITSELF]: String(Date.now()) };
  alone('Automatic reading', 'reading a new application', work, { also, endsTheRun: true });
}
