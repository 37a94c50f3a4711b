/** Which row is selected beside the panel, by key: so that the panel can follow. Reads only, and little, because it is asked every two seconds. */
import { text } from '../core/table';
import { selectedCell } from '../google/selection';
import type { Selected } from './requests';

const KEY = { people: 'Person', pairs: 'Pair' } as const;

export interface SelectedRow {
  /** Person key or pair id. */
  key: string;
  /** As the sheet counts. */
  row: number;
}

/** null where no row with a key is selected in that tab. */
export function selectedRow({ tab }: Selected): SelectedRow | null {
  const found = selectedCell(tab, KEY[tab]);
  const key = text(found?.cell);
  return found && key !== '' ? { key, row: found.row } : null;
}
