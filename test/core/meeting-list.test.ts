import { minutesIn, readList } from '../../src/core/meeting-list';

const read = (text: string) =>
  readList(text).map(({ name, other, address, minutes }) => [name || other, address, minutes]);

test.each([
  ['Dana Reyes <dana@lib.example.org>', 'Dana Reyes', 'dana@lib.example.org'],
  ['12. Reyes, Dana (Host)', 'Reyes, Dana', ''],
  ['\u2022 dana@lib.example.org', '', 'dana@lib.example.org'],
  ['10:02:11 From Dana Reyes to Everyone: hello', 'Dana Reyes', ''],
  ['Dana Reyes | City Library', 'Dana Reyes', ''],
])('the line "%s"', (line, name, address) => {
  expect(read(line)).toEqual([[name, address, Number.NaN]]);
});

test('Meet: first and last name apart, hours in words', () => {
  expect(
    read(
      'First name,Last name,Email,Duration,Time joined,Time exited\r\nDana,Reyes,dana@lib.example.org,1 hr 2 min,1:00 PM,2:02 PM\r\nBo,"O\'Malley, Jr.",,12 min,1:00 PM,1:12 PM\r\n',
    ),
  ).toEqual([
    ['Dana Reyes', 'dana@lib.example.org', 62],
    ["Bo O'Malley, Jr.", '', 12],
  ]);
});

test('Zoom: the meeting\u2019s own lines come first; a name chosen for the meeting has the account\u2019s behind it', () => {
  const [dana, bo] = readList(
    'Topic,ID,Host name,Duration (minutes),Start time,End time,Participants\nOrientation,123,Kathy Irwin,65,12/13/2022 01:00:00 PM,12/13/2022 02:05:00 PM,2\n\nName (original name),Email,Total duration (minutes),Guest\n"Dee (Dana Reyes)",dana@lib.example.org,62,No\nBo Reyes,"",12,Yes\n',
  );
  expect([dana.name, dana.other, dana.minutes, bo.name, bo.other, bo.minutes]).toEqual([
    'Dee',
    'Dana Reyes',
    62,
    'Bo Reyes',
    '',
    12,
  ]);
});

test('whoever left and came back was there for the sum of both', () => {
  expect(
    read(
      'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)\nDana Reyes,,1,2,40\nDana Reyes,,3,4,22',
    ),
  ).toEqual([['Dana Reyes', '', 62]]);
});

test('semicolons and a byte order mark, as a German spreadsheet writes them', () => {
  expect(read('\ufeffName;E-mail;Minutes\nDana Reyes;dana@lib.example.org;62')).toEqual([
    ['Dana Reyes', 'dana@lib.example.org', 62],
  ]);
});

test.each([
  ['1 hr 2 min', 62],
  ['1h 2m 30s', 62.5],
  ['62', 62],
  ['1:02:00', 62],
  ['62:30', 62.5],
  ['3720 seconds', 62],
  ['', Number.NaN],
  ['all of it', Number.NaN],
])('a stay of "%s" is %s minutes', (words, minutes) => {
  expect(minutesIn(words)).toBe(minutes);
});

test('a bare number that cannot be minutes is seconds, unless the header says minutes', () => {
  expect([minutesIn('3720', false), minutesIn('3720', true)]).toEqual([62, 3720]);
});
