import { goesAgainst } from '../../src/core/decided';
import { applicantView } from '../../src/core/eligibility-view';
import { evidenceOf } from '../../src/core/evidence';
import { judge, thatCount } from '../../src/core/judge';
import { core2023 } from '../../src/core/profiles/core-2023';
import { RULES } from '../../src/core/rules';
import { applicant, facts, memberList } from './rules/applicant';

const rule = (key: string) => RULES.find((r) => r.key === key)!;
const members = (...rows: string[][]) => facts({ members: memberList(rows) });

describe('the evidence of a membership', () => {
  test('is the row of the list, with what agrees and until when it is paid on that membership\u2019s own date', () => {
    const dana = applicant();
    const { list, said } = evidenceOf(
      rule('division-member'),
      dana,
      members(['02378492', 'Dana M. Reyes', 'other@x.example', 'Life', 'Life', '2023-05-31']),
    );
    expect(list).toEqual([
      {
        row: 2,
        number: '02378492',
        name: 'Dana M. Reyes',
        email: 'other@x.example',
        type: 'Life',
        paid: 'paid through Wed, May 31, 2023',
        agrees: 'same number, same first and last name',
      },
    ]);
    expect(said.map(({ label }) => label)).toEqual(['Member number', 'Membership status']);
  });

  test('are the closest rows where nobody was found for certain, each with how close', () => {
    const dana = applicant({ memberNumber: '2378493' });
    const { list } = evidenceOf(
      rule('association-member'),
      dana,
      members(
        ['2378492', 'Dane Reyes', 'dane@x.example', 'Regular', '2022-10-31', ''],
        ['77', 'Kim Li', 'kim@x.example', 'Regular', '2023-05-31', ''],
      ),
    );
    expect(list.map(({ name, paid, agrees }) => [name, paid, agrees])).toEqual([
      ['Dane Reyes', 'paid through Mon, Oct 31, 2022', 'number differs in one digit, name differs in one letter'],
    ]);
  });
});

test('the evidence of other rules are the answers they read, and a blank is not stated', () => {
  const dana = applicant({ leadershipRole: '' }, { role: 'mentor' });
  expect(evidenceOf(rule('leadership-role'), dana, facts())).toEqual({
    said: [{ label: 'Leadership role', words: '(not stated)' }],
    list: [],
  });
});

describe('a decision goes against the rules', () => {
  const judged = (more: Parameters<typeof applicant>[0], role: 'mentor' | 'mentee' = 'mentee') =>
    judge({ applications: [applicant(more, { role })], decisions: new Map(), facts: facts() })[0]!.findings;

  test('where it accepts what a rule refuses, or refuses what all rules accept; a question of the rules is anybody\u2019s to answer', () => {
    const { commitments } = core2023.vocabularies;
    const refused = judged({ commitments: commitments.filter((c) => !/orientation/.test(c)) });
    expect(goesAgainst('Accept', refused, core2023)).toEqual(['Orientation promise']);
    expect(goesAgainst('Do not accept', refused, core2023)).toEqual([]);
    const asked = judged({ leadershipRole: '' }, 'mentor');
    expect(goesAgainst('Accept', asked, core2023)).toEqual([]);
    expect(goesAgainst('Do not accept', asked, core2023)).toEqual([]);
    const fine = judged({});
    expect(goesAgainst('Do not accept', fine, core2023)).toContain('ALA member at start');
    expect(goesAgainst('Withdraw', fine, core2023)).toEqual([]);
  });
});

test('with names hidden nothing of the view tells who it is: not the sentences, not the evidence, not the note', () => {
  const all = [
    applicant({ memberNumber: '99', preferredEmail: 'dana.reyes@gmial.com' }),
    applicant({ firstName: 'Jia', lastName: 'Zhang', memberNumber: '99' }, { email: 'jia@x.example' }),
  ];
  const known = facts({ members: memberList([['99', 'Lou Reed', 'lou@x.example', 'Regular', '2023-05-31', '']]) });
  const decision = { word: 'Accept' as const, note: 'Dana called.', by: 'Lee', on: 0 };
  const people = judge({ applications: all, decisions: new Map([[all[0]!.key, decision]]), facts: known });
  const counting = thatCount(people);
  const view = (hide: boolean) =>
    JSON.stringify(
      applicantView(counting.get(all[0]!.key)!, { facts: { ...known, all }, counting, history: [], hide }),
    ).replace(`"key":"${all[0]!.key}"`, '');
  for (const word of ['Dana', 'Reyes', 'dana@lib.example.org', 'gmial', 'Jia', 'jia@x.example', 'Lou Reed', 'lou@x'])
    expect([word, view(false).includes(word), view(true).includes(word)]).toEqual([word, true, false]);
  expect(view(true)).toContain('paid through Wed, May 31, 2023');
});
