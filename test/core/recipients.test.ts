import { recipientsOf } from '../../src/core/recipients';
import { person } from './people-who-write';

test('Dana, who applied in both roles, is one recipient; her newest wish for another address counts in both', () => {
  const mentor = person('mentor', 'dana@lib.example.org', { preferredEmail: 'old@home.example.org' });
  const mentee = person('mentee', 'Dana@lib.example.org ', { preferredEmail: 'dana@home.example.org' });
  const { recipients } = recipientsOf([mentor, mentee]);
  expect(recipients.map((r) => [r.address, r.people.length])).toEqual([['dana@home.example.org', 2]]);
});

test('Lee, who applied from work and from home but wants mail at one address, is one recipient', () => {
  const one = person('mentor', 'lee@work.example.org', { firstName: 'Lee', preferredEmail: 'lee@home.example.org' });
  const two = person('mentee', 'lee@home.example.org', { firstName: 'LEE' });
  expect(recipientsOf([one, two]).recipients.map((r) => r.address)).toEqual(['lee@home.example.org']);
});

test('Ana and Bo, who gave one address, get nothing, and an issue names both', () => {
  const ana = person('mentor', 'ana@a.example.org', { preferredEmail: 'family@home.example.org' });
  const bo = person('mentee', 'bo@b.example.org', { preferredEmail: 'Family@home.example.org' });
  const cy = person('mentee', 'cy@c.example.org');
  const { recipients, doubtful, issues } = recipientsOf([ana, bo, cy]);
  expect(recipients.map((r) => r.name)).toEqual(['Cy Reyes']);
  expect(doubtful.map((r) => r.name).sort()).toEqual(['Ana Reyes', 'Bo Reyes']);
  expect(issues).toHaveLength(1);
  expect(issues[0].sentence).toMatch(/Ana Reyes and Bo Reyes .*family@home\.example\.org/);
});

test('the order in which people applied or stand does not matter', () => {
  const people = ['dana', 'ana', 'cy', 'bo'].map((n) => person('mentee', `${n}@lib.example.org`));
  expect(recipientsOf([...people].reverse())).toEqual(recipientsOf(people));
});

test('Cy, who applied twice as a mentee, is written to as the application says that counts', () => {
  const replaced = {
    ...person('mentee', 'cy@lib.example.org', { firstName: 'Cyy' }),
    status: 'Replaced by newer' as const,
  };
  const counts = person('mentee', 'cy@lib.example.org', { firstName: 'Cy' });
  const late = {
    ...person('mentee', 'cy@lib.example.org', { firstName: 'Late' }),
    status: 'Replaced by newer' as const,
  };
  const { recipients } = recipientsOf([replaced, late, counts]);
  expect(recipients.map((r) => [r.firstName, r.people.length])).toEqual([['Cy', 1]]);
});
