import { DateTime } from 'luxon';
import { type Reading, readCell } from '../../../workspace/emulator/cell-input';

const chicago: Reading = { timeZone: 'America/Chicago', locale: 'en_US', clock: Date.parse('2022-11-19T00:00:00Z') };
const value = (text: string, reading: Partial<Reading> = {}) => readCell(text, { ...chicago, ...reading }).value;
const wallClock = (text: string, reading: Partial<Reading> = {}): string => {
  const cell = value(text, reading) as { instant: number };
  const zone = reading.timeZone ?? chicago.timeZone;
  return DateTime.fromMillis(cell.instant, { zone }).toFormat('yyyy-MM-dd HH:mm:ss');
};

describe('numbers and words', () => {
  test.each([
    ['0012', 12],
    ['-5', -5],
    ['1,234', 1234],
    ['1,234,567.5', 1234567.5],
    ['12%', 0.12],
    ['$5', 5],
    ['(7)', -7],
    ['.5', 0.5],
    ['5.', 5],
    ['1e3', 1000],
    [' 12 ', 12],
    ['TRUE', true],
    ['false', false],
  ])('%s becomes a value that is not text', (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  test.each([
    '+5',
    '1,23',
    '12 34',
    '1.2.3',
    'Dana',
    '02-378 872',
    'n/a',
    '-',
    '.',
    'e5',
    '5 %x',
    '@home',
    '\t=1',
    ' ',
  ])('%j stays text', (text) => {
    expect(value(text)).toBe(text);
  });

  test.each(["'0012", "'=1+2", "'TRUE", "'2026-09", "'"])(
    '%s: the apostrophe is stripped and the rest is text',
    (text) => {
      expect(value(text)).toBe(text.slice(1));
    },
  );

  test('in a plain-text cell everything but a formula stays text', () => {
    expect(value('0012', { numberFormat: '@' })).toBe('0012');
    expect(value('2026-09', { numberFormat: '@' })).toBe('2026-09');
    expect(value('=1+2', { numberFormat: '@' })).toEqual({ formula: '=1+2', shows: 3 });
  });
});

describe('dates', () => {
  test.each([
    ['2026-09', '2026-09-01 00:00:00'],
    ['2022-11-18', '2022-11-18 00:00:00'],
    ['12/31/2022', '2022-12-31 00:00:00'],
    ['11/2/2022 13:29:46', '2022-11-02 13:29:46'],
    ['11/2/22', '2022-11-02 00:00:00'],
    ['11/2/85', '1985-11-02 00:00:00'],
    ['1-2', '2022-01-02 00:00:00'],
    ['9/2023', '2023-09-01 00:00:00'],
    ['Nov 18, 2022', '2022-11-18 00:00:00'],
    ['November 18, 2022 11:59 PM', '2022-11-18 23:59:00'],
    ['Friday, November 18, 2022', '2022-11-18 00:00:00'],
    ['18 Nov 2022', '2022-11-18 00:00:00'],
    ['Dec 2022', '2022-12-01 00:00:00'],
    ['12:05 am', '1899-12-30 00:05:00'],
  ])('%s is a date on the wall clock of the spreadsheet', (text, expected) => {
    expect(wallClock(text)).toBe(expected);
  });

  test('elsewhere the day comes first', () => {
    expect(wallClock('2/11/2022', { locale: 'en_GB' })).toBe('2022-11-02 00:00:00');
  });

  test('the same text is another instant in another zone', () => {
    expect(value('2022-11-18', { timeZone: 'UTC' })).toEqual({ instant: Date.UTC(2022, 10, 18) });
    expect(value('2022-11-18')).toEqual({ instant: Date.UTC(2022, 10, 18, 6) });
  });

  test.each([
    '13/31/2022',
    '2/30/2022',
    '25:00',
    '11/2/2022 13:75',
    'Smarch 5, 2022',
    '555-1234',
    '1-2-3-4',
    '2022-11-18T10:00:00Z',
  ])('%s is no date and stays text', (text) => {
    expect(value(text)).toBe(text);
  });
});

describe('formulas that an answer can smuggle in', () => {
  test.each([
    ['=1+2*3', 7],
    ['=(1+2)*3', 9],
    ['=-2/4', -0.5],
    ['=1/0', '#DIV/0!'],
    ['=1+', '#ERROR!'],
    ['="a ""b"""', 'a "b"'],
    ['=HYPERLINK("https://evil.example","click")', 'click'],
    ['=HYPERLINK("https://evil.example")', 'https://evil.example'],
    ['=IMPORTXML("https://evil.example","//a")', '#NAME?'],
    ['=nonsense', '#NAME?'],
    ["=cmd|' /C calc'!A0", '#ERROR!'],
  ])('%s shows %j and stays marked as a formula', (text, shows) => {
    expect(value(text)).toEqual({ formula: text, shows });
  });

  test('somebody who types +5 or -x types a formula, while a script that writes it writes text', () => {
    expect(value('+5', { typed: true })).toEqual({ formula: '=+5', shows: 5 });
    expect(value('-x', { typed: true })).toEqual({ formula: '=-x', shows: '#ERROR!' });
    expect(value('-x')).toBe('-x');
  });
});
