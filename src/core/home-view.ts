/** Home: where were we, and what is next? One answer, in words, from counts. */
import {
  type HomeFacts,
  type HomeView,
  type Next,
  oneSided,
  plural,
  type StepView,
  type TabButton,
  undecided,
} from './home';
import { exampleView } from './home-example';
import { stepViews } from './home-steps';
import { dayAt, dayInWords, momentInWords } from './moments';

export function homeView(f: HomeFacts): HomeView {
  const steps = stepViews(f);
  const view: HomeView = {
    title: f.isSetUp ? `${f.programName || 'Mentoring program'} ${f.cohort}`.trim() : 'Mentor Desk',
    status: f.isSetUp ? statusLine(f) : 'Not set up yet',
    user: f.user,
    isSetUp: f.isSetUp,
    example: f.example,
    greeting: f.isSetUp && !f.greeted ? greeting(f) : '',
    lastCheck: f.checked ? `Last checked ${momentInWords(f.checked.at, f.zone)} by ${f.checked.who}.` : '',
    next: next(f, steps),
    steps,
    watch: watch(f),
    contacts: f.contacts,
    figures: figures(f),
  };
  return exampleView(view, f);
}

function statusLine(f: HomeFacts): string {
  const parts: string[] = [];
  if (f.deadline !== null)
    parts.push(`Applications ${f.now > f.deadline ? 'closed' : 'close'} ${momentInWords(f.deadline, f.zone)}`);
  if (f.programStart)
    parts.push(`${dayAt(f.now, f.zone) >= f.programStart ? 'started' : 'starts'} ${dayInWords(f.programStart)}`);
  return parts.join(' \u00b7 ') || 'No dates set yet';
}

const greeting = ({ setUpBy, zone }: HomeFacts): string =>
  setUpBy ? `${setUpBy.who} set this up on ${momentInWords(setUpBy.at, zone)}.` : 'This spreadsheet is set up already.';

/** Problem that blocks → decision needed → step ready → nothing to do: exactly one. */
function next(f: HomeFacts, steps: StepView[]): Next {
  const step = (key: string): StepView => steps.find((s) => s.key === key)!;
  const open = (text: string, key: string, label = `Open ${step(key).title}`, at?: string): Next => ({
    text,
    step: key,
    at,
    label,
    action: null,
    tab: null,
    idle: false,
  });
  const press = (text: string, key: string, call: string): Next => {
    const action = step(key).actions.find((a) => a.call === call) ?? null;
    return { ...open(text, key, action?.label), action };
  };
  const toDecide = undecided(f).filter((p) => !p.own).length;
  const pairs = f.pairs.suggested + f.pairs.approved + f.pairs.changed;
  const waiting = f.pairs.suggested + f.pairs.changed - (f.pairs.own ?? 0);
  const uncertain = f.drafts.uncertain.length + f.orientation.uncertain.length;
  const members: TabButton = { key: 'members', label: 'Show the tab Members' };
  const lookAtPairs: TabButton = { key: 'pairs', label: 'Show the tab Pairs' };
  if (!f.isSetUp) return press('Two things to do first: your dates and your two forms.', 'set-up', 'setUp');
  if (f.questions.blocking.length > 0)
    return open(
      `${f.questions.blocking.join(' ')} Nothing is read until somebody says which it is.`,
      'applications',
      answerThem(f.questions.blocking.length),
    );
  if (f.questions.open > 0)
    return open(
      `${plural(f.questions.open, 'question')} about your forms.`,
      'applications',
      answerThem(f.questions.open),
    );
  if (f.applications.mentor + f.applications.mentee === 0)
    return press(
      'No applications yet. Come back when people have answered the forms.',
      'applications',
      'checkApplications',
    );
  if (f.unread > 0 && !f.hasMembers)
    return {
      ...press(
        `${plural(f.unread, 'application')} to read. First paste your member list into the tab Members, so that membership can be checked.`,
        'applications',
        'checkApplications',
      ),
      tab: members,
    };
  if (f.unread > 0)
    return press(
      `${plural(f.unread, 'application is', 'applications are')} new or changed since the last look.`,
      'applications',
      'checkApplications',
    );
  if (uncertain > 0)
    return open(
      `${plural(uncertain, 'message')} may or may not have been made. Please look and say which.`,
      f.drafts.uncertain.length > 0 ? 'messages' : 'orientation',
      `Answer ${plural(uncertain, 'question')}`,
    );
  if (!f.hasMembers && pairs === 0 && toDecide > 0)
    return {
      ...press(
        'No member list yet, so nobody\u2019s membership is known. Paste it into the tab Members, then check again.',
        'applications',
        'checkApplications',
      ),
      tab: members,
    };
  if (f.pairs.asked)
    return open(
      `Somebody changed ${plural(f.pairs.asked, 'row')} of the tab Pairs in a way that needs your answer.`,
      'pairing',
      `Answer ${plural(f.pairs.asked, 'question')}`,
    );
  if (toDecide > 0)
    return open(
      `${plural(toDecide, 'person needs', 'people need')} a decision${pairs === 0 ? ' before you can pair everybody' : ''}.`,
      'eligibility',
      `Review ${plural(toDecide, 'person', 'people')}`,
      'one',
    );
  if (pairs === 0 && oneSided(f) !== '')
    return f.applications.mentor === 0 || f.applications.mentee === 0
      ? press(oneSided(f), 'applications', 'checkApplications')
      : open(oneSided(f), 'eligibility');
  if (pairs === 0 && f.statuses.Eligible > 0)
    return press(
      `${plural(f.statuses.Eligible, 'eligible person', 'eligible people')} can be paired.`,
      'pairing',
      'suggestPairs',
    );
  if (waiting > f.pairs.weak.length)
    return {
      ...open(
        `${plural(waiting, 'pair waits', 'pairs wait')} for your approval.`,
        'pairing',
        `Look at ${plural(waiting, 'pair')}`,
      ),
      tab: lookAtPairs,
    };
  if (waiting > 0)
    return open(
      `${plural(waiting, 'Weak pair waits', 'Weak pairs wait')} for your approval, one by one.`,
      'pairing',
      `Look at ${plural(waiting, 'pair')}`,
    );
  if (f.drafts.missing > 0)
    return open(
      f.drafts.limit
        ? `${plural(f.drafts.missing, 'introduction is', 'introductions are')} still to be drafted. ${limitReached(f)} Continue on the next day.`
        : `${plural(f.drafts.missing, 'introduction')} can be drafted in your Gmail.`,
      'messages',
      `Check ${plural(f.drafts.missing, 'introduction')}`,
    );
  if (f.pairs.approved > 0 && !f.orientation.event && !f.example && f.orientation.chosen === 0)
    return open('The orientation has no time yet.', 'orientation', 'Find a time for the orientation');
  if (f.pairs.approved > 0 && !f.orientation.event)
    return press('The orientation has no event yet.', 'orientation', 'createOrientation');
  if (f.orientation.event && f.orientation.toInvite > 0)
    return press(
      `${plural(f.orientation.toInvite, 'person is', 'people are')} not invited to the orientation yet.`,
      'orientation',
      'inviteGuests',
    );
  if (f.promised?.due)
    return open(
      `${promisers(f.promised.n)} to join by today. Paste the current member list, then look again.`,
      'eligibility',
      `Re-check ${plural(f.promised.n, 'person', 'people')}`,
      'recheck',
    );
  const later = f.promised ? ` Next date: ${f.promised.day}, re-check membership.` : '';
  return { ...press(`Nothing to do now.${later}`, 'applications', 'checkApplications'), idle: true };
}

const limitReached = ({ drafts: { limit }, zone }: HomeFacts): string =>
  limit ? `Google\u2019s limit for ${limit.mailbox} was reached ${momentInWords(limit.since, zone)}.` : '';

const answerThem = (n: number): string => (n === 1 ? 'Answer the question' : `Answer ${n} questions`);

const promisers = (n: number): string => (n === 1 ? '1 person promised' : `${n} people promised`);

function watch(f: HomeFacts): string[] {
  const lines: string[] = [];
  const asked = f.people.filter((p) => p.decision !== '').length;
  const open = undecided(f).length;
  const { openForms = [] } = f;
  if (openForms.length > 0)
    lines.push(
      `The deadline has passed and ${plural(openForms.length, 'form')} still ${openForms.length === 1 ? 'takes' : 'take'} answers: step 2, Applications, closes ${openForms.length === 1 ? 'it' : 'them'}`,
    );
  for (const title of f.drafts.limit?.others ?? [])
    lines.push(`Drafts of \u201c${title}\u201d are still to be made: continue in step 5, Messages. ${limitReached(f)}`);
  if (f.promised?.due) lines.push(`${promisers(f.promised.n)} to join by today: step 3, Eligibility, looks again`);
  else if (f.promised)
    lines.push(`Re-check membership of ${plural(f.promised.n, 'person', 'people')} on ${f.promised.day}`);
  if (asked > 0) lines.push(`${plural(asked, 'person was', 'people were')} asked and not decided about yet`);
  if (open > 0 && f.pairs.approved > 0)
    lines.push(`${plural(open, 'person still needs', 'people still need')} a decision`);
  if (f.pairs.changed > 0) lines.push(`${plural(f.pairs.changed, 'pair')} changed since approval`);
  if (f.drafts.ready > 0)
    lines.push(`${plural(f.drafts.ready, 'draft')} made in Gmail: nothing is sent until you send it`);
  return lines.slice(0, 3);
}

function figures(f: HomeFacts): string {
  const { pairs, drafts, orientation } = f;
  return [
    `mentors ${f.applications.mentor}, mentees ${f.applications.mentee}`,
    ...Object.entries(f.statuses).map(([status, n]) => `${status} ${n}`),
    `pairs ${pairs.suggested} suggested, ${pairs.approved} approved, ${pairs.changed} changed`,
    `without a pair ${f.without.mentor + f.without.mentee}`,
    `drafts ${drafts.ready} made, ${drafts.missing} missing, ${drafts.uncertain.length} uncertain`,
    `invited ${orientation.invited}, not invited ${orientation.toInvite}`,
  ].join('; ');
}
