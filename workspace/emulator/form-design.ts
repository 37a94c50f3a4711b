/** People's hands on a form: questions are added, renamed, moved and deleted, and the form is linked to a spreadsheet. Plain functions on the world. */
import { chance, idFrom } from '../chance';
import type { FormData, FormItem, SheetData, World } from '../world';
import { newSheet } from '../world-new';
import { type AnswerColumn, columnsOfForm, columnsOfItem } from './answer-cells';
import { putCell } from './grid';
import { appendMissingColumns, appendRow, responseTab } from './response-tab';

export interface NewForm {
  title: string;
  owner: string;
  collectsEmail?: boolean;
  items?: FormItem[];
  /** Only loading a cohort gives one, so that the same folder gives the same ids. */
  id?: string;
}

export function newForm(world: World, start: NewForm): FormData {
  const form: FormData = {
    id: start.id ?? `1${idFrom(world, 43)}`,
    publishedId: `1FAIpQLS${idFrom(world, 46)}`,
    title: start.title,
    description: '',
    owner: start.owner,
    editors: [],
    collectsEmail: start.collectsEmail ?? false,
    accepting: true,
    closedMessage: '',
    items: (start.items ?? []).map((item) => structuredCopy(item)),
    responses: [],
    destinationId: '',
  };
  world.forms[form.id] = form;
  return form;
}

/** A form by its id for editing; loud when there is none, because only our own code asks here. */
export function formOf(world: World, formId: string): FormData {
  const form = world.forms[formId];
  if (!form) throw new Error(`This world has no form ${formId}.`);
  return form;
}

export function itemOf(form: FormData, itemId: number): FormItem {
  const item = form.items.find((i) => i.id === itemId);
  if (!item) throw new Error(`The form "${form.title}" has no question ${itemId}.`);
  return item;
}

/** A new question; the linked tab gets a column at its right end. */
export function addItem(
  world: World,
  formId: string,
  item: Omit<FormItem, 'id'> & { id?: number },
  index?: number,
): FormItem {
  const form = formOf(world, formId);
  const added: FormItem = { ...structuredCopy(item), id: item.id ?? newItemId(world, form) };
  form.items.splice(index ?? form.items.length, 0, added);
  if (added.title !== '') columnsFor(world, form);
  return added;
}

/** Renames a question; whether its column's header follows is not verified, so it is a switch of the world. */
export function renameItem(world: World, formId: string, itemId: number, title: string): void {
  const form = formOf(world, formId);
  const item = itemOf(form, itemId);
  item.title = title;
  const tab = responseTab(world, form);
  if (!tab) return;
  if (world.switches.renameRenamesHeader) renameHeaders(tab.sheet, item);
  columnsFor(world, form);
}

/** Moves a question inside the form; its column stays where it is. */
export function moveItem(world: World, formId: string, itemId: number, index: number): void {
  const form = formOf(world, formId);
  const item = itemOf(form, itemId);
  form.items.splice(form.items.indexOf(item), 1);
  form.items.splice(index, 0, item);
}

/** Deletes a question; its column and what stands in it stay. */
export function removeItem(world: World, formId: string, itemId: number): void {
  const form = formOf(world, formId);
  form.items.splice(form.items.indexOf(itemOf(form, itemId)), 1);
}

/** Turns collecting addresses on or off; a linked tab gets the column when it is missing. */
export function collectEmail(world: World, formId: string, collects: boolean): void {
  const form = formOf(world, formId);
  form.collectsEmail = collects;
  columnsFor(world, form);
}

/**
 * Links the form to a spreadsheet: a new first tab with all columns and every response so far. A tab that was linked before stays as a plain tab.
 * `columns` is the order of an existing tab that is being rebuilt.
 */
export function linkForm(
  world: World,
  formId: string,
  spreadsheetId: string,
  options: { tab?: string; columns?: readonly AnswerColumn[] } = {},
): SheetData {
  const form = formOf(world, formId);
  unlinkForm(world, formId);
  const spreadsheet = world.spreadsheets[spreadsheetId]!;
  const sheet = newSheet(Math.floor(chance(world) * 2_000_000_000) + 1, options.tab ?? freeTabName(spreadsheet.sheets));
  sheet.formId = form.id;
  sheet.frozenRows = 1;
  spreadsheet.sheets.unshift(sheet);
  form.destinationId = spreadsheetId;
  appendMissingColumns(sheet, [...(options.columns ?? []), ...columnsOfForm(form)]);
  for (const response of form.responses) appendRow(world, form, response);
  return sheet;
}

/** The tab stays as a plain tab, without the form. */
export function unlinkForm(world: World, formId: string): void {
  const form = formOf(world, formId);
  const tab = responseTab(world, form);
  if (tab) Object.assign(tab.sheet, { formId: '', formColumns: [] });
  form.destinationId = '';
}

/** Gives new questions (and new rows of a grid) their columns in the linked tab, if there is one. */
export function columnsFor(world: World, form: FormData): void {
  const tab = responseTab(world, form);
  if (tab) appendMissingColumns(tab.sheet, columnsOfForm(form));
}

export function newItemId(world: World, form: FormData): number {
  let id = 0;
  while (id === 0 || form.items.some((item) => item.id === id)) id = Math.floor(chance(world) * 2_000_000_000) + 1;
  return id;
}

function renameHeaders(sheet: SheetData, item: FormItem): void {
  for (const column of columnsOfItem(item)) {
    const place = sheet.formColumns.find((c) => c.itemId === item.id && c.row === column.row);
    if (place) putCell(sheet, 0, place.column, column.header);
  }
}

function freeTabName(sheets: readonly SheetData[]): string {
  let n = 1;
  while (sheets.some((s) => s.name === `Form Responses ${n}`)) n++;
  return `Form Responses ${n}`;
}

const structuredCopy = <T>(data: T): T => JSON.parse(JSON.stringify(data)) as T;
