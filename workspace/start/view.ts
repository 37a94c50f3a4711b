/** The whole view of a session: what the page shows after each act. */
import { DateTime } from 'luxon';
import type { EventResource } from '../emulator/calendar-event';
import { messagePart } from '../emulator/mime';
import { mailboxOf } from '../hands-mail';
import type { CalendarEventData, Execution, FormData, World } from '../world';
import type { Session } from './session';
import { sheetView } from './sheet-view';
import type { Answer, EventView, ExecutionView, FormView, MailLine, View } from './view-types';

/** The permissions in the words of the person who gives them. */
const PERMISSIONS: Record<string, string> = {
  spreadsheets: 'See and change the spreadsheet',
  forms: 'Read the forms',
  'script.container.ui': 'Show the panel',
  'script.scriptapp': 'Switch on automatic reading',
  'userinfo.email': 'Know who is at the keyboard',
  'gmail.compose': 'Make Gmail drafts',
  'calendar.events.owned': 'Make calendar events',
};

export function viewOf(session: Session): View {
  const { world } = session.ws;
  const file = world.spreadsheets[world.script.boundTo]!;
  const { screen, user } = world;
  const at = (instant: number): DateTime => DateTime.fromMillis(instant, { zone: file.timeZone, locale: 'en-US' });
  const box = mailboxOf(world, user);
  return {
    title: file.name,
    zone: file.timeZone,
    clock: { wall: at(world.clock).toFormat("yyyy-LL-dd'T'HH:mm"), words: words(at(world.clock)) },
    user,
    accounts: Object.values(world.accounts).map(({ email, name }) => ({ email, name })),
    tabs: file.sheets.filter((s) => !s.hidden).map(({ id, name, tabColor }) => ({ id, name, color: tabColor })),
    sheet: sheetView(world, file),
    menus: screen.menus,
    sidebar: screen.sidebar && { title: screen.sidebar.title, key: session.frames.keyOf(screen.sidebar, user) },
    dialog: screen.dialog && {
      title: screen.dialog.title,
      width: screen.dialog.width,
      height: screen.dialog.height,
      key: session.frames.keyOf(screen.dialog, user),
    },
    toast: screen.toast,
    forms: Object.values(world.forms).map((form) => formView(world, form)),
    drafts: box.drafts.map(({ id, raw, changed }) => mailLine(id, raw, words(at(changed)))).reverse(),
    sent: box.sent.map(({ id, raw, sent }) => mailLine(id, raw, words(at(sent)))).reverse(),
    events: (world.calendars[user]?.events ?? []).map((event) => eventView(world, event, file.timeZone)),
    executions: [...world.executions].reverse().map((run) => executionView(run, words(at(run.started)))),
    faults: {
      googleDoesNotAnswer: world.faults.googleDoesNotAnswer,
      quotaReached: world.faults.quotaReached,
      loseNextReply: session.loseNextReply,
      permissions: world.script.scopes.map((scope) => ({
        scope,
        words: PERMISSIONS[scope.split('/auth/')[1] ?? ''] ?? scope,
        granted: world.accounts[user]?.granted.includes(scope) ?? false,
      })),
    },
    memberList: session.memberList(),
  };
}

/** "Tue, Nov 29, 2022, 12:00 PM". */
const words = (at: DateTime): string => at.toFormat('ccc, LLL d, yyyy, h:mm a');

function formView(world: World, form: FormData): FormView {
  const { id, title, description, collectsEmail, accepting, closedMessage, items, responses } = form;
  const tab = Object.values(world.spreadsheets)
    .flatMap((file) => file.sheets)
    .find((sheet) => sheet.formId === id);
  return {
    id,
    title,
    description,
    collectsEmail,
    accepting,
    closedMessage,
    items,
    responses: responses.length,
    tab: tab?.name ?? '',
  };
}

function mailLine(id: string, raw: string, when: string): MailLine {
  const { headers } = messagePart(raw);
  const header = (name: string): string => headers.find((h) => h.name.toLowerCase() === name)?.value ?? '';
  return { id, to: header('to'), subject: header('subject'), when };
}

function eventView(world: World, { id, status, resource }: CalendarEventData, fallback: string): EventView {
  const event = resource as EventResource;
  const zone = event.start?.timeZone ?? fallback;
  const time = (text: string | undefined): DateTime => DateTime.fromISO(text ?? '', { zone, locale: 'en-US' });
  const [start, end] = [time(event.start?.dateTime), time(event.end?.dateTime)];
  const city = zone.split('/').pop()!.replace(/_/g, ' ');
  return {
    id,
    title: String(event.summary ?? '(No title)'),
    when: `${words(start)} to ${end.toFormat('h:mm a')} (${city} time)`,
    description: String(event.description ?? ''),
    meeting: String(event.hangoutLink ?? ''),
    deleted: status === 'cancelled',
    guests: (event.attendees ?? []).map(({ email, displayName = '', responseStatus = 'needsAction' }) => ({
      email,
      name: displayName,
      answer: responseStatus as Answer,
      written: world.mailboxes[email.toLowerCase()]?.inbox.length ?? 0,
    })),
  };
}

const executionView = (run: Execution, when: string): ExecutionView => ({
  id: run.id,
  entry: run.entry,
  kind: run.kind,
  user: run.user,
  when,
  seconds: Math.round((run.ended - run.started) / 100) / 10,
  status: run.status,
  error: run.error,
  calls: run.calls,
  log: run.log,
});
