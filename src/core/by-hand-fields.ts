/** What is asked about somebody whom a committee member adds: the indispensable, then what the rules and the score look at. */
import { type FieldKey, field } from './fields';

export const BY_HAND_FIELDS: readonly FieldKey[] = [
  'role',
  'firstName',
  'lastName',
  'email',
  'memberNumber',
  'employer',
  'jobTitle',
  'libraryType',
  'leadershipRole',
  'areas',
  'competencies',
  'capacity',
  'commitments',
  'sessions',
  'membershipStatus',
  'wantedLibraryTypes',
  'timeZone',
  'years',
  'help',
  'meeting',
  'about',
];

export const labelByHand = (key: FieldKey): string =>
  key === 'competencies' ? 'Leadership competencies' : field(key).label;

/** The first columns of the tab, in the order of the fields. */
export const BY_HAND_HEADERS: readonly string[] = BY_HAND_FIELDS.map((key) => `${labelByHand(key)} (edit)`);
