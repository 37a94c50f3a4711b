/** Every sentence of step 3 that does not come from the server. */
const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
const role = (key: string): string => (key === 'mentor' ? 'Mentor' : 'Mentee');

export const ELIGIBILITY = {
  looking: 'Looking at the applications\u2026',
  role,
  main: {
    review: (n: number) => `Review ${count(n, 'person', 'people')}`,
    nobody: 'Nobody needs a decision.',
    own: (roles: readonly string[]) =>
      `You applied yourself (${roles.join(' and ')}). Your own application is not shown here, and another member of the committee decides about it. The sheet cannot hide it.`,
    asked: 'Asked, not decided yet',
    find: 'Look at anybody\u2019s application',
    check: 'Check again',
    rules: 'Rules used',
    on: 'on',
    off: 'Switched off',
    counted: (fails: number, asks: number) =>
      [fails > 0 ? `${fails} not met` : '', asks > 0 ? `${asks} not known` : ''].filter(Boolean).join(', ') ||
      'met by everybody',
    change: 'Change the rules',
    list: 'Member list',
    noList: 'No member list yet. Everyone\u2019s membership shows as not known.',
    listIs: (rows: number, asOf: string) =>
      `${count(rows, 'member')}, ${asOf ? `as of ${asOf}` : 'of which nobody said when the list was made'}.`,
    unreadable: (n: number) => `${count(n, 'date')} in it cannot be read.`,
    toList: 'Look at the member list',
    chooseList: 'Choose a member list',
    promises: 'Promised to join',
    promised: (n: number, day: string, due: boolean) =>
      due
        ? `${count(n, 'person', 'people')} promised to join by today.`
        : `${count(n, 'person', 'people')} promised to join by ${day}. On that day the panel asks you to look again.`,
    recheck: (n: number) => `Re-check ${count(n, 'person', 'people')}`,
  },
  one: {
    title: 'One person',
    hidden: (key: string) => `A ${key}, name hidden`,
    place: (key: string, at: number, of: number) => (at === 0 ? role(key) : `${role(key)} \u00b7 ${at} of ${of}`),
    rules: 'What the rules say',
    met: (n: number) => `${count(n, 'rule')} met`,
    unused: (n: number) => `${count(n, 'rule')} not used`,
    because: 'What this rests on',
    because2: (title: string) => `What this rests on: ${title}`,
    listRow: (row: number) => `Row ${row} of the member list`,
    byRules: (status: string) => `The rules alone say: ${status}.`,
    decided: (word: string, by: string, when: string) => `${word}, by ${by}${when ? `, ${when}` : ''}.`,
    noteWas: (note: string) => `Note: ${note}`,
    noNote: 'This decision goes against a rule, and no note says why. Please add one.',
    earlier: 'Earlier decisions',
    note: 'Note for the committee',
    optional: ' (optional)',
    against: (word: string, rules: string) => `\u201c${word}\u201d goes against ${rules}. Then the note must say why.`,
    needed: (word: string, rules: string) =>
      `Please say why. \u201c${word}\u201d goes against ${rules}. Nothing was decided yet.`,
    words: {
      Accept: 'Accept',
      'Do not accept': 'Do not accept',
      'Ask the person': 'Ask the person',
      Withdraw: 'Withdraw',
    },
    back: 'Back to what the rules say',
    did: {
      Accept: (name: string) => `Accepted ${name}.`,
      'Do not accept': (name: string) => `Did not accept ${name}.`,
      'Ask the person': (name: string) => `${name} is to be asked. Step 5, Messages, drafts the question.`,
      Withdraw: (name: string) => `${name} is withdrawn.`,
      '': (name: string) => `The rules decide about ${name} again.`,
    },
    /** Where names are hidden. */
    theMentor: 'the mentor',
    theMentee: 'the mentee',
    working: (name: string) => `Deciding about ${name}\u2026`,
    own: 'This is your own application. It is not shown here, and another member of the committee decides about it. The sheet cannot hide it.',
    gone: 'Nobody of that name is in the tab People any more.',
    nobody: 'Nobody needs a decision.',
    toQueue: (n: number) => `Review ${count(n, 'person', 'people')}`,
    hide: 'Hide names while deciding',
    hideWhat: 'The tab People shows them all the same.',
    following: 'Follows the row that is selected in the tab People.',
    paused: 'Following is paused.',
    stop: 'Stop following',
    follow: 'Follow the selected row',
    announce: (row: number, name: string, key: string) => `Row ${row}: ${name ? `${name}, ` : ''}${key}`,
    toRow: 'Show the row in the tab People',
  },
  find: {
    title: 'Look at anybody',
    words: 'Name or email address',
    look: 'Find',
    found: (n: number, words: string) =>
      n === 0
        ? `No one called \u201c${words}\u201d. Check the spelling.`
        : `${count(n, 'application')} for \u201c${words}\u201d`,
    own: 'Your own application: another member decides about it.',
    more: (n: number) => `And ${n} more. Type more of the name.`,
  },
  rules: {
    title: 'Rules used',
    what: 'Everybody is judged again as soon as you save. Decisions of the committee stay.',
    save: (n: number) => `Save ${count(n, 'change')}`,
    saving: 'Saving, and judging everybody again\u2026',
    done: 'Back to Eligibility',
  },
  list: {
    title: 'Member list',
    status: 'Who is a member, and until when',
    paste:
      'Choose the file that your association gives you, or paste the list into the tab Members, with its own headers.',
    file: 'A CSV file from your computer',
    replaceHint: 'Nothing is written before you have seen what was recognized.',
    toTab: 'Show the tab Members',
    recognized: 'What was recognized',
    none: 'not found',
    extra: (headers: readonly string[]) => `Kept, not read: ${headers.join(', ')}.`,
    unreadable: (n: number) => `${count(n, 'date')} cannot be read`,
    line: (row: number, name: string, which: string, typed: string) =>
      `Row ${row}, ${name}: the ${which} date \u201c${typed}\u201d is not a date.`,
    more: (n: number) => `And ${n} more.`,
    showFirst: 'Show first one',
    shown: 'The cell is selected in the tab Members.',
    asMonths: (n: number) => `Read ${n === 1 ? 'it' : `${n} of them`} as month and year`,
    asMonthsWhat: '\u201cDec 26\u201d is then paid through December 31, 2026.',
    notMonths: 'Do not read months as dates',
    monthsAre: 'A month and a year is read as the last day of that month.',
    asOf: 'The list is as of',
    asOfWhat: 'Whoever is paid through an earlier day is not a member now.',
    saveAsOf: 'Save this date',
    saving: 'Saving, and judging everybody again\u2026',
    reading: 'Reading the file\u2026',
    sending: (part: number, of: number) => `Bringing the list: ${part} of ${of}\u2026`,
    notCsv:
      'This is an Excel file. In Excel or Sheets, save it as CSV (comma-separated values), then choose that file. Nothing was changed.',
    tooLong: (most: number) => `This file has more than ${most.toLocaleString('en-US')} rows. Nothing was changed.`,
    blank: 'There is nothing in this file. Nothing was changed.',
    halted: (happened: string, part: number, of: number) =>
      `${happened} Portion ${part} of ${of} may not have arrived. Nothing in your tabs was changed.`,
    again: 'Go on',
  },
  preview: {
    title: (name: string) => `\u201c${name}\u201d`,
    counts: (rows: number, before: number) => `${count(rows, 'row')} in the file; ${before} in the tab now.`,
    change: (fresh: number, changed: number, same: number, gone: number) =>
      `${fresh} new, ${changed} changed, ${same} as before${gone > 0 ? `, ${gone} gone` : ''}.`,
    unusable: 'Nobody can be found in this file. The tab stays as it is.',
    how: 'What becomes of the list that stands there?',
    modes: {
      replace: 'The file takes its place',
      add: 'The file is added to it',
    },
    modeWords: {
      replace: 'Whoever is not in the file goes. What you wrote beside the others stays.',
      add: 'Rows with the same number, address or name are brought up to date.',
    },
    take: (n: number) => `Use these ${count(n, 'row')}`,
    taking: 'Taking the list over, and judging everybody again\u2026',
    first: 'The first of them, as read',
    other: 'Choose another file',
  },
  recheck: {
    title: 'Re-check',
    status: 'Promises to join, when the program starts',
    nobody: 'Nobody takes part on a promise to join. There is nothing to look at again.',
    old: 'Paste the current list into the tab Members, or choose the file. Then look again.',
    asOf: 'The list is as of',
    press: (n: number) => `Re-check ${count(n, 'person', 'people')}`,
    working: 'Looking at the memberships again\u2026',
    own: 'Your own application',
    not: 'Not members yet',
    notWhat: 'Nobody was put out: what the committee decided stays. Look at each, then decide again where needed.',
    all: 'Everybody who promised is a member now.',
  },
};
