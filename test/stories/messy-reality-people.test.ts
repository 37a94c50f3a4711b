/** Messy reality, the people: addresses, numbers, memberships, employers and partners as they come. */
import { type Committee, cohort, draftsIn } from './committee';
import {
  applied,
  details,
  judgedWith,
  lawfulFor,
  letters,
  listed,
  look,
  people,
  QUIET,
  says,
  sends,
  verdicts,
} from './messy';

const address = {
  bronwyn: 'bronwyn.omalley@tidewatercolle.example.org',
  vivek: 'vivek.santos@summitschooldi.example.org',
  yara: 'yara.villanueva@openstackssoft.example.org',
  sunniva: 'sunniva.abernathy@cedarvalleycom.example.org',
};
const bronwyn = `mentee:${address.bronwyn}`;
const vivek = `mentee:${address.vivek}`;
const sunniva = `mentor:${address.sunniva}`;

const FINE = [['Eligible', '']];
const membership = (at: Committee, key: string): string => at.person(key).Membership!;
const decide = (at: Committee, person: string, word: string, note = ''): unknown =>
  at.ask('decide', { decisions: [{ person, word, note }] });

describe('who somebody is', () => {
  test('a second submission that corrects the address: both are asked about, each names the other, and one word settles it', async () => {
    const at = await applied();
    const wrong = 'bronwyn.omalley@tidewatercole.example.org';
    await sends(at, 'mentee', 'bronwyn.omalley', { email: wrong });
    look(at);
    const shared = (other: string): string =>
      `Member number 2378655 was also given by ${other}. Possible duplicate: the same person may have applied as Bronwyn O'Malley, mentee, ${other} (same member number).`;
    expect(verdicts(at, bronwyn)).toEqual([['Needs a decision', shared(wrong)]]);
    expect(verdicts(at, `mentee:${wrong}`)).toEqual([['Needs a decision', shared(address.bronwyn)]]);
    decide(at, `mentee:${wrong}`, 'Withdraw', 'She corrected her address.');
    expect(verdicts(at, bronwyn)).toEqual(FINE);
    expect(verdicts(at, `mentee:${wrong}`)[0]![0]).toBe('Withdrawn');
    expect(look(at)).toMatchObject(QUIET);
    at.ask('suggestPairs');
    at.approveAll();
    at.finishDrafts();
    expect(draftsIn(at.world).some((mime) => mime.includes(wrong))).toBe(false);
  });

  test('both roles: Yara is eligible as mentor and as mentee, is no duplicate of herself, and never her own mentor', async () => {
    const at = await applied();
    expect(verdicts(at, `mentor:${address.yara}`)).toEqual(FINE);
    expect(verdicts(at, `mentee:${address.yara}`)).toEqual(FINE);
    expect(lawfulFor(at, 'yara.villanueva')).toEqual(['sunniva.abernathy', 'zachary.vasquez', 'zoe.espinoza']);
  });

  test('the wrong form: Vivek, who filled in the mentors\u2019 form too, takes part as a mentee and mentors nobody', async () => {
    const at = await applied();
    await sends(at, 'mentor', 'keiko.petrov', {
      email: address.vivek,
      said: {
        'First name': 'Vivek',
        'Last name': 'Santos',
        'ALA member number': '02378536',
        'Place of employment': 'Summit School District',
        'Your current (or most recent) leadership role': '',
      },
    });
    look(at);
    const mistaken = `mentor:${address.vivek}`;
    expect(verdicts(at, mistaken)).toEqual([['Needs a decision', 'No leadership role was named.']]);
    expect(verdicts(at, vivek)).toEqual(FINE);
    decide(at, mistaken, 'Withdraw', 'Wrong form.');
    expect(verdicts(at, mistaken)).toEqual([['Withdrawn', expect.stringContaining('Wrong form.')]]);
    expect(verdicts(at, vivek)).toEqual(FINE);
    const { scores } = details(at);
    expect(scores.filter(([mentor]) => mentor === address.vivek)).toEqual([]);
    expect(scores.filter(([, mentee]) => mentee === address.vivek)).not.toEqual([]);
  });
});

describe('addresses', () => {
  test('gmial.com is asked about with what was probably meant, and never corrected silently', async () => {
    const at = await applied([
      ['mentee', 'bronwyn.omalley', {}, 'bronwyn.omalley@gmial.com'],
      ['mentee', 'vivek.santos', { 'Preferred e-mail': 'vivek.santos@gmial.com' }],
    ]);
    expect(verdicts(at, 'mentee:bronwyn.omalley@gmial.com')).toEqual([
      [
        'Needs a decision',
        "The address 'bronwyn.omalley@gmial.com' is likely a typo. Did they mean bronwyn.omalley@gmail.com?",
      ],
    ]);
    expect(verdicts(at, vivek)).toEqual([
      [
        'Needs a decision',
        "The address 'vivek.santos@gmial.com' is likely a typo. Did they mean vivek.santos@gmail.com?",
      ],
    ]);
    expect(at.person('mentee:bronwyn.omalley@gmial.com').Email).toBe('bronwyn.omalley@gmial.com');
    expect(at.rows('People').some((row) => JSON.stringify(row).includes('mentee:bronwyn.omalley@gmail.com'))).toBe(
      false,
    );
  });

  test('a trailing dot is asked about; blanks and capitals around an address make no other person of anybody', async () => {
    const at = await applied([
      ['mentee', 'bronwyn.omalley', {}, `${address.bronwyn}.`],
      ['mentor', 'yara.villanueva', {}, `  ${address.yara.toUpperCase()} `],
    ]);
    expect(verdicts(at, `${bronwyn}.`)).toEqual([
      ['Needs a decision', `The address '${address.bronwyn}.' is not well formed. Did they mean ${address.bronwyn}?`],
    ]);
    expect(verdicts(at, `mentor:${address.yara}`)).toEqual(FINE);
    expect(lawfulFor(at, 'yara.villanueva')).not.toContain('yara.villanueva');
    at.ask('suggestPairs');
    at.approveAll();
    at.finishDrafts();
    const mail = await letters(at);
    expect(Object.keys(mail).filter((to) => /yara/i.test(to))).toHaveLength(1);
    expect(Object.keys(mail).every((to) => to === to.trim())).toBe(true);
  });

  test('work and home address: found in the member list by either, and written to at the preferred one', async () => {
    const home = 'bronwyn@home.example.net';
    const at = await applied(
      [['mentee', 'bronwyn.omalley', { 'ALA membership number': '', 'Preferred e-mail': home }]],
      {
        members: listed('bronwyn.omalley', { Email: home.toUpperCase(), Name: 'B. Malley-Jones' }),
      },
    );
    expect(verdicts(at, bronwyn)).toEqual(FINE);
    expect(membership(at, bronwyn)).toMatch(/^ALA: member to Sun, Dec 3, 2023/);
    at.ask('suggestPairs');
    at.approveAll();
    at.finishDrafts();
    const mail = await letters(at);
    expect(mail[home]!.to).toEqual([{ name: "Bronwyn O'Malley", address: home }]);
    expect(mail[address.bronwyn]).toBeUndefined();
  });
});

describe('membership', () => {
  const elsewhere = { Name: 'Somebody Married', Email: 'married@elsewhere.example.org' };

  test.each(['02-378 655', '2378655', '#02378655 (ALA)', 'ALA 0002378655'])(
    'the member number written as "%s" finds the member',
    async (written) => {
      const at = await applied([['mentee', 'bronwyn.omalley', { 'ALA membership number': written }]], {
        members: listed('bronwyn.omalley', { Email: '' }),
      });
      expect(verdicts(at, bronwyn)).toEqual(FINE);
      expect(membership(at, bronwyn)).toMatch(/^ALA: member to Sun, Dec 3, 2023/);
    },
  );

  test('"n/a" is no number: found by the address; and two people who wrote it are no duplicates', async () => {
    const at = await applied([
      ['mentee', 'bronwyn.omalley', { 'ALA membership number': 'n/a' }],
      ['mentee', 'vivek.santos', { 'ALA membership number': 'N/A' }],
      ['mentee', 'wren.holloway', { 'ALA membership number': 'UNKNOWN' }],
    ]);
    for (const key of [bronwyn, vivek, 'mentee:wren.holloway@']) expect(verdicts(at, key)).toEqual(FINE);
  });

  test('"n/a" and another address: found by name only, which a person has to confirm, with the row of the list', async () => {
    const at = await applied([['mentee', 'bronwyn.omalley', { 'ALA membership number': 'n/a' }]], {
      members: listed('bronwyn.omalley', { Email: 'b@elsewhere.example.org' }),
    });
    expect(verdicts(at, bronwyn)).toEqual([
      [
        'Needs a decision',
        "Found in the member list by name only (Bronwyn O'Malley, 2378655, b@elsewhere.example.org).",
      ],
    ]);
  });

  test('a number that belongs to somebody with another name and address is asked about', async () => {
    const at = await applied([], { members: listed('bronwyn.omalley', elsewhere) });
    expect(verdicts(at, bronwyn)).toEqual([
      [
        'Needs a decision',
        'Member number 2378655 belongs to Somebody Married, 2378655, married@elsewhere.example.org in the member list; neither name nor address agrees.',
      ],
    ]);
  });

  test('a life member with a blank ALA date is a member; Core needs its own date or word', async () => {
    const at = await applied([], { members: listed('sunniva.abernathy', { 'Core Paid Through': '2023-06-30' }) });
    expect(verdicts(at, sunniva)).toEqual(FINE);
    expect(membership(at, sunniva)).toBe('ALA: member without end \u00b7 Core: member to Fri, Jun 30, 2023');
    const without = await applied([], { members: listed('sunniva.abernathy', { 'Core Paid Through': '' }) });
    expect(verdicts(without, sunniva)).toEqual([
      ['Not eligible', 'Not a Core member: the member list has no Core date for them.'],
    ]);
  });

  test('renewed yesterday: the older list says lapsed, the promise asks, and the list of today makes it good', async () => {
    const lapsed = listed('bronwyn.omalley', { 'ALA Paid Through': '2022-10-31', 'Core Paid Through': '2022-10-31' });
    const at = await applied([], { members: lapsed });
    expect(verdicts(at, bronwyn)).toEqual([
      ['Not eligible', 'ALA membership ended Mon, Oct 31, 2022. Core membership ended Mon, Oct 31, 2022.'],
    ]);
    await says(at, 'mentee', 'bronwyn.omalley', { 'Membership status': [await willJoin()] });
    look(at);
    expect(verdicts(at, bronwyn)).toEqual([
      [
        'Needs a decision',
        'ALA membership ended Mon, Oct 31, 2022. They ticked that they will join or renew. Core membership ended Mon, Oct 31, 2022. They ticked that they will join or renew.',
      ],
    ]);
    at.setting('Member list as of', '2022-11-29');
    await judgedWith(
      at,
      listed('bronwyn.omalley', { 'ALA Paid Through': '2023-11-30', 'Core Paid Through': '11/30/2023' }),
    );
    expect(verdicts(at, bronwyn)).toEqual(FINE);
    expect(membership(at, bronwyn)).toBe('ALA: member to Thu, Nov 30, 2023 \u00b7 Core: member to Thu, Nov 30, 2023');
  });
});

const willJoin = async (): Promise<string> =>
  (await cohort()).applications
    .find((file) => file.role === 'mentee')!
    .form!.items.find((item) => item.title === 'Membership status')!
    .choices!.find((option) => /will/i.test(option))!;

test('a status of nobody changes when the same people are looked at twice', async () => {
  const at = await applied();
  const calm = people(at);
  expect(look(at)).toMatchObject(QUIET);
  expect(people(at)).toEqual(calm);
});
