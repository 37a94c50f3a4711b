/** Every sentence of the set-up screens that does not come from the server. */
import type { Role } from '../../../core/fields';

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

type Whose = Role | 'asked';

export const SET_UP = {
  looking: 'Looking at your forms\u2026',
  saving: 'Saving\u2026',
  save: 'Save',
  back: 'That is right',
  wrong: (n: number) => `${count(n, 'line needs', 'lines need')} another answer. Nothing was saved yet.`,
  change: 'Change',
  changeOf: (what: string) => `Change: ${what}`,
  formOf: { mentor: 'The mentors\u2019 form', mentee: 'The mentees\u2019 form', asked: 'The form for both' } as Record<
    Whose,
    string
  >,

  main: {
    start: 'Start with my forms',
    starting: 'Looking for your forms\u2026',
    found: 'Your forms were found, and the tabs are made.',
    address: 'Paste a form\u2019s address',
    few: (n: number) => `${n} questions need your answer.`,
    over: (looks: number) =>
      `${looks === 0 ? 'Everything is filled in. Please look it over' : `Your forms are known. Please look at ${count(looks, 'thing')}`} below, then finish. You can change any of this later.`,
    finish: 'Finish set-up',
    finishing: 'Finishing\u2026',
    finished: 'Set-up is finished. You can change any of this later.',
    what: 'What is set up',
    look: 'Please look',
    more: 'Also possible',
  },

  cohort: {
    title: 'Cohort and dates',
    status: 'People are judged by these dates',
    name: 'Program name',
    cohort: 'Cohort',
    grace: 'Grace minutes',
    date: 'Last day to apply',
    time: 'Until',
    zone: 'In which city\u2019s time?',
    inTime: (zone: string) => `${zone.split('/').pop()!.replace(/_/g, ' ')} time`,
    start: 'Program starts',
    end: 'Program ends',
    noTime: 'Enter a time as well, for example 11:59 PM.',
    noDate: 'Enter a date as well.',
    late: 'The deadline must come before the program starts.',
    backwards: 'The program must end after it starts.',
    minutes: 'Enter a number of minutes from 0 to 10080 (a week).',
  },

  forms: {
    title: 'Your forms',
    status: 'Their answers are only read',
    right: 'These are right',
    tab: (tab: string, elsewhere: string, n: number) =>
      `${count(n, 'answer')}, in the tab \u201c${tab}\u201d${elsewhere ? ` of the spreadsheet \u201c${elsewhere}\u201d` : ''}`,
    first: (question: string) => `First question: \u201c${question}\u201d`,
    headersOnly:
      'This account cannot open the form. The headers of its tab stand for its questions; renamed questions are asked about.',
    swap: 'The two must change places',
    swapping: 'Changing places\u2026',
    is: {
      mentor: 'It is the mentors\u2019 form',
      mentee: 'It is the mentees\u2019 form',
      asked: 'It is for both, and asks for the role',
    } as Record<Whose, string>,
    naming: 'Reading its questions again\u2026',
    questions: 'Its questions',
    questionsOf: (title: string) => `Its questions: ${title}`,
    again: 'Look for forms again',
    looking: 'Looking for forms\u2026',
    address: 'Paste a form\u2019s address',
    which: 'Choose which forms count',
  },

  whose: {
    title: 'Whose form is it?',
    status: 'Each has one answer',
    none: 'No form was found. In your form: Responses \u25b8 Link to Sheets \u25b8 choose this spreadsheet.',
    says: {
      mentor: 'Mentors',
      mentee: 'Mentees',
      asked: 'Both: it asks for the role',
      none: 'Nobody this year: leave it out',
    } as Record<Whose | 'none', string>,
    who: 'Who answers it?',
    choose: 'Please choose',
    save: 'Use these forms',
    missing: 'Please choose whose form it is.',
    twice: (role: Role) => `Only one form can be for ${role}s. Which one is of this year?`,
    nobody: 'At least one form must be of this year.',
  },

  link: {
    title: 'A form\u2019s address',
    why: 'For a form whose answers go to another spreadsheet. Mentor Desk reads them there and changes nothing in it.',
    label: 'Address of the form, opened for editing',
    hint: 'Open the form as its editor and copy the address at the top of the browser. It ends in /edit. The link that applicants get cannot be used.',
    blank: 'Paste the address first.',
    use: 'Use this form',
    using: 'Opening the form\u2026',
  },

  questions: {
    title: 'Questions',
    status: 'Which question asks for what',
    why: 'Our best guess for each thing, with an answer that somebody gave.',
    all: (n: number) => (n === 1 ? 'The question is right' : `All ${n} questions are right`),
    confirming: 'Noting it\u2026',
    confirmed: 'Somebody of the committee has confirmed these.',
    on: 'Go on',
    example: (answer: string) => `For example: ${answer}`,
    noAnswers: 'No answers yet',
    notAsked: 'Not asked',
    without: (words: string) => `Without it: ${words}`,
    choose: 'Choose a question',
    chooseOf: (what: string) => `Choose a question: ${what}`,
    other: {
      mentor: 'To the mentors\u2019 form',
      mentee: 'To the mentees\u2019 form',
      asked: 'To the form for both',
    } as Record<Whose, string>,
  },

  field: {
    title: 'Which question?',
    legend: (label: string, role: Whose) =>
      `Which question of the ${{ mentor: 'mentors\u2019 form', mentee: 'mentees\u2019 form', asked: 'form' }[role]} asks for: ${label}?`,
    form: (title: string) => `In the form \u201c${title}\u201d.`,
    notAsked: 'The form does not ask for it',
    all: (n: number) => `${count(n, 'more question')} of the form`,
    taken: (label: string) => `Now: ${label}`,
    gone: 'This form, or this question, is no longer there.',
  },

  answers: {
    title: 'What answers mean',
    yes: (n: number) => (n === 0 ? 'No answer means yes.' : `${count(n, 'answer means', 'answers mean')} yes:`),
    same: 'Answers that count as the same',
    sameWhy: 'The two forms may word one thing differently. What counts as the same is compared as the same.',
    none: 'The two forms offer the same answers, so nothing must be said here.',
    countsAs: (answer: string, as: string) => `\u201c${answer}\u201d counts as \u201c${as}\u201d`,
    alone: (answer: string) => `\u201c${answer}\u201d stands alone`,
  },

  meanings: {
    title: 'What counts as yes?',
    orientation: 'Nobody is eligible without a yes. Not sure: a committee member decides.',
    join: 'Yes: promised to join or renew.',
    tick: 'Tick each that does.',
    times: (n: number) => `(${n})`,
    given: (n: number) => (n === 0 ? 'nobody yet' : count(n, 'person', 'people')),
    words: { yes: 'Yes', no: 'No', unsure: 'Not sure' },
    more: (n: number) => count(n, 'more answer'),
    save: 'Save what counts as yes',
  },

  same: {
    title: 'Counts as the same',
    from: { mentor: 'Offered in the mentors\u2019 form', mentee: 'Offered in the mentees\u2019 form' } as Record<
      Role,
      string
    >,
    legend: (answer: string) => `\u201c${answer}\u201d counts as`,
    alone: 'Nothing else: it stands alone',
    all: (n: number) => count(n, 'more answer'),
    save: 'Save',
    gone: 'This answer is no longer offered.',
  },

  members: {
    title: 'Member list',
    here: (n: number) => `${count(n, 'row')} in the tab Members.`,
    none: 'No member list yet. Paste it into the tab Members, or choose a file.',
    columns: 'Which columns the list needs',
    needs:
      'A member number, an email or a name, and the dates that membership is paid through, one for each association. In any order, under any usual header.',
    show: 'Show the tab Members',
    file: 'Choose a CSV file',
    evidence: 'How is membership checked?',
    by: {
      'Member list': ['With the member list', 'Without a list, everyone\u2019s membership is not known.'],
      'By hand': ['We check by hand', 'Each person then needs a decision.'],
      'Their own word': ['People\u2019s own word counts', 'What they ticked under membership status.'],
    } as Record<string, [string, string]>,
    asOf: 'List as of',
    asOfHint: 'Paid through an earlier day: not a member now.',
    promise: 'Who ticked \u201cI will join or renew\u201d',
    promises: {
      'Needs a decision': ['Needs a decision', 'You decide about each of them.'],
      'Accept and re-check': ['Accept and check at the start', 'They are checked again with a fresh list.'],
    } as Record<string, [string, string]>,
  },

  committee: {
    title: 'Committee and sender',
    contacts: 'Contacts',
    contactsHint: 'Names, with commas between them. For messages and Help.',
    signs: 'Committee',
    names: 'Names of the members',
    members: 'Name and address of each, one per line',
    membersHint: 'For example: Maria Lopez maria@library.org. Home and History then say who did what by name.',
    reply: 'Answers to messages go to',
    replyHint: 'Blank: to whoever sends the message.',
    noAddress: 'Enter one email address, for example mentoring@library.org, or leave it blank.',
    signature: 'Signature',
    signatureHint: 'Blank: the contacts and the committee.',
    sender:
      'Drafts are saved in the Gmail of whoever presses the button. Most committees use one shared mailbox for this.',
    signedIn: (user: string) => `You are signed in as ${user}.`,
    roles:
      'Anyone who can edit this spreadsheet can use every step and see every tab. Approval is a record, not a lock.',
  },
};
