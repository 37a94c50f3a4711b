/** Every sentence of the panel that does not come from the server. */
const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

export const TEXTS = {
  name: 'Mentor Desk',
  back: 'All steps',
  wayBack: 'Way back',
  toHelp: 'Help',
  toHistory: 'History and undo',
  opening: 'Looking at the spreadsheet\u2026',
  working: 'Working\u2026',

  home: {
    next: 'Next',
    watch: 'Watch',
    steps: 'Steps',
    checkNow: 'Check now',
    bottom: 'Nothing is ever emailed by itself. You send every message from Gmail.',
    signedIn: (user: string) => `Signed in as ${user}.`,
  },

  firstOpen: {
    title: 'Pair mentors and mentees without leaving this sheet',
    what: 'It reads your two forms\u2019 answers, helps you decide who can take part, suggests pairs, and prepares emails for you to send.',
    promises: [
      'It never sends an email by itself.',
      'Everything stays in this spreadsheet and your Google account.',
      'You can undo.',
    ],
    start: 'Start with my forms',
    found: 'Your forms were found, and the tabs are made.',
    tryOut: 'Try with made-up people',
    tryOutWhat: 'Made-up people come in tabs of their own, and one press removes them.',
    lookAt: 'What it may look at and why',
    may: [
      ['This spreadsheet', 'to read the answers and to write its own tabs. It never writes into the response tabs.'],
      [
        'Your two forms',
        'to read the questions, so that renamed questions are still recognized; to close them at the deadline, only when you press that button.',
      ],
      ['Your Gmail drafts', 'only when you press \u201cCreate drafts\u201d.'],
      ['Your Calendar', 'only when you schedule the orientation.'],
      ['Your email address', 'to show who did what.'],
    ],
    broader:
      'Google\u2019s words are broader than what we do. The code is in this spreadsheet: Extensions \u25b8 Apps Script. Nothing goes to any other server.',
  },

  greeting: {
    title: 'Welcome to Mentor Desk',
    shared:
      'You see the same tabs and the same steps as everybody on the committee. Nothing is sent by itself, and steps can be undone.',
    permission:
      'Drafts and calendar events that you create are yours: they appear in your own Gmail and Calendar. Press Continue, and where a step needs it, Google asks you to allow it for your account.',
    go: 'Continue',
  },

  example: {
    banner: 'Example data',
    remove: 'Remove the example',
  },

  step: {
    done: 'Nothing is left to do in this step.',
    next: 'Next',
    go: (title: string) => `Go to ${title}`,
    more: 'Also possible',
    furtherNotes: (n: number) => count(n, 'more note'),
    shown: (label: string) =>
      `${label.replace(/^Show (the )?/, '')}: now in front, in the spreadsheet.`.replace(/^./, (c) => c.toUpperCase()),
    notShown: 'That tab is not there yet. The step that needs it makes it.',
  },

  decide: {
    previous: 'Previous person',
    following: 'Next person',
  },

  cards: {
    place: (at: number, of: number) => `Question ${at} of ${of}`,
    previous: 'Previous question',
    following: 'Next question',
    differences: (n: number) => (n === 1 ? 'One line differs' : `${count(n, 'line')} differ`),
    another: 'It is another question',
  },

  questions: {
    title: 'Please look and say',
    why: 'Work was interrupted here, and nobody but a person can tell what happened. Look in Gmail or the calendar, then press.',
    itExists: 'It exists',
    makeIt: 'Make it again',
    working: (name: string) => `Noting what you saw for ${name}\u2026`,
  },

  work: {
    soFar: (done: number, total: number) => `${done} of ${total}`,
    stop: 'Stop after this one',
    stopping: 'Stopping\u2026',
    waiting: (seconds: number) => `Waiting ${count(seconds, 'second')}, because Google shows new drafts with a delay.`,
    cut: (done: number, total: number) => ({
      happened: `That took too long and was stopped after ${done} of ${total}.`,
      notDone: 'Nothing is lost, and nothing is made twice.',
      next: { label: 'Continue', go: 'again' },
    }),
    stopped: (done: number, total: number) =>
      `Stopped at ${done} of ${total}. Nothing is lost. Continue whenever you like.`,
    close: 'You can close the panel. What is done stays done, and you can continue later.',
  },

  history: {
    title: 'History and undo',
    status: 'Newest first',
    looking: 'Looking at the history\u2026',
    empty: 'Nothing to undo yet.',
    undo: 'Undo',
    redo: 'Do it again',
    undoOf: (what: string) => `Undo: ${what}`,
    redoOf: (what: string) => `Do it again: ${what}`,
    undoing: 'Undoing\u2026',
    redoing: 'Doing it again\u2026',
    cells: (n: number) => count(n, 'cell'),
    before: 'Others went on since',
    was: (after: string, now: string, by: string) =>
      `Written then: ${after || '(blank)'}. Now: ${now || '(blank)'}, by ${by}.`,
    moreCells: (n: number) => count(n, 'more cell'),
    others: 'Undo only what nobody changed',
    all: 'Undo all of it',
    cancel: 'Cancel',
  },

  help: {
    title: 'Help and privacy',
    aboutStep: (title: string) => `About ${title}`,
    who: 'Who to ask',
    contacts: (names: string) => `Your committee: ${names}.`,
    noContacts: 'Nobody is named yet. Write your co-chairs into the tab Settings, at \u201cContacts\u201d.',
    how: 'How it works',
    where: 'What is stored where',
    report: 'Report a problem',
    reportWhy:
      'This text holds no names and no addresses. Copy it and send it to whoever looks after Mentor Desk for you.',
    copy: 'Copy this text',
    copied: 'Copied.',
    notCopied: 'The browser did not allow copying. The text is selected: press Ctrl+C, or Command+C on a Mac.',
    reportLabel: 'Problem report',
    remove: 'Taking the permissions back',
    removeHow:
      'In your Google Account, open Security \u25b8 Your connections to third-party apps and services, choose Mentor Desk, and remove its access. The tabs and drafts stay.',
  },

  trouble: {
    title: 'What was not done',
    again: 'Try again',
    allowed: 'I have allowed it. Try again',
    copyTexts: 'Copy the texts instead',
    calendarLink: 'Use a calendar link instead',
    details: 'Details for support',
    code: (code: string, at: string) => `Code ${code}, ${at}`,
    showHow: 'Show me how',
    pasteAddress: 'Paste a form\u2019s address',
    linkHow: [
      'Open your form for editing, and there the part Responses.',
      'Press Link to Sheets, and choose \u201cSelect existing spreadsheet\u201d.',
      'Choose this spreadsheet. A new tab appears here, with the answers.',
      'Do the same with the other form, then come back to this panel.',
    ],
    how: [
      'Copy the address of this spreadsheet from the top of the browser.',
      'Open a private window (in Chrome: File \u25b8 New Incognito Window), or a Chrome profile of its own.',
      'Paste the address there and sign in with the one account that uses Mentor Desk.',
    ],
  },

  stepHelp: {
    'set-up':
      'Set up finds your forms, shows which question asks for what, and holds the dates and names. Everything can be changed later, and undone.',
    applications:
      'Reading the applications fills the tab People, one row for each. Your forms\u2019 own tabs are never changed.',
    eligibility:
      'Each rule looks at one person. Where the rules cannot tell, you decide. Your word beats every rule and stays.',
    pairing: 'Pairs are suggestions until you approve them. Tick Keep or Never in the tab Pairs, then pair again.',
    messages:
      'Drafts are saved in the Gmail of whoever presses the button. You read them there, and send them yourself.',
    orientation:
      'Creating the event tells nobody. Inviting is a step of its own, because Google Calendar then emails each person.',
    attendance: 'This version does not take attendance yet.',
    report: 'This version does not make reports yet.',
  } as Record<string, string>,

  howItWorks: [
    'The panel says what is next. The tabs show everything it knows.',
    'Columns whose header ends in (edit) are yours. What you type there is never overwritten.',
    'Every step can be pressed again: nothing is made twice.',
    'What a step changed in this spreadsheet can be undone in History and undo.',
  ],
  stored: [
    'Answers, decisions and pairs: in this spreadsheet.',
    'Drafts: in the Gmail of the person who created them.',
    'The orientation: in the calendar of the person who created it.',
    'No other server is involved, and nothing is shared with anybody else.',
    'Anyone who can edit this spreadsheet can use every step and see every tab. Approval is a record, not a lock.',
    'Scores, private notes and decisions never appear in a message.',
  ],
};
