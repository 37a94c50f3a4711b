/** People of approved pairs by their names, for the tests of attendance: the first is everybody's mentor. */
import { attending } from '../../src/core/attendance';
import { recipientsOf } from '../../src/core/recipients';
import { person } from './people-who-write';

export function listPeople(names: readonly string[]) {
  const people = names.map((name, i) => {
    const [firstName, ...rest] = name.split(' ');
    const email = `${firstName.toLowerCase()}${i}@lib.example.org`;
    return person(i === 0 ? 'mentor' : 'mentee', email, { firstName, lastName: rest.join(' ') });
  });
  const attendees = people.map((one) => ({
    recipient: recipientsOf([one]).recipients[0],
    keys: [one.key],
    zone: null,
    can: null,
  }));
  const pairs = people.slice(1).map((mentee) => [mentee.key, people[0].key] as const);
  return { people, attendees, all: attending(attendees, pairs, []) };
}
