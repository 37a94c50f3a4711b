/** Between the panel and the rows beside it: whose rows are selected, and the row of somebody whom the panel speaks of. Reads only. */
import { text } from '../core/table';
import { selectedCells, selectRow } from '../google/selection';
import type { OnePerson } from './requests';

/** Person keys, of the selected rows of People or of both people of the selected pairs. */
export function selectedPeople(): { people: string[] } {
  const people = selectedCells('people', 'Person').map(text);
  const pairs = selectedCells('pairs', 'Pair').flatMap((cell) => text(cell).split(' '));
  return { people: [...new Set([...people, ...pairs])].filter((key) => key !== '') };
}

/** Their row in People, in front and selected. */
export const showPerson = ({ person }: OnePerson): { shown: boolean } => ({
  shown: selectRow('people', 'Person', person, 'Email'),
});
