/** Every sentence of the Applications screens that does not come from the server. */
const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

export const APPLICATIONS = {
  main: {
    looking: 'Looking at the forms\u2026',
    openForm: 'Open the form',
    find: 'Wrong form, or somebody withdraws',
    add: 'Add a person by hand',
    deadline: 'Deadline',
    links: 'Links for applicants',
    reading: 'Automatic reading',
    copy: 'Copy the link',
    copyOf: (title: string) => `Copy the link: ${title}`,
    copied: (title: string) => `Copied the link of \u201c${title}\u201d.`,
  },

  close: {
    title: 'Close the forms',
    status: 'Nobody is written to',
    looking: 'Looking at the forms\u2026',
    nothing: 'No form that this account may edit takes answers now.',
    message: 'What people then read at the form',
    working: 'Closing the forms\u2026',
    notNow: 'Not now',
  },

  find: {
    title: 'One applicant',
    status: 'Wrong form, or withdrawn',
    words: 'Name or email address',
    look: 'Find',
    found: (n: number, words: string) =>
      n === 0 ? `Nobody is called \u201c${words}\u201d. Check the spelling.` : `${count(n, 'application')} found`,
    more: (n: number) => `And ${n} more: type more of the name.`,
    choose: 'Choose',
    role: { mentor: 'Mentor', mentee: 'Mentee' },
    applied: (when: string) => `Applied ${when}.`,
    own: 'This is your own application. Another member of the committee sees to it.',
    note: 'Note for the committee (optional)',
    noNote: 'Withdrew.',
    working: (name: string) => `Noting it for ${name}\u2026`,
    move: { 'Moved to mentors': 'Move to mentors', 'Moved to mentees': 'Move to mentees' },
    back: { 'Moved to mentors': 'Move back to mentors', 'Moved to mentees': 'Move back to mentees' },
    moveMeans:
      'For somebody who took the wrong form. What the other form asks and this one did not is then not stated.',
    withdraw: 'Withdraw this person',
    withdrawMeans:
      'Their pair, if they have one, is then shown as changed. Nothing is deleted and nobody is written to.',
    withdrawn: (name: string) => `${name} is withdrawn.`,
  },

  add: {
    title: 'Add a person by hand',
    status: 'Judged, paired and written to like everybody',
    looking: 'Looking at your forms\u2019 questions\u2026',
    what: 'What you enter stands in the tab \u201cAdded by hand\u201d, where you can change it later.',
    role: 'Applies as',
    needsRole: 'Choose mentor or mentee.',
    needsName: 'Enter a name.',
    needsEmail: 'Enter an email address, for example name@library.org.',
    missing: (n: number) => `${count(n, 'line needs', 'lines need')} an answer. Nobody was added yet.`,
    applied: (zone: string) => `When they applied (${zone.split('/').pop()!.replace(/_/g, ' ')} time; blank: now)`,
    note: 'Note for the committee (optional)',
    notStated: 'Not stated',
    further: 'Further answers (optional)',
    working: 'Adding\u2026',
    add: 'Add this person',
  },
};
