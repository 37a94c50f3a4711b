/** Every sentence of the Orientation screens that does not come from the server. */
const people = (n: number): string => `${n} ${n === 1 ? 'person' : 'people'}`;

/** So many names are read in passing; more are folded. */
export const FEW = 4;

export const ORIENTATION = {
  looking: 'Looking at times and invitations\u2026',
  times: {
    title: 'Times for the orientation',
    legend: 'Which time?',
    legendSeveral: 'Which times? Two or three sessions can reach more people.',
    which: (n: number) => (n === 1 ? 'One session' : n === 2 ? 'Two sessions' : 'Three sessions'),
    reach: (reach: number, of: number) => `${reach} of ${of} can come`,
    roles: (a: number, b: number, c: number, d: number) => `${a} of ${b} mentors, ${c} of ${d} mentees`,
    together: (n: number, of: number) => `${n} of ${of} pairs together`,
    unkind: (n: number) => `Before 8 in the morning or after 9 in the evening for ${n}`,
    outside: (names: readonly string[]) =>
      names.length > FEW
        ? `${names.length} stay outside: ${names.slice(0, FEW - 1).join(', ')} and ${names.length - FEW + 1} more`
        : `Stays outside: ${names.join(', ')}`,
    allOutside: (n: number) => `All ${n} who stay outside`,
    nobodyOutside: 'Nobody stays outside',
    noMore: (n: number, { reach, answered }: { reach: number; answered: number }) =>
      `${n === 1 ? 'One session' : 'Two sessions'} ${n === 1 ? 'reaches' : 'reach'} ${reach === answered ? 'everybody who answered' : `${reach} of ${answered}`}; ${n === 1 ? 'a second one' : 'a third one'} would reach nobody more.`,
    clocks: 'Each city\u2019s hour is that of the date itself, daylight saving included.',
    notAsked: 'No form offered this time, so nobody could say.',
    choose: (n: number) => (n > 1 ? `Choose these ${n} times` : 'Choose this time'),
    chooseWorking: 'Choosing\u2026',
    all: (n: number) => `Show all ${n} times`,
    own: 'Choose several myself',
    ownHint: 'Tick up to three.',
    noAnswer: (names: readonly string[]) =>
      `${people(names.length)} gave no times and ${names.length === 1 ? 'is' : 'are'} not counted: ${names.join(', ')}.`,
    noAnswerMany: (n: number) => `${people(n)} gave no times and are not counted`,
    nobodyAsked: 'Your form did not ask for times. A short form can ask: one press makes it.',
    half: 'No time suits more than half of those who answered. Several sessions reach more.',
    grid: 'Fill and open the grid by city',
    gridWorking: 'Filling the grid\u2026',
    gridShown: 'The tab \u201cOrientation grid\u201d is shown.',
    add: 'Change the possible times',
    ask: 'Ask people with a short form',
    change: 'Choose other times',
  },
  add: {
    title: 'Possible times',
    none: 'Nobody gave times yet. Type up to ten possible times and each is shown in every city.',
    label: (zone: string) =>
      `One to a line, ${zone.split('/').pop()!.replace(/_/g, ' ')} time, for example 2022-12-13 13:00`,
    save: 'Save these times',
    working: 'Saving\u2026',
  },
  session: {
    heading: (n: number, of: number) => (of > 1 ? `Session ${n} of ${of}` : 'The session'),
    state: {
      'not created': 'Not created yet',
      created: 'In your calendar',
      deleted: 'Deleted in the calendar',
      elsewhere: 'In another calendar',
      'not looked': 'Calendar not looked at',
    },
    deleted: 'This event was there and somebody deleted it in the calendar. Nothing is made again unasked.',
    elsewhere: (where: string) => `Only ${where} can move it, invite or cancel.`,
    answers: (yes: number, no: number, maybe: number, none: number) =>
      `${yes} yes, ${no} no, ${maybe} maybe, ${none} no answer`,
    open: 'Open in Google Calendar',
    look: (n: number, of: number) => (of > 1 ? `Answers, move or cancel session ${n}` : 'Answers, move or cancel'),
    cannot: (names: readonly string[]) => `Said beforehand that they cannot come: ${names.join(', ')}.`,
    cannotMany: (n: number) => `${n} people said beforehand that they cannot come`,
    video: 'Video link',
    moved: (words: string) => `You chose ${words} since. The event stays where it is until you move it.`,
    toMove: (n: number, of: number) => (of > 1 ? `Move session ${n} there` : 'Move it there'),
    details: 'Title, length, link and text',
    create: (n: number, again: boolean) =>
      n > 1
        ? `Create the ${n} events, invite nobody yet`
        : again
          ? 'Create the event again, invite nobody yet'
          : 'Create the event, invite nobody yet',
    creating: 'Creating\u2026',
    whose: (user: string) => `The event will be in the calendar of ${user}. Creating it tells nobody.`,
    approveFirst: 'Approve pairs first: the orientation is for the people in approved pairs.',
  },
  invite: {
    so: (invited: number, of: number) => `${invited} of ${people(of)} invited.`,
    how: 'They do not see each other\u2019s addresses.',
    button: (n: number) => `Email ${n} ${n === 1 ? 'invitation' : 'invitations'}`,
    working: 'Inviting\u2026',
    title: (n: number) => `Email ${people(n)} now?`,
    text: (user: string, words: string) =>
      `Google Calendar will email each person an invitation from ${user}, right away: ${words}. This cannot be taken back. They will not see each other\u2019s addresses.`,
    no: 'Not now',
    off: (names: readonly string[]) =>
      `No longer in an approved pair: ${names.join(', ')}. They come off the guest list, and Google writes to nobody about it.`,
    update: 'Update the guest list',
    byMail: (names: readonly string[]) =>
      `Invited by your own mail, so Google does not write to them: ${names.join(', ')}.`,
    byMailMany: (n: number) => `${people(n)} are invited by your own mail, so Google does not write to them`,
    draft: 'Write the invitations as drafts instead',
    instead: 'Add-to-calendar link and file',
  },
  one: {
    title: (n: number) => `Session ${n}`,
    answers: 'Answers',
    names: { Yes: 'Yes', No: 'No', Maybe: 'Maybe', 'No answer': 'No answer yet' },
    nobody: 'Nobody is invited yet.',
    move: 'Move it',
    to: 'New date and time',
    zone: (zone: string) => `${zone.split('/').pop()!.replace(/_/g, ' ')} time`,
    needsTime: 'Type a date and a time first.',
    moveButton: 'Move the session',
    moving: 'Moving\u2026',
    moveTitle: (n: number) => (n > 0 ? `Move it and tell ${people(n)}?` : 'Move the session?'),
    moveText: (n: number) =>
      n > 0
        ? `Google Calendar will email ${n === 1 ? 'the 1 person' : `all ${n} people`} who were invited. This cannot be taken back.`
        : 'Nobody was invited yet, so nobody is written to.',
    moveYes: (n: number) => (n > 0 ? `Move it and email ${people(n)}` : 'Move it'),
    cancel: 'Cancel it',
    cancelButton: 'Cancel the session',
    cancelling: 'Cancelling\u2026',
    cancelTitle: (n: number) => (n > 0 ? `Tell ${people(n)} the session is cancelled?` : 'Cancel the session?'),
    cancelText: (n: number) =>
      n > 0
        ? 'Google Calendar will email everyone who was invited.'
        : 'Nobody was invited yet, so nobody is written to.',
    keep: 'Keep it',
    warns: (n: number) =>
      n > 0 ? `Moving or cancelling emails ${people(n)}.` : 'Nobody is invited yet: moving or cancelling tells nobody.',
  },
  details: {
    title: 'About the session',
    name: 'Title (blank: the program\u2019s name)',
    minutes: 'Length in minutes',
    link: 'Video link',
    linkHint: '\u201cGoogle Meet\u201d makes a link with the event. Or paste your own, or type None.',
    host: 'Host (may be blank)',
    text: 'What the event says',
    textHint: '{{program name}}, {{committee}}, {{reply address}} and {{host}} are filled in.',
    hidden: 'Guests are hidden from each other and cannot invite others or change the event.',
    before: 'An event that exists already keeps its words: change those in the calendar.',
    save: 'Save',
    saving: 'Saving\u2026',
  },
  form: {
    title: 'Ask with a short form',
    what: (n: number) =>
      `The form offers your ${n} possible times, to be ticked. Its answers come into this spreadsheet and count like those of the application.`,
    make: 'Make the form',
    making: 'Making the form\u2026',
    renew: 'Bring the form up to date',
    stale: 'Your possible times have changed since the form was made.',
    made: (n: number) => `${people(n)} answered.`,
    link: 'Link for your people',
    copy: 'Copy the link',
    copied: 'Copied the link.',
    open: 'Open the form',
    strangers: (all: readonly string[]) =>
      `Answered with an address that nobody applied with, so not counted: ${all.join(', ')}.`,
    draft: 'Read and draft the mail that asks',
    told: 'Making the form tells nobody. The mail that asks is a draft in your Gmail until you send it.',
  },
  link: {
    title: 'Add-to-calendar link and file',
    status: 'No Calendar permission is needed here',
    looking: 'Looking at the times\u2026',
    open: (n: number, of: number) => (of > 1 ? `Open session ${n} in Google Calendar` : 'Open in Google Calendar'),
    afterwards:
      'The event opens with everything filled in. Save it there. Paste the addresses as guests, and switch off \u201cSee guest list\u201d so that people do not see each other.',
    addresses: (n: number, of: number) => (of > 1 ? `Addresses of session ${n}` : 'Addresses'),
    copy: (n: number, of: number) => (of > 1 ? `Copy the addresses of session ${n}` : 'Copy the addresses'),
    copied: 'Copied the addresses.',
    nobody: 'Nobody is to be invited before pairs are approved.',
    file: 'Download the calendar file',
    fileHint: 'It opens in any calendar and names no guest. You can attach it to your own mail.',
    draft: 'Read and draft the invitations',
    draftHint:
      'Or write to everybody yourself: each draft holds the person\u2019s own local time and a link that adds the session to a calendar. You send it from Gmail.',
  },
};
