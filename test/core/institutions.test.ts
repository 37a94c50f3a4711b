import fc from 'fast-check';
import { institutionOf, sameInstitution } from '../../src/core/institutions';

const at = (employer: string, ...addresses: string[]) => institutionOf({ employer, addresses });
const same = (a: string, b: string) => sameInstitution(at(a), at(b));

test.each([
  ['Univ. of X Libraries', 'X University Library'],
  ['Univ. of X Libraries', 'University of X'],
  ['School of Information, University of X', 'University of X'],
  ['School of Information, University of X', 'Univ. of X Libraries'],
  ['School of Information, Lakeshore State University', 'Lakeshore State University Libraries'],
  ['Lakeshore St. Univ.', 'Lakeshore State University'],
  ['University of X, School of Law', 'Department of History, University of X'],
  ['Law Library, University of X', 'University of X'],
  ['University of California, Berkeley', 'University of California Berkeley Libraries'],
  ['University of California, Berkeley', 'University of California'],
  ['Cedar Valley Cmty Coll', 'Cedar Valley Community College'],
  ['Prairie County Public Library ', 'prairie county public library'],
  ['Harbor City Public Library, Main Branch', 'Harbor City Public Library'],
  ['Universität Zürich Bibliothek', 'Universitat Zurich Bibliothek'],
  ['Redwood Law Library', 'Redwood Law School'],
  ['Pine Barrens Library System', 'Pine Barrens Libraries'],
])('%j and %j are one institution', (a, b) => {
  expect(same(a, b)).toBe(true);
});

test.each([
  ['University of California, Berkeley', 'University of California, Davis'],
  ['Blue Ridge University', 'Great Basin University'],
  ['Harbor City Public Library', 'Old Mill Public Library'],
  ['Chicago Public Library', 'Chicago Public Schools'],
  ['Summit School District', 'Summit Public Library'],
  ['University of Wisconsin-Madison', 'University of Wisconsin-Milwaukee'],
  ['Public Library', 'Public library'],
  ['Retired', 'retired'],
  ['Student', 'student'],
  ['N/A', 'n/a'],
  ['Self-employed', 'Self employed'],
  ['School of Information', 'School of Information'],
])('%j and %j are not', (a, b) => {
  expect(same(a, b)).toBe(false);
});

test('a mail domain counts only where a name is blank, and never a consumer one', () => {
  const one = at('', 'dana@lib.x.edu');
  expect(sameInstitution(one, at('University of X', 'lee@lib.x.edu'))).toBe(true);
  expect(sameInstitution(one, at('', 'lee@x.edu'))).toBe(true);
  expect(sameInstitution(at('', 'dana@gmail.com'), at('', 'lee@gmail.com'))).toBe(false);
  expect(sameInstitution(at('Y College', 'dana@x.edu'), at('University of X', 'lee@x.edu'))).toBe(false);
});

test('the 20 employers of the example cohort are 19 institutions: only Lakeshore’s school and libraries are one', () => {
  const employers = [
    'Harbor City Public Library',
    'Cedar Valley Community College',
    'Tidewater College',
    'Prairie County Public Library',
    'Western Reserve Institute of Technology',
    'Great Basin University',
    'Old Mill Public Library',
    'Redwood Law Library',
    'OpenStacks Software',
    'State Library of the High Desert',
    'Pine Barrens Library System',
    'Museum of Printing History',
    'Gulf Coast Library Consortium',
    'Blue Ridge University',
    'Riverbend Medical Center Library',
    'School of Information, Lakeshore State University',
    'Lakeshore State University Libraries',
    'University of the Northern Plains',
    'Island Territory Public Library',
    'Summit School District',
  ];
  const pairs = employers.flatMap((a, i) =>
    employers
      .slice(i + 1)
      .filter((b) => same(a, b))
      .map((b) => [a, b]),
  );
  expect(pairs).toEqual([
    ['School of Information, Lakeshore State University', 'Lakeshore State University Libraries'],
  ]);
});

test('being one institution goes both ways', () => {
  const words = fc.constantFrom(
    'University',
    'of',
    'X',
    'Library',
    'School',
    ',',
    'Law',
    'State',
    'Public',
    'Univ.',
    'College',
  );
  const name = fc.array(words, { minLength: 1, maxLength: 6 }).map((w) => w.join(' '));
  fc.assert(
    fc.property(name, name, (a, b) => expect(same(a, b)).toBe(same(b, a))),
    { numRuns: 500, seed: 4 },
  );
});
