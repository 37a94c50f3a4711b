import { refused, type Service, same } from './check';
import { onScratchTab, onTab } from './scratch';

/** What a text becomes when a script writes it. */
const written = (text: string): unknown =>
  onScratchTab((tab) => {
    tab.getRange(1, 1).setValue(text);
    return tab.getRange(1, 1).getValue();
  });

const isDate = (value: unknown): boolean => Object.prototype.toString.call(value) === '[object Date]';

const writing: Service = {
  name: 'Sheets, writing',
  checks: [
    onTab('a leading apostrophe makes anything text and is stripped', (tab) => {
      const texts = ['0012', '=1+2', '2026-09', '-5', '+5', '@home', 'TRUE', '1-2', '\tx', ''];
      tab.getRange(1, 1, 1, texts.length).setValues([texts.map((text) => `'${text}`)]);
      same(tab.getRange(1, 1, 1, texts.length).getValues(), [texts]);
    }),
    { says: '"0012" without an apostrophe becomes 12', check: () => same(written('0012'), 12) },
    { says: '"-5" becomes a number', check: () => same(written('-5'), -5) },
    { says: '"+5" stays text', check: () => same(written('+5'), '+5') },
    { says: '"TRUE" becomes true', check: () => same(written('TRUE'), true) },
    { says: '"2026-09" becomes a date', check: () => same(isDate(written('2026-09')), true) },
    { says: '"1-2" becomes a date', check: () => same(isDate(written('1-2')), true) },
    { says: 'a leading = is evaluated', check: () => same(written('=1+2'), 3) },
    onTab('a leading = is evaluated even in a plain-text cell', (tab) => {
      const value = tab.getRange(1, 1).setNumberFormat('@').setValue('=1+2').getValue();
      same(value === 3 || value === '3', true);
    }),
    onTab('"0012" in a plain-text cell stays text', (tab) => {
      same(tab.getRange(1, 1).setNumberFormat('@').setValue('0012').getValue(), '0012');
    }),
    {
      says: 'an apostrophe before an apostrophe',
      check: () => `''a becomes ${String(written("''a"))}`,
    },
    {
      says: 'what an object and Infinity become',
      check: () =>
        [{}, Number.POSITIVE_INFINITY]
          .map((value) => {
            try {
              return String(onScratchTab((tab) => tab.getRange(1, 1).setValue(value).getValue()));
            } catch (error) {
              return `refused: ${(error as Error).message}`;
            }
          })
          .join('; '),
    },
    onTab('empty text and null both empty a cell', (tab) => {
      tab.getRange(1, 1, 1, 2).setValues([['a', 'b']]);
      tab.getRange(1, 1, 1, 2).setValues([['', null]]);
      same(tab.getRange(1, 1, 1, 2).getValues(), [['', '']]);
      same(tab.getLastRow(), 0);
    }),
    {
      says: 'more than 50,000 characters are refused',
      check() {
        same(String(written('x'.repeat(50000))).length, 50000);
        refused(() => written('x'.repeat(50001)));
      },
    },
    onTab('data of another size than the range are refused, and nothing is written', (tab) => {
      refused(() => tab.getRange(1, 1, 3, 1).setValues([['a'], ['b']]));
      refused(() => tab.getRange(1, 1, 1, 3).setValues([['a', 'b']]));
      same(tab.getLastRow(), 0);
    }),
    onTab('a value outside a list that allows nothing else is refused', (tab) => {
      const rule = SpreadsheetApp.newDataValidation()
        .requireValueInList(['a', 'b'], true)
        .setAllowInvalid(false)
        .build();
      tab.getRange(1, 1).setDataValidation(rule);
      refused(() => {
        tab.getRange(1, 1).setValue('c');
        SpreadsheetApp.flush();
      });
      same(tab.getRange(1, 1).setValue('b').getValue(), 'b');
    }),
    onTab('clearContent takes the values and leaves format and notes', (tab) => {
      const cell = tab
        .getRange(1, 1)
        .setNumberFormat('0.00')
        .setNotes([['why']])
        .setValue(1.5);
      cell.clearContent();
      same([cell.getValue(), cell.getNotes()], ['', [['why']]]);
      same(cell.setValue(2).getDisplayValues(), [['2.00']]);
    }),
  ],
};

const reading: Service = {
  name: 'Sheets, reading',
  checks: [
    onTab('an empty tab has the data range A1 with one empty cell', (tab) => {
      same([tab.getDataRange().getA1Notation(), tab.getDataRange().getValues()], ['A1', [['']]]);
      same([tab.getLastRow(), tab.getLastColumn()], [0, 0]);
    }),
    onTab('blank cells are empty texts, and the data range ends where content ends', (tab) => {
      tab.getRange(2, 3).setValue('x');
      same(tab.getDataRange().getValues(), [
        ['', '', ''],
        ['', '', 'x'],
      ]);
    }),
    onTab('a date comes back as the same instant', (tab) => {
      const at = new Date('2022-11-18T23:59:59Z');
      const back = tab.getRange(1, 1).setValue(at).getValue() as Date;
      same([isDate(back), back.getTime()], [true, at.getTime()]);
    }),
    onTab("a day without a time is midnight in the spreadsheet's zone", (tab) => {
      const back = tab.getRange(1, 1).setValue('2022-11-18').getValue() as Date;
      const zone = tab.getParent().getSpreadsheetTimeZone();
      same(Utilities.formatDate(back, zone, 'yyyy-MM-dd HH:mm:ss'), '2022-11-18 00:00:00');
    }),
    onTab('a date shows as its number format says', (tab) => {
      tab.getRange(1, 1).setValue('2022-11-08').setNumberFormat('yyyy-mm-dd');
      same(tab.getRange(1, 1).getDisplayValues(), [['2022-11-08']]);
    }),
    onTab('what was read is a copy', (tab) => {
      const values = tab.getRange(1, 1).setValue('kept').getValues();
      values[0]![0] = 'changed';
      same(tab.getRange(1, 1).getValue(), 'kept');
    }),
    onTab('a hidden tab and a hidden column are read like any other', (tab) => {
      tab.getRange(1, 1, 1, 2).setValues([['a', 'b']]);
      tab.hideColumns(1);
      tab.hideSheet();
      same([tab.isSheetHidden(), tab.getDataRange().getValues()], [true, [['a', 'b']]]);
    }),
  ],
};

export const sheetsValues: Service[] = [writing, reading];
