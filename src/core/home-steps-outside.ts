/** The screens of the steps that leave the spreadsheet, and of those that are still done by hand. */
import { type Action, act, type HomeFacts, plural, type StepView, step } from './home';

export function messages(f: HomeFacts): StepView {
  const { ready, missing, uncertain } = f.drafts;
  const n = uncertain.length;
  return step({
    key: 'messages',
    title: 'Messages',
    tag:
      n > 0 ? `${n} uncertain` : missing > 0 ? `${missing} to draft` : ready > 0 ? `${ready} drafted` : 'Not started',
    tone: n > 0 ? 'problem' : missing > 0 ? 'look' : ready > 0 ? 'good' : 'quiet',
    facts: [
      ready > 0
        ? `${plural(ready, 'introduction')} drafted. Mentor Desk has sent nothing: you send the drafts yourself, from Gmail.`
        : missing > 0
          ? 'No drafts yet.'
          : 'No drafts yet. Approve pairs first: step 4, Pairing.',
      ...(missing > 0
        ? [`Drafts will be saved in the Gmail of ${f.user}. Nothing is sent until you send it yourself.`]
        : []),
    ],
    actions:
      missing > 0
        ? [
            act(`Create ${plural(missing, 'draft')}`, 'createDrafts', {
              args: { message: 'introduction' },
              inPortions: true,
              total: missing,
            }),
          ]
        : [],
    tabs: ready > 0 ? [{ key: 'messages', label: 'Show the tab Messages' }] : [],
    questions: uncertain,
  });
}

export function orientation(f: HomeFacts): StepView {
  const { event, invited, byMail = 0, toInvite, slots, chosen, uncertain } = f.orientation;
  const ready = slots > 0 && f.pairs.approved > 0;
  const created = chosen > 1 ? `the ${chosen} events` : 'the event';
  const facts: string[] = [];
  if (event)
    facts.push(
      `Orientation: ${event}.`,
      `${plural(invited, 'person', 'people')} invited, ${toInvite} not invited yet.`,
      ...(byMail > 0 ? [`${plural(byMail, 'person has', 'people have')} your own invitation as a draft or mail.`] : []),
    );
  else if (slots === 0)
    facts.push('No possible times yet. Add them in the tab Settings, at "Possible orientation times".');
  else facts.push(`${plural(slots, 'possible time')}, from your form or the tab Settings.`);
  if (!event && f.pairs.approved === 0)
    facts.push('Approve pairs first: the orientation is for the people in approved pairs.');
  if (ready && !event) facts.push(`The event will be in the calendar of ${f.user}. Creating it tells nobody.`);
  if (event && toInvite > 0)
    facts.push(
      `Inviting is a step of its own: Google Calendar emails each person from ${f.user}. They do not see each other\u2019s addresses.`,
    );
  return step({
    key: 'orientation',
    title: 'Orientation',
    tag: event
      ? toInvite > 0
        ? `${toInvite} to invite`
        : `${invited + byMail} invited`
      : ready
        ? 'Ready'
        : 'Not started',
    tone: event ? (toInvite > 0 ? 'look' : 'good') : ready ? 'info' : 'quiet',
    facts,
    actions: [
      ...(ready && !event
        ? [act(`Create ${created}, invite nobody yet`, 'createOrientation', { args: { wall: '' } })]
        : []),
      ...(event && toInvite > 0 ? [invite(f, toInvite)] : []),
      ...(slots > 0 ? [act('Compare the times', 'findTimes')] : []),
    ],
    tabs: [...(slots > 0 ? [] : [{ key: 'settings' as const, label: 'Show the tab Settings' }])],
    questions: uncertain,
  });
}

const invite = ({ user, orientation: { event } }: HomeFacts, n: number): Action =>
  act(`Email ${plural(n, 'invitation')}`, 'inviteGuests', {
    inPortions: true,
    total: n,
    confirm: {
      title: `Email ${plural(n, 'person', 'people')} now?`,
      text: `Google Calendar will email each person an invitation from ${user}, right away: ${event}. This cannot be taken back. They will not see each other\u2019s addresses.`,
      yes: `Email ${plural(n, 'invitation')}`,
      no: 'Not now',
    },
  });

export function attendance({ attendance: a, orientation: o, pairs }: HomeFacts): StepView {
  const ready = pairs.approved > 0;
  const facts = !ready
    ? ['Approve pairs first: the orientation is for the people in approved pairs.']
    : a.taken
      ? [
          `${a.came} of ${plural(a.total, 'person', 'people')} oriented, ${a.pairs} of ${plural(a.pairsInAll, 'pair')}.`,
          'A pair is oriented when both are.',
        ]
      : [
          o.event ? `The orientation is ${o.event}.` : 'The orientation has no event yet.',
          'Tick who comes, during the session or afterwards, or paste the meeting\u2019s list.',
        ];
  const all = a.taken && a.total > 0 && a.came === a.total;
  return step({
    key: 'attendance',
    title: 'Attendance',
    tag: !ready || (!a.taken && !o.event) ? 'Not started' : a.taken ? `${a.came} of ${a.total}` : 'Ready',
    tone: !ready || (!a.taken && !o.event) ? 'quiet' : all ? 'good' : a.taken ? 'look' : 'info',
    facts,
    tabs: a.taken ? [{ key: 'attendance', label: 'Show the tab Attendance' }] : [],
  });
}

export const report = (): StepView =>
  step({
    key: 'report',
    title: 'Report and archive',
    tag: 'By hand',
    tone: 'quiet',
    facts: [
      'This version does not make a report or close a year yet.',
      'To keep this year as it is, use File \u25b8 Make a copy.',
    ],
  });
