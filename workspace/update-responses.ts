/** A kept world meets the folder again: which rows are new, which are gone, which changed. Nothing happens here unless `applyUpdate` is called. */
import { addressOf, layoutOf, responseOf } from './application-layout';
import type { ApplicationFile, CohortFolder, ItemDefinition } from './cohort-folder-types';
import { addItem, renameItem } from './emulator/form-design';
import { cellAt } from './emulator/grid';
import { responseTab } from './emulator/response-tab';
import { editResponse, type NewResponse, removeResponse, submitResponse } from './emulator/responses';
import { question } from './infer-form';
import { FORM_IDS, loadApplications } from './load-cohort';
import type { FormData, FormResponseData, World } from './world';

export interface ResponseUpdate {
  /** In the order of the files. */
  toSubmit: { formId: string; response: Required<NewResponse>; file: string; row: number }[];
  /** Their rows are missing in the files. */
  toRemove: { formId: string; response: FormResponseData }[];
  /** Same role, address and timestamp, other answers. */
  toEdit: { formId: string; responseId: string; response: Required<NewResponse> }[];
  newQuestions: { formId: string; item: ItemDefinition }[];
  renamedQuestions: { formId: string; itemId: number; title: string }[];
  /** A form that this world does not have yet. */
  newFiles: ApplicationFile[];
}

export function updateResponses(world: World, folder: CohortFolder): ResponseUpdate {
  const update: ResponseUpdate = {
    toSubmit: [],
    toRemove: [],
    toEdit: [],
    newQuestions: [],
    renamedQuestions: [],
    newFiles: [],
  };
  for (const file of folder.applications) {
    const form = world.forms[FORM_IDS[file.role]];
    if (form) compare(world, form, file, update);
    else update.newFiles.push(file);
  }
  return update;
}

/** Does it, in the order in which it happens to a form. `submit` is the host's when triggers shall hear of the new responses. */
export function applyUpdate(
  world: World,
  update: ResponseUpdate,
  submit: (formId: string, response: NewResponse) => unknown = (formId, response) =>
    submitResponse(world, formId, response),
): void {
  for (const { formId, itemId, title } of update.renamedQuestions) renameItem(world, formId, itemId, title);
  for (const { formId, item } of update.newQuestions) addItem(world, formId, item);
  for (const { formId, response } of update.toRemove) removeResponse(world, formId, response.id);
  for (const { formId, responseId, response } of update.toEdit) editResponse(world, formId, responseId, response);
  for (const { formId, response } of update.toSubmit) submit(formId, response);
  for (const file of update.newFiles) loadApplications(world, file);
}

function compare(world: World, form: FormData, file: ApplicationFile, update: ResponseUpdate): void {
  const formId = form.id;
  const items = questionsNow(world, form, file, update);
  const layout = layoutOf(file.headers, items);
  const waiting = new Map<string, FormResponseData[]>();
  for (const response of form.responses) {
    const key = keyOf(addressOf(response, items), response.submitted);
    waiting.set(key, [...(waiting.get(key) ?? []), response]);
  }
  const zone = world.spreadsheets[form.destinationId]!.timeZone;
  for (const row of file.rows) {
    const response = responseOf(file, row, layout, items, zone);
    const alike = waiting.get(keyOf(addressOf(response, items), response.at)) ?? [];
    const same = Math.max(
      0,
      alike.findIndex((r) => answersOf(r, items) === answersOf(response, items)),
    );
    const [kept] = alike.splice(same, 1);
    if (!kept) update.toSubmit.push({ formId, response, file: file.file, row: row.row });
    else if (answersOf(kept, items) !== answersOf(response, items))
      update.toEdit.push({ formId, responseId: kept.id, response });
  }
  for (const response of [...waiting.values()].flat()) update.toRemove.push({ formId, response });
}

/** The form's questions as the folder has them now; differences are noted. */
function questionsNow(world: World, form: FormData, file: ApplicationFile, update: ResponseUpdate): ItemDefinition[] {
  const formId = form.id;
  const items: ItemDefinition[] = form.items.map((item) => {
    const now = file.form?.items.find((i) => i.id === item.id);
    if (now && now.title !== item.title) update.renamedQuestions.push({ formId, itemId: item.id, title: now.title });
    return now ?? item;
  });
  for (const item of file.form?.items ?? []) {
    if (items.some((i) => i.id === item.id)) continue;
    items.push(item);
    update.newQuestions.push({ formId, item });
  }
  const sheet = responseTab(world, form)?.sheet;
  const leftBehind = (header: string): boolean =>
    sheet?.formColumns.some(
      (c) => !form.items.some((item) => item.id === c.itemId) && cellAt(sheet, 0, c.column) === header,
    ) ?? false;
  for (const column of layoutOf(file.headers, items).unmatched) {
    const header = file.headers[column]!;
    if (leftBehind(header)) continue;
    const item = question(
      header,
      file.rows.map((row) => row.cells[column] ?? ''),
      items,
    );
    items.push(item);
    update.newQuestions.push({ formId, item });
  }
  return items;
}

const keyOf = (address: string, submitted: number): string => `${submitted} ${address}`;

/** Answers as one text, whatever the choices were known to be: only words count. */
const answersOf = (response: { answers: Record<string, unknown> }, items: readonly ItemDefinition[]): string =>
  JSON.stringify(
    items.map((item) =>
      [response.answers[item.id] ?? '']
        .flat()
        .map((part) => [part ?? ''].flat().join(', '))
        .join(', '),
    ),
  );
