/** Responses as Google Forms keeps them, in the form's own store and in the linked tab. Plain functions on the world, for the host and for tests. */
import { idFrom } from '../chance';
import type { FormAnswer, FormData, FormResponseData, TriggerData, World } from '../world';
import { address } from './a1';
import { stated } from './answer-cells';
import { displayCell } from './cell-display';
import { formOf } from './form-design';
import { cellAt, lastColumn } from './grid';
import { deleteRows } from './grid-changes';
import { appendRow, responseTab, rowOf, writeRow } from './response-tab';

export interface NewResponse {
  /** The collected address as typed; kept only when the form collects addresses. */
  email: string;
  /** By item id. */
  answers: Record<string, FormAnswer>;
  /** Epoch milliseconds; the world's clock when absent. */
  at?: number;
}

/** What a submit trigger hears, as plain data; the emulator makes Google's event object of it inside the script's context. */
export interface SubmitEventData {
  spreadsheetId: string;
  sheetId: number;
  /** Counted from 1. */
  row: number;
  columns: number;
  /** As the cells are shown. */
  values: string[];
  namedValues: Record<string, string[]>;
  triggerUid: string;
}

/**
 * Somebody sends the form: the response goes into the form's store and as a new row into the linked tab. A closed form refuses it,
 * unless `at` says when it came in.
 */
export function submitResponse(world: World, formId: string, response: NewResponse): FormResponseData {
  const form = formOf(world, formId);
  if (!form.accepting && response.at === undefined)
    throw new Error(`The form "${form.title}" is no longer accepting responses.`);
  const kept: FormResponseData = {
    id: `2_${idFrom(world, 40)}`,
    email: form.collectsEmail ? response.email : '',
    // Google keeps whole seconds in the tab.
    submitted: Math.floor((response.at ?? world.clock) / 1000) * 1000,
    answers: stated(response.answers),
  };
  form.responses.push(kept);
  appendRow(world, form, kept);
  return kept;
}

/**
 * Somebody changes the answers through the edit link: the row is overwritten in place, with a new timestamp. A row that was deleted by hand
 * comes back at the end. Answers to questions that are not named in `answers` are blank afterwards. Returns the changed item ids too.
 */
export function editResponse(
  world: World,
  formId: string,
  responseId: string,
  change: Omit<NewResponse, 'email'> & { email?: string },
): { response: FormResponseData; changed: number[] } {
  const form = formOf(world, formId);
  const response = responseOf(form, responseId);
  const row = rowOf(world, form, response);
  const before = response.answers;
  response.answers = stated(change.answers);
  response.submitted = Math.floor((change.at ?? world.clock) / 1000) * 1000;
  if (change.email !== undefined && form.collectsEmail) response.email = change.email;
  if (row < 0) appendRow(world, form, response);
  else writeRow(world, form, response, row);
  const changed = form.items
    .map((item) => item.id)
    .filter((id) => JSON.stringify(before[id]) !== JSON.stringify(response.answers[id]));
  return { response, changed };
}

/** Takes a response out of the form's store and, unless `fromTab` is false, its row out of the tab. */
export function removeResponse(world: World, formId: string, responseId: string, fromTab = true): void {
  const form = formOf(world, formId);
  const response = responseOf(form, responseId);
  const row = fromTab ? rowOf(world, form, response) : -1;
  if (row >= 0) deleteRows(responseTab(world, form)!.sheet, row, 1);
  form.responses.splice(form.responses.indexOf(response), 1);
}

export function responseOf(form: FormData, responseId: string): FormResponseData {
  const response = form.responses.find((r) => r.id === responseId);
  if (!response) throw new Error(`The form "${form.title}" has no response ${responseId}.`);
  return response;
}

/** The installed triggers that hear of a submission to this form, whoever installed them. */
export function submitTriggers(world: World, formId: string): TriggerData[] {
  const { destinationId } = formOf(world, formId);
  return world.triggers.filter(
    (t) => t.event === 'ON_FORM_SUBMIT' && destinationId !== '' && t.sourceId === destinationId,
  );
}

/**
 * What a trigger is told about a response, or null when it stands in no tab. For an edited response Google is reported to name only what changed:
 * pass `changed` to blank all other values.
 */
export function eventFor(
  world: World,
  formId: string,
  responseId: string,
  triggerUid: string,
  changed?: readonly number[],
): SubmitEventData | null {
  const form = formOf(world, formId);
  const tab = responseTab(world, form);
  const row = rowOf(world, form, responseOf(form, responseId));
  if (!tab || row < 0) return null;
  const { sheet, zone, locale } = tab;
  const shown = (r: number, c: number): string =>
    displayCell(cellAt(sheet, r, c), sheet.formats[address(r + 1, c + 1)]?.numberFormat, zone, locale);
  const columns = lastColumn(sheet);
  const values: string[] = [];
  const namedValues: Record<string, string[]> = {};
  for (let column = 0; column < columns; column++) {
    const owner = sheet.formColumns.find((c) => c.column === column);
    if (!owner) continue;
    const told = !changed || owner.itemId <= 0 || changed.includes(owner.itemId);
    const value = told ? shown(row, column) : '';
    values.push(value);
    const header = shown(0, column);
    namedValues[header] = [...(namedValues[header] ?? []), value];
  }
  const { destinationId: spreadsheetId } = form;
  return { spreadsheetId, sheetId: sheet.id, row: row + 1, columns, values, namedValues, triggerUid };
}
