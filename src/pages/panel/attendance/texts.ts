/** Every sentence of the Attendance screens that does not come from the server. */
const people = (n: number): string => `${n} ${n === 1 ? 'person' : 'people'}`;

export const ATTENDANCE = {
  looking: 'Looking at the list\u2026',
  nobody: 'Nobody is to attend yet. Approve pairs first.',
  list: {
    counts: (came: number, not: number) => `Came\u00a0${came} \u00b7 Not\u00a0yet\u00a0${not}`,
    pairs: (n: number, of: number) => `${n} of ${of} ${of === 1 ? 'pair' : 'pairs'} oriented: both of them.`,
    before: (when: string) => `The session: ${when}. Tick who is there, or come back then and paste a list.`,
    search: 'Search by name',
    none: (words: string) => `No one called \u201c${words}\u201d. Check the spelling.`,
    clear: 'Clear the search',
    legend: 'Tick who is there',
    recording: 'Recording\u2026',
    answer: (word: string) => `Answer: ${word}`,
    oriented: { Yes: 'Oriented', Excused: 'Excused', 'Not yet': '' },
    more: (name: string) => `More about ${name}: make-up, exception, session`,
    moreShort: 'More',
    paste: 'Paste a list or choose a file',
    follow: (n: number) => `Follow up: ${people(n)} not yet`,
    followNobody: 'Everybody is oriented: certificate letters',
    save: (came: number, not: number) =>
      came === 0 ? `Take back ${people(not)}` : `Record ${people(came)}${not > 0 ? `, take back ${not}` : ''}`,
  },
  paste: {
    title: 'Record from a list',
    hint: 'Paste names or emails from Meet, Zoom, Teams or a chat, one to a line, or choose the attendance file (CSV). Meet makes such a file in some Workspace editions only.',
    box: 'The list',
    file: 'Or choose a CSV file',
    match: 'Find these people',
    matching: 'Finding people\u2026',
    empty: 'Paste a list first, or choose a file.',
    least: 'Minutes that count as attended (0: any time)',
    keep: 'Save the minutes',
    saving: 'Saving\u2026',
  },
  found: {
    result: (matched: number, unsure: number, unknown: number) =>
      `Found\u00a0${matched} \u00b7 Not\u00a0sure\u00a0${unsure} \u00b7 Not on your list\u00a0${unknown}`,
    matched: (names: readonly string[]) => `Found: ${names.join(', ')}.`,
    short: (rows: readonly { name: string; minutes: number | null }[], least: number) =>
      `Stayed for less than ${least} minutes and ${rows.length === 1 ? 'is' : 'are'} not recorded: ${rows
        .map((r) => `${r.name} (${Math.floor(r.minutes ?? 0)})`)
        .join(', ')}.`,
    unknown: (lines: readonly string[]) => `Not on your list: ${lines.join(', ')}.`,
    who: (line: string) => `Who is \u201c${line}\u201d?`,
    nobody: 'Nobody here',
    record: (n: number) => `Record ${people(n)}`,
    recording: 'Recording\u2026',
    open: (n: number) => `${n} ${n === 1 ? 'question is' : 'questions are'} still open; those are left out.`,
    back: 'Another list',
    none: 'Nobody of this list is among your people.',
  },
  one: {
    title: 'One person',
    gone: 'This person is in no approved pair any more.',
    with: (names: string) => `In a pair with ${names}.`,
    how: (how: string) => `Recorded: ${how}.`,
    makeUp: 'Make-up session',
    date: 'When',
    arrange: 'Save the date',
    done: 'Make-up done',
    notDone: 'Make-up not done after all',
    exception: 'Exception',
    reason: 'Why they need not attend (for the committee only)',
    hint: 'A reason counts as attended. Clear it to take the exception back.',
    needsReason: 'An exception needs a reason.',
    excuse: 'Save the exception',
    session: 'Session',
    other: (n: number) => `Move to session ${n}`,
    proposed: 'As proposed',
    sessionHint: 'The change is made at the next press of Email or Update in step 6. Only this person hears of it.',
    saving: 'Saving\u2026',
  },
  follow: {
    title: 'Follow up',
    nobody: 'Everybody is oriented.',
    missed: (n: number) => `${people(n)} did not come yet.`,
    draft: (n: number) => `Draft \u201cmissed orientation\u201d to ${n}`,
    told: 'You read the text first. A make-up that you arrange below stands in that person\u2019s draft. Nothing is sent until you send it yourself.',
    each: 'Make-up, exception: choose a person',
    makeUp: (words: string) => `make-up ${words}`,
    half: 'Pairs with one of two:',
    certificates: (n: number) =>
      n === 0
        ? 'Certificate letters are for whoever is oriented or excused: nobody yet.'
        : `Certificate letters are only for the ${people(n)} who ${n === 1 ? 'is' : 'are'} oriented or excused.`,
    toCertificates: 'Certificate letters, in step 5',
  },
};
