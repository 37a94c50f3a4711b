import { matchList } from '../../src/core/list-match';
import { readList } from '../../src/core/meeting-list';
import { listPeople } from './listed-people';

const NAMES = ['Zo\u00eb Espinoza', 'Ana Reyes', 'Anna Reyes', 'Bronwyn O\u2019Malley', 'Jos\u00e9 van der Berg'];
const { all, people } = listPeople(NAMES);
const match = (list: string, least = 0) => matchList(readList(list), all, least);
const names = (those: readonly { name: string }[]) => those.map((m) => m.name).sort();

test.each([
  ['accents, case and apostrophes do not count', 'zoe ESPINOZA', NAMES[0]],
  ['turned round', 'van der Berg, Jos\u00e9', NAMES[4]],
  ['with what meeting tools hang on', "3. Bronwyn O'Malley (she/her) - City Library", NAMES[3]],
  ['by address, whatever the name', 'Somebody <zo\u00eb0@lib.example.org>', NAMES[0]],
])('found at once: %s', (_, line, name) => {
  expect(match(line)).toMatchObject({ matched: [{ name }], unsure: [], unknown: [] });
});

test('Ana and Anna are two people: each is found by her own name, and "A. Reyes" is asked about', () => {
  expect(names(match('Ana Reyes\nAnna Reyes').matched)).toEqual(['Ana Reyes', 'Anna Reyes']);
  const { matched, unsure } = match('A. Reyes');
  expect(matched).toEqual([]);
  expect(names(unsure[0].candidates)).toEqual(expect.arrayContaining(['Ana Reyes', 'Anna Reyes']));
});

test('whoever is found already is not offered for another line, unless nobody else is like it', () => {
  const asked = (list: string) => match(list).unsure.map((u) => names(u.candidates));
  expect(asked('Ana Reyes\nAnna Reys')).toEqual([['Anna Reyes']]);
  expect(asked('Zo\u00eb Espinoza\nEspinoza\u2019s iPad')).toEqual([['Zo\u00eb Espinoza']]);
});

test('two people of one name are never guessed between', () => {
  const twins = listPeople(['Zo\u00eb Espinoza', 'Ana Reyes', 'Ana Reyes']);
  const { matched, unsure } = matchList(readList('Ana Reyes'), twins.all, 0);
  expect([matched, unsure[0].candidates.map((c) => c.person)]).toEqual([
    [],
    twins.people.slice(1).map((p) => p.application.email),
  ]);
});

test.each([
  ['Bronwin OMaley', NAMES[3]],
  ['Jose Vanderberg', NAMES[4]],
  ['Espinoza\u2019s iPad', NAMES[0]],
])('"%s" is asked about, the nearest first', (line, name) => {
  const { matched, unsure } = match(line);
  expect([matched, unsure[0].candidates[0].name]).toEqual([[], name]);
});

test('somebody else is named and asked about with nobody', () => {
  expect(match('Wilhelmina Quux')).toMatchObject({ matched: [], unsure: [], unknown: ['Wilhelmina Quux'] });
});

test('Zo\u00eb on two devices counts with her longer stay; whoever stayed too short is apart', () => {
  const list = `Name,Email,Minutes\nZo\u00eb Espinoza,,12\nPhone,${people[0].application.email},40\nAna Reyes,,29`;
  const { matched, tooShort } = match(list, 30);
  expect([matched.map((m) => [m.name, m.minutes]), tooShort.map((m) => [m.name, m.minutes])]).toEqual([
    [['Zo\u00eb Espinoza', 40]],
    [['Ana Reyes', 29]],
  ]);
});

test('where the list does not tell minutes, everybody of it counts', () => {
  expect(match('Ana Reyes', 30).matched).toHaveLength(1);
});
