import { join } from 'node:path';
import writeXlsx from 'write-excel-file/node';
import { BadInput } from '../../workspace/bad-input';
import { readCohortFolder } from '../../workspace/cohort-folder';
import {
  changeRows,
  EXAMPLE,
  emptyFolder,
  exampleCopy,
  put,
  removeFolders,
  rowsOf,
  textOf,
  threeCsvs,
  withoutColumn,
} from '../setup/cohort-folders';

afterEach(removeFolders);

const refusal = async (folder: string): Promise<string> => {
  try {
    await readCohortFolder(folder);
  } catch (error) {
    if (error instanceof BadInput) return error.message;
    throw error;
  }
  return 'nothing was refused';
};

/** Text cells, and real dates in the first column where `dates` says so. */
function sheet(name: string, rows: string[][], dates = true): { data: object[][]; sheet: string } {
  const cell = (text: string, column: number, row: number): object => {
    const [, month, day, year, h, m, s] = /^(\d+)\/(\d+)\/(\d+) (\d+):(\d+):(\d+)$/.exec(text) ?? [];
    if (column > 0 || row === 0 || !dates || !month) return { value: text, type: String };
    return {
      value: new Date(Date.UTC(+year!, +month - 1, +day!, +h!, +m!, +s!)),
      type: Date,
      format: 'm/d/yyyy h:mm:ss',
    };
  };
  return {
    sheet: name,
    data: rows.map((cells, r) => cells.map((text, c) => (text === '' ? null : cell(text, c, r)) as object)),
  };
}

async function workbook(folder: string, name: string, ...sheets: ReturnType<typeof sheet>[]): Promise<void> {
  await writeXlsx(sheets as never).toFile(join(folder, name));
}

describe('a folder that can be read', () => {
  test('the example cohort: both forms with their questions, members, facts', async () => {
    const folder = await readCohortFolder(EXAMPLE);
    expect(folder.name).toBe('cohort-2023');
    expect(folder.applications.map((a) => [a.role, a.file, a.form?.items.length ?? 0])).toEqual([
      ['mentor', 'mentors.csv', expect.any(Number)],
      ['mentee', 'mentees.csv', expect.any(Number)],
    ]);
    expect(folder.applications[0]!.form!.items[0]).toMatchObject({ id: 17020489, title: 'First name' });
    expect(folder.applications.map((a) => a.rows.length)).toEqual([28, 57]);
    expect(folder.members!.headers).toContain('Core Paid Through');
    expect(folder.cohort).toMatchObject({ deadline: '2022-11-18T23:59:59', rosterAsOf: '2022-11-28' });
    expect(folder.decisions).toEqual([]);
  });

  test('a bio with two line breaks is one row, and the rows after it are counted as a spreadsheet counts them', async () => {
    const { rows, headers } = (await readCohortFolder(EXAMPLE)).applications[0]!;
    const hostile = rows.find(({ cells }) => cells.some((cell) => cell.includes('\nBcc: everyone@example.org')))!;
    expect(hostile.row).toBe(19);
    expect(rows.map(({ row }) => row)).toEqual(rows.map((_, i) => i + 2));
    expect(rows.every(({ cells }) => cells.length === headers.length)).toBe(true);
  });

  test('the three CSV files alone: no facts, no questions', async () => {
    const folder = await readCohortFolder(threeCsvs());
    expect(folder.cohort).toBeNull();
    expect(folder.applications.map((a) => a.form)).toEqual([null, null]);
  });

  test('facts from the command line win over cohort.json', async () => {
    const { cohort } = await readCohortFolder(EXAMPLE, { deadline: '2022-12-01' });
    expect(cohort).toMatchObject({ deadline: '2022-12-01', programStart: '2023-01-09' });
  });

  test('the names that Google gives its downloads, a byte order mark, Windows line ends, semicolons', async () => {
    const folder = exampleCopy((name) => name === 'members.csv');
    put(
      folder,
      'Mentor Application (Responses) - Form Responses 1.csv',
      `\ufeff${textOf(EXAMPLE, 'mentors.csv').replace(/\r?\n/g, '\r\n')}`,
    );
    put(
      folder,
      'Core program MenteeForm.csv',
      rowsOf(EXAMPLE, 'mentees.csv')
        .map((r) => r.map((c) => `"${c.replace(/"/g, '""')}"`).join(';'))
        .join('\n'),
    );
    const [mentors, mentees] = (await readCohortFolder(folder)).applications;
    expect([mentors!.role, mentors!.headers[0], mentors!.rows.length]).toEqual(['mentor', 'Timestamp', 28]);
    expect([mentees!.role, mentees!.headers[1], mentees!.rows.length]).toEqual(['mentee', 'Email Address', 57]);
  });

  test('a file whose name says nothing is known by its questions', async () => {
    const folder = exampleCopy((name) => name !== 'mentees.csv');
    put(folder, 'Form Responses 1.csv', textOf(EXAMPLE, 'mentees.csv'));
    put(folder, 'notes of last meeting.csv', 'we met,"and');
    expect((await readCohortFolder(folder)).applications.map((a) => a.file)).toEqual([
      'mentors.csv',
      'Form Responses 1.csv',
    ]);
  });

  test('one workbook with both response tabs gives the same rows as the CSV files', async () => {
    const folder = exampleCopy((name) => !/^ment..s\.csv$/.test(name));
    const tabs = [
      sheet('Mentor responses', rowsOf(EXAMPLE, 'mentors.csv')),
      sheet('Form Responses 2', rowsOf(EXAMPLE, 'mentees.csv')),
    ];
    await workbook(
      folder,
      'Mentoring 2023.xlsx',
      ...tabs,
      sheet('Pairs', [
        ['Mentee', 'Mentor'],
        ['too', 'many', 'cells'],
      ]),
    );
    const [fromCsv, fromBook] = [await readCohortFolder(EXAMPLE), await readCohortFolder(folder)];
    expect(fromBook.applications.map((a) => a.rows)).toEqual(fromCsv.applications.map((a) => a.rows));
    expect(fromBook.applications[0]!.file).toBe('Mentoring 2023.xlsx, tab Mentor responses');
  });

  test('one applications.csv, where the form asks for the role', async () => {
    const folder = exampleCopy((name) => name === 'members.csv');
    put(
      folder,
      'applications.csv',
      'Timestamp,Email Address,Name,I am applying as a\n11/1/2022 9:00:00,a@b.org,Ann Ray,Mentor\n',
    );
    expect((await readCohortFolder(folder)).applications).toMatchObject([
      { role: 'both in one form', rows: [{ row: 2 }] },
    ]);
  });

  test('decisions are read with their notes, in any case', async () => {
    const folder = exampleCopy();
    put(
      folder,
      'decisions.csv',
      'person,decision,note\nmentor:dana@x.org,do not ACCEPT,"late, twice"\nLee Park,Accept,\n',
    );
    expect((await readCohortFolder(folder)).decisions).toEqual([
      { person: 'mentor:dana@x.org', decision: 'Do not accept', note: 'late, twice', row: 2 },
      { person: 'Lee Park', decision: 'Accept', note: '', row: 3 },
    ]);
  });

  test('blank rows are left out and counted', async () => {
    const folder = exampleCopy();
    changeRows(folder, 'mentors.csv', (rows) => [rows[0]!, [''], rows[1]!]);
    expect((await readCohortFolder(folder)).applications[0]!.rows.map(({ row }) => row)).toEqual([3]);
  });
});

describe('files that are missing, empty or twice', () => {
  test('a folder that is not there, a file instead of a folder, an empty folder', async () => {
    expect(await refusal(join(emptyFolder(), 'nowhere'))).toMatch(
      /nowhere: there is no such folder\.[\s\S]*mentors\.csv/,
    );
    expect(await refusal(join(EXAMPLE, 'mentors.csv'))).toMatch(/this is a file, not a folder/);
    expect(await refusal(emptyFolder())).toMatch(
      /this folder is empty[\s\S]*mentors\.csv, mentees\.csv and members\.csv/,
    );
  });

  test.each(['mentors.csv', 'mentees.csv', 'members.csv'])('%s is missing', async (name) => {
    expect(await refusal(exampleCopy((n) => n !== name))).toMatch(new RegExp(`/${name}: there is no file with`));
  });

  test.each(['mentors.csv', 'mentees.csv', 'members.csv'])(
    '%s is empty, blank, or nothing but a header',
    async (name) => {
      const folder = exampleCopy();
      for (const content of ['', '\ufeff \n\n']) {
        put(folder, name, content);
        expect(await refusal(folder)).toMatch(new RegExp(`^${name}: the file is empty\\.`));
      }
      changeRows(exampleCopy(), name, () => undefined);
      put(folder, name, `${textOf(EXAMPLE, name).split('\n')[0]}\n`);
      expect(await refusal(folder)).toMatch(new RegExp(`^${name}: there is a header row and nothing below it`));
    },
  );

  test.each(['cohort.json', 'mentor-form.json', 'decisions.csv'])('%s is empty', async (name) => {
    const folder = exampleCopy();
    put(folder, name, '');
    expect(await refusal(folder)).toMatch(new RegExp(`^${name}: the file is empty\\.`));
  });

  test("the mentors' answers twice, under another name", async () => {
    const folder = exampleCopy();
    put(folder, 'mentor responses.csv', textOf(EXAMPLE, 'mentors.csv'));
    expect(await refusal(folder)).toMatch(
      /^mentors\.csv: this holds the mentors' answers, and so does mentor responses\.csv\./,
    );
  });

  test("the mentors' answers twice, in a CSV file and in a workbook", async () => {
    const folder = exampleCopy();
    await workbook(folder, 'all.xlsx', sheet('Mentor responses', rowsOf(EXAMPLE, 'mentors.csv')));
    expect(await refusal(folder)).toMatch(
      /mentors\.csv: this holds the mentors' answers, and so does all\.xlsx, tab Mentor responses/,
    );
  });

  test("the mentors' answers under both names", async () => {
    const folder = exampleCopy();
    put(folder, 'mentees.csv', textOf(EXAMPLE, 'mentors.csv'));
    expect(await refusal(folder)).toMatch(
      /^mentees\.csv[\s\S]*(same answers as mentors\.csv|questions of the mentor form)/,
    );
  });

  test('two forms and one form for both, and two member lists', async () => {
    const folder = exampleCopy();
    put(folder, 'applications.csv', 'Timestamp,Email Address,Role\n11/1/2022 9:00:00,a@b.org,Mentor\n');
    expect(await refusal(folder)).toMatch(/^applications\.csv: mentors\.csv holds answers of mentors already/);
    const second = exampleCopy();
    put(second, 'roster.csv', textOf(EXAMPLE, 'members.csv'));
    expect(await refusal(second)).toMatch(/^roster\.csv: this holds the member list, and so does members\.csv/);
  });
});

describe('tables that cannot be worked with', () => {
  test.each(['mentors.csv', 'mentees.csv'])(
    '%s without the email column: the preferred address is no substitute',
    async (name) => {
      const folder = exampleCopy();
      changeRows(folder, name, (rows) => withoutColumn(rows, 'Email Address'));
      expect(await refusal(folder)).toMatch(new RegExp(`^${name}, row 1: no column is named Email Address`));
    },
  );

  test.each(['13/40/2022 9:00:00', 'yesterday', '', '11/18/2022 25:00:00'])('the timestamp %j', async (text) => {
    const folder = exampleCopy();
    changeRows(folder, 'mentees.csv', (rows) => {
      rows[4]![0] = text;
      return rows;
    });
    expect(await refusal(folder)).toMatch(
      /^mentees\.csv, row 5, column A \(Timestamp\): .*(no date|blank)[\s\S]*11\/18\/2022 23:59:58/,
    );
  });

  test('no timestamps at all', async () => {
    const folder = exampleCopy();
    changeRows(folder, 'mentors.csv', (rows) => withoutColumn(rows, 'Timestamp'));
    expect(await refusal(folder)).toMatch(/^mentors\.csv, row 1: no column is named Timestamp/);
  });

  test('a row with 60 answers in a form of 21', async () => {
    const folder = exampleCopy();
    changeRows(folder, 'mentees.csv', (rows) => {
      rows[0]!.length = 21;
      return rows
        .slice(0, 6)
        .map((cells, i) => (i === 5 ? [...cells, ...Array(60).fill('x')].slice(0, 60) : cells.slice(0, 21)));
    });
    expect(await refusal(folder)).toMatch(
      /^mentees\.csv, row 6, column V: this row has 60 answers, .* only 21 questions/,
    );
  });

  test('a row with 60 answers after a row whose bio has line breaks is called by the row a spreadsheet shows', async () => {
    const folder = exampleCopy();
    changeRows(folder, 'mentors.csv', (rows) => {
      rows[25]!.push(...Array(30).fill('x'));
      return rows;
    });
    expect(await refusal(folder)).toMatch(/^mentors\.csv, row 26, column /);
  });

  test('a quotation mark that is never closed', async () => {
    const folder = exampleCopy();
    put(folder, 'members.csv', `${textOf(EXAMPLE, 'members.csv').trimEnd()}\n"0123,Ann Ray\n`);
    expect(await refusal(folder)).toMatch(/^members\.csv, row \d+: a quotation mark/);
  });

  test('a file in the old Windows encoding: the row and column of the first accent', async () => {
    const folder = exampleCopy();
    put(folder, 'mentors.csv', Buffer.from(textOf(EXAMPLE, 'mentors.csv').replace(/[^\0-\xff]/g, '?'), 'latin1'));
    expect(await refusal(folder)).toMatch(/^mentors\.csv, row 5, column D: the text is not in UTF-8\.[\s\S]*CSV UTF-8/);
  });

  test('a workbook that is none, and a workbook named .csv', async () => {
    const folder = exampleCopy((name) => name === 'members.csv');
    put(folder, 'both.xlsx', 'hello');
    expect(await refusal(folder)).toMatch(/^both\.xlsx: this cannot be read as an Excel workbook/);
    const other = exampleCopy();
    put(other, 'mentors.csv', 'PK\u0003\u0004');
    expect(await refusal(other)).toMatch(/^mentors\.csv: this is an Excel workbook with the name of a CSV file/);
  });

  test('a member list without date columns, and one whose dates are all blank', async () => {
    const folder = exampleCopy();
    changeRows(folder, 'members.csv', (rows) =>
      withoutColumn(withoutColumn(rows, 'ALA Paid Through'), 'Core Paid Through'),
    );
    expect(await refusal(folder)).toMatch(/^members\.csv, row 1: no column has dates/);
    const blank = exampleCopy();
    changeRows(blank, 'members.csv', (rows) =>
      rows.map((cells, i) => (i === 0 ? cells : [...cells.slice(0, 4), '', ''])),
    );
    expect(await refusal(blank)).toMatch(/^members\.csv, row 1: no column has dates/);
  });

  test('a member list that names nobody', async () => {
    const folder = exampleCopy();
    put(folder, 'members.csv', 'Type,ALA Paid Through\nRegular,2023-01-01\n');
    expect(await refusal(folder)).toMatch(/^members\.csv, row 1: no column says who the members are/);
  });

  test('one form for both roles that does not ask for the role', async () => {
    const folder = exampleCopy((name) => name === 'members.csv');
    put(folder, 'applications.csv', 'Timestamp,Email Address,Name\n11/1/2022 9:00:00,a@b.org,Ann Ray\n');
    expect(await refusal(folder)).toMatch(/^applications\.csv, row 1: no column says who applies as mentor/);
  });
});

describe('decisions', () => {
  test.each([
    [
      'a word that is no decision',
      'person,decision,note\na@b.org,Maybe,\n',
      /^decisions\.csv, row 2, column B \(decision\): "Maybe" is no decision\.[\s\S]*Accept, Do not accept/,
    ],
    ['a blank decision', 'person,decision,note\na@b.org,,why\n', /row 2, column B \(decision\): "" is no decision/],
    [
      'two decisions about one person',
      'person,decision,note\na@b.org,Accept,\nA@B.org ,Withdraw,\n',
      /row 3, column A \(person\): row 2 decides about "A@B\.org" already/,
    ],
    ['nobody named', 'person,decision,note\n ,Accept,\n', /row 2, column A \(person\): nobody is named/],
    ['another header', 'who,what\na@b.org,Accept\n', /row 1: there is no column named person/],
  ])('%s', async (_, content, sentence) => {
    const folder = exampleCopy();
    put(folder, 'decisions.csv', content);
    expect(await refusal(folder)).toMatch(sentence);
  });
});

describe('JSON files', () => {
  test('a missing comma is found by its line', async () => {
    const folder = exampleCopy();
    put(folder, 'cohort.json', '{\n  "deadline": "2022-11-18"\n  "timeZone": "America/Chicago"\n}\n');
    expect(await refusal(folder)).toMatch(/^cohort\.json, line 3: this is not JSON/);
    put(folder, 'cohort.json', '{\n  "deadline": "2022-11-18",\n');
    expect(await refusal(folder)).toMatch(/^cohort\.json, line \d: this is not JSON/);
  });

  test.each([
    [
      'deadline',
      '"November 31"',
      /^cohort\.json, line 2: deadline: "November 31" is no date\.[\s\S]*2022-11-18T23:59:59/,
    ],
    ['deadline', '"2022-11-31"', /line 2: deadline: "2022-11-31" is no date/],
    ['programStart', '"2023-01-09T09:00"', /programStart: "2023-01-09T09:00" is no date/],
    ['timeZone', '"Chicago"', /timeZone: "Chicago" is no time zone\.[\s\S]*America\/Chicago/],
    [
      'orientationSlots',
      '["2022-12-13T13:00", "Tuesday"]',
      /line 2: orientationSlots, number 2: "Tuesday" is no date with a time/,
    ],
    ['orientationMinutes', '"sixty"', /orientationMinutes: "sixty" is no length in minutes/],
    ['deadLine', '"2022-11-18"', /line 2: "deadLine" is no known fact\.[\s\S]*"deadline"/],
  ])('cohort.json with %s %s', async (key, value, sentence) => {
    const folder = exampleCopy();
    put(folder, 'cohort.json', `{\n  "${key}": ${value}\n}\n`);
    expect(await refusal(folder)).toMatch(sentence);
  });

  test('cohort.json that is a list', async () => {
    const folder = exampleCopy();
    put(folder, 'cohort.json', '[]');
    expect(await refusal(folder)).toMatch(/^cohort\.json: there is no \{ … \} with facts in it/);
  });

  test('a form with an unknown type of question, or with one id twice', async () => {
    const folder = exampleCopy();
    const form = JSON.parse(textOf(EXAMPLE, 'mentor-form.json'));
    form.items[2].type = 'ESSAY';
    put(folder, 'mentor-form.json', JSON.stringify(form, null, 2));
    expect(await refusal(folder)).toMatch(
      /^mentor-form\.json, line \d+: items, number 3, type: "ESSAY" is no type of question/,
    );
    form.items[2].type = 'TEXT';
    form.items[2].id = form.items[0].id;
    put(folder, 'mentor-form.json', JSON.stringify(form, null, 2));
    expect(await refusal(folder)).toMatch(/^mentor-form\.json, line 18: two questions have the id 17020489/);
  });
});
