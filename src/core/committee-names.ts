/** Who is who on the committee, so that the panel says "by Maria Lopez" and not an address. What the tabs hold stays the address. */
import type { Setting } from './settings';

export const committeeMembers: Setting<string> = {
  key: 'committee members',
  label: 'Committee members',
  help: 'Name and address of each, one per line: Maria Lopez maria@library.org. The panel and History then say who did what by name.',
  usedBy: 'Home, History',
  fallback: '',
  read: (cell) => (cell instanceof Date ? undefined : String(cell).trim()),
  write: (value) => value,
};

const ADDRESS = /[^\s<>(),;:]+@[^\s<>(),;:]+/;

/** The name that belongs to an address; the address itself where nobody has given one. */
export function namesOf(list: string): (address: string) => string {
  const byAddress = new Map(
    list.split(/[\n;]/).flatMap((line): [string, string][] => {
      const address = ADDRESS.exec(line)?.[0];
      if (!address) return [];
      const name = line.replace(address, ' ').replace(/[<>(),:]/g, ' ');
      return [[address.toLowerCase(), name.replace(/\s+/g, ' ').trim()]];
    }),
  );
  return (address) => byAddress.get(address.trim().toLowerCase()) || address;
}
