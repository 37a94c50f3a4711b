import { displayCell } from '../../../workspace/emulator/cell-display';

const shown = (value: Parameters<typeof displayCell>[0], format?: string, zone = 'America/Chicago') =>
  displayCell(value, format, zone, 'en_US');
const lateOnFriday = { instant: Date.parse('2022-11-19T05:59:03Z') };

describe('what a cell shows', () => {
  test.each([
    [lateOnFriday, undefined, '11/18/2022 23:59:03'],
    [{ instant: Date.parse('2022-11-18T06:00:00Z') }, undefined, '11/18/2022'],
    [lateOnFriday, 'yyyy-mm-dd', '2022-11-18'],
    [lateOnFriday, 'ddd, mmm d, yyyy, h:mm am/pm', 'Fri, Nov 18, 2022, 11:59 PM'],
    [lateOnFriday, 'm/d/yyyy h:mm:ss', '11/18/2022 23:59:03'],
    [lateOnFriday, 'dddd", the "d', 'Friday, the 18'],
    [lateOnFriday, 'mm:ss', '59:03'],
    [87.5, '0.00', '87.50'],
    [1234.5, '#,##0.0', '1,234.5'],
    [0.123, '0%', '12%'],
    [-5, '$#,##0.00', '-$5.00'],
    [0.1 + 0.2, undefined, '0.3'],
    [12, '@', '12'],
    [true, undefined, 'TRUE'],
    ['0012', '0.00', '0012'],
    [{ formula: '=1+2', shows: 3 }, '0.0', '3.0'],
  ])('%j formatted %j shows %j', (value, format, expected) => {
    expect(shown(value, format)).toBe(expected);
  });

  test('the same instant shows another day in another zone', () => {
    expect(shown(lateOnFriday, 'yyyy-mm-dd', 'UTC')).toBe('2022-11-19');
  });
});
