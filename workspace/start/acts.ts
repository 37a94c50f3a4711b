/** What the person at the page can do: each act is checked, done by people's hands or by the script, and answered with the new view. */
import * as v from 'valibot';

import { isRefused } from '../emulator/validation';
import { deleteRow, insertRow, pasteRows, select, sortSheet, typeInto } from '../hands';
import { answerInvitation, deleteEvent, discardDraft, editDraft, sendDraft } from '../hands-mail';
import type { RunResult } from '../workspace';
import type { SheetData } from '../world';
import { openMail } from './mail';
import { NotDone, Question } from './not-done';
import { protectionOf } from './protected-cells';
import type { Session } from './session';
import { fillIn } from './submission';
import { setClock } from './wall-clock';

/** What there is to say afterwards, or a value that the page asked for. */
export type Done = { said?: string; value?: unknown } | undefined;

interface Act<S extends v.GenericSchema> {
  takes: S;
  does(session: Session, given: v.InferOutput<S>): unknown;
}

const act = <S extends v.GenericSchema>(takes: S, does: Act<S>['does']): Act<v.GenericSchema> =>
  ({ takes, does }) as unknown as Act<v.GenericSchema>;

const nothing = v.object({});
const place = { sheetId: v.number() };
const cell = v.pipe(v.string(), v.regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/));
const row = v.pipe(v.number(), v.integer(), v.minValue(1));
const account = v.pipe(v.string(), v.email());

export const ACTS: Record<string, Act<v.GenericSchema>> = {
  look: act(nothing, () => {}),

  /** As a link does it: to a tab, or to a cell in it. */
  openTab: act(v.object({ ...place, a1: v.optional(cell) }), (session, { sheetId, a1 }) => {
    fileOf(session).activeSheetId = tab(session, sheetId).id;
    if (a1) fileOf(session).activeCell = a1;
  }),
  select: act(v.object({ ...place, a1: cell }), (session, { sheetId, a1 }) =>
    select(session.ws.world, tab(session, sheetId), a1),
  ),
  type: act(
    v.object({ ...place, a1: cell, text: v.string(), sure: v.optional(v.boolean()) }),
    (session, { sheetId, a1, text, sure }) => {
      const sheet = tab(session, sheetId);
      mayEdit(session, sheet, [a1], sure);
      const rule = sheet.validations[a1];
      if (isRefused(rule?.kind === 'checkbox' ? /^true$/i.test(text) : text, rule))
        throw new NotDone(`${a1} takes only what is in its list. ${rule?.help ?? ''}`.trim());
      typeInto(session.ws.world, sheet, a1, text);
    },
  ),
  paste: act(
    v.object({ ...place, a1: cell, rows: v.array(v.array(v.string())), sure: v.optional(v.boolean()) }),
    (session, { sheetId, a1, rows, sure }) => {
      const sheet = tab(session, sheetId);
      mayEdit(session, sheet, [a1], sure);
      pasteRows(session.ws.world, sheet, a1, rows);
    },
  ),
  insertRow: act(v.object({ ...place, row }), (session, given) => insertRow(tab(session, given.sheetId), given.row)),
  deleteRow: act(v.object({ ...place, row }), (session, given) => deleteRow(tab(session, given.sheetId), given.row)),
  sort: act(v.object({ ...place, column: row, descending: v.boolean() }), (session, given) =>
    sortSheet(session.ws.world, tab(session, given.sheetId), given.column, given.descending),
  ),
  pasteMembers: act(nothing, (session) => {
    if (session.memberList() === 'no tab yet') throw new NotDone('There is no tab named Members yet. Set up makes it.');
    return { said: `${session.pasteMembers()} members were pasted into the tab Members.` };
  }),

  menu: act(v.object({ handler: v.string() }), (session, { handler }) => told(session.ws.menu(handler))),
  closePanel: act(nothing, (session) => {
    session.ws.world.screen.sidebar = null;
  }),
  closeDialog: act(nothing, (session) => {
    session.ws.world.screen.dialog = null;
  }),
  closeToast: act(nothing, (session) => {
    session.ws.world.screen.toast = '';
  }),

  submit: act(
    v.object({ formId: v.string(), email: v.string(), answers: v.record(v.string(), v.any()) }),
    (session, { formId, email, answers }) => fillIn(session, formId, { email, answers }),
  ),

  openMail: act(v.object({ id: v.string() }), (session, { id }) => openMail(session, id)),
  sendDraft: act(v.object({ id: v.string() }), (session, { id }) => {
    sendDraft(session.ws.world, session.ws.world.user, id);
    return { said: 'Sent, in this local Workspace only. Nobody outside got anything.' };
  }),
  deleteDraft: act(v.object({ id: v.string() }), (session, { id }) => {
    discardDraft(session.ws.world, session.ws.world.user, id);
    return { said: 'The draft was deleted.' };
  }),
  editDraft: act(
    v.object({ id: v.string(), subject: v.string(), text: v.string() }),
    (session, { id, subject, text }) => {
      editDraft(session.ws.world, session.ws.world.user, id, { subject, text });
      return { said: 'The draft was changed.' };
    },
  ),

  answer: act(
    v.object({ id: v.string(), guest: v.string(), answer: v.picklist(['accepted', 'declined', 'tentative']) }),
    (session, { id, guest, answer }) => answerInvitation(session.ws.world, session.ws.world.user, id, guest, answer),
  ),
  deleteEvent: act(v.object({ id: v.string() }), (session, { id }) => {
    deleteEvent(session.ws.world, session.ws.world.user, id);
    return { said: 'The event was deleted. Nobody was written to.' };
  }),

  sitDown: act(v.object({ user: account }), (session, { user }) => session.sitDown(user)),
  setClock: act(v.object({ wall: v.string() }), (session, { wall }) => setClock(session, wall)),
  wait: act(v.object({ hours: v.pipe(v.number(), v.minValue(0), v.maxValue(24 * 400)) }), (session, { hours }) =>
    session.ws.wait(hours * 3_600_000),
  ),
  faults: act(
    v.object({
      googleDoesNotAnswer: v.optional(v.boolean()),
      quotaReached: v.optional(v.array(v.picklist(['Gmail', 'Calendar']))),
      loseNextReply: v.optional(v.boolean()),
    }),
    (session, { googleDoesNotAnswer, quotaReached, loseNextReply }) => {
      const { faults } = session.ws.world;
      if (googleDoesNotAnswer !== undefined) faults.googleDoesNotAnswer = googleDoesNotAnswer;
      if (quotaReached) faults.quotaReached = quotaReached;
      if (loseNextReply !== undefined) session.loseNextReply = loseNextReply;
    },
  ),
  permit: act(v.object({ scope: v.string(), granted: v.boolean() }), (session, { scope, granted }) => {
    const person = session.ws.world.accounts[session.ws.world.user]!;
    person.granted = person.granted.filter((s) => s !== scope).concat(granted ? [scope] : []);
  }),
  startOver: act(nothing, (session) => {
    session.startOver();
    return { said: 'Everything is as it was at first.' };
  }),
};

const fileOf = ({ ws }: Session) => ws.world.spreadsheets[ws.world.script.boundTo]!;

function tab(session: Session, sheetId: number): SheetData {
  const found = fileOf(session).sheets.find((sheet) => sheet.id === sheetId);
  if (!found) throw new NotDone('That tab is not there any more.');
  return found;
}

function mayEdit(session: Session, sheet: SheetData, cells: readonly string[], sure = false): void {
  for (const a1 of cells) {
    const protection = protectionOf(session.ws.world, sheet, a1);
    if (protection?.refuses) throw new NotDone(`${a1} is protected. Ask the owner of the spreadsheet.`);
    if (protection && !sure) throw new Question(protection.description || 'This part is protected by a warning.');
  }
}

/** At Google a click on a menu that fails shows the error above the sheet. */
function told(result: RunResult): Done {
  if (!result.ok) throw new NotDone(`The script stopped. ${result.name}: ${result.message}`);
  return undefined;
}
