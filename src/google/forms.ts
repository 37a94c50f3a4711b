/** The committee's forms and the tabs that their responses go to, in this spreadsheet or in another. */
import type { Question } from '../core/binding';
import { editId, publishedId } from '../core/form-links';
import { questionsOfHeaders } from '../core/header-questions';
import type { Table } from '../core/table';
import { Problem, type Way } from '../core/trouble';
import { attemptRead, orNull } from './attempt';
import { readSheet, spreadsheet, spreadsheetOf } from './spreadsheet';
import { isTimesForm } from './times-form';

export interface LinkedForm {
  formId: string;
  /** The spreadsheet that receives the responses. */
  spreadsheetId: string;
  sheetId: number;
  tab: string;
  title: string;
  collectsEmail: boolean;
  questions: Question[];
  /** The tab as it stands. */
  table: Table;
  /** This account may not open the form: the questions are the headers of its tab. */
  headersOnly: boolean;
}

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Form = GoogleAppsScript.Forms.Form;

interface FormTab {
  sheet: Sheet;
  url: string;
}

const formTabs = (book = spreadsheet()): FormTab[] =>
  book.getSheets().flatMap((sheet) => {
    const url = sheet.getFormUrl();
    return url ? [{ sheet, url }] : [];
  });

const opened = (url: string): Form | null => orNull(() => FormApp.openByUrl(url));

/** The id that an address of a form for editing carries; a form behind another address must be opened to tell. */
const idBehind = (url: string): string => editId(url) ?? opened(url)?.getId() ?? url;

/** Every tab of this spreadsheet that receives a form's responses, with the form's questions, or its headers where the form cannot be opened. */
export const linkedForms = (): LinkedForm[] =>
  formTabs().flatMap(({ sheet, url }) => {
    const form = orNull(() => attemptRead(() => FormApp.openByUrl(url)));
    if (form && isTimesForm(form.getId())) return [];
    return [form ? described(sheet, form) : byHeaders(sheet, idBehind(url))];
  });

/** What a form asks now and where its responses go; `place` is null where no tab receives them any more. */
export interface FormNow {
  title: string;
  questions: Question[];
  place: { spreadsheetId: string; sheetId: number } | null;
}

/** A form that was bound before, as it stands now; null where this account may not open it. */
export function formNow(formId: string): FormNow | null {
  const form = orNull(() => FormApp.openById(formId));
  if (!form) return null;
  const goesTo = orNull(() => form.getDestinationId()) ?? '';
  const book = goesTo === '' ? null : spreadsheetOf(goesTo);
  const tab = book && formTabs(book).find(({ url }) => idBehind(url) === formId);
  return { title: form.getTitle(), questions: questionsOf(form), place: tab ? placeOf(tab.sheet) : null };
}

/** The form behind an address that a person pasted. The applicants' link opens nothing, but a tab of this spreadsheet may belong to it. */
export function formBehind(link: string): LinkedForm {
  const published = publishedId(link);
  const known = published
    ? formTabs().find(({ url }) => publishedId(opened(url)?.getPublishedUrl() ?? '') === published)
    : undefined;
  if (known) return described(known.sheet, opened(known.url)!);
  const id = editId(link);
  if (id === undefined) throw notForEditing(link);
  const form = orNull(() => FormApp.openById(id));
  if (!form)
    throw new Problem(
      'E-43',
      'This form cannot be opened from this account.',
      'Nothing was changed. Ask the form\u2019s owner to add you as an editor of the form, then paste its address again.',
      PASTE,
    );
  const goesTo = orNull(() => form.getDestinationId()) ?? '';
  if (goesTo === '')
    throw new Problem(
      'E-65',
      `The answers of \u201c${form.getTitle()}\u201d do not go to any spreadsheet yet.`,
      'Nothing was changed. In the form: Responses \u25b8 Link to Sheets. Then paste its address again.',
    );
  const book = spreadsheetOf(goesTo);
  const tab = book && formTabs(book).find(({ url }) => idBehind(url) === id);
  if (!tab)
    throw new Problem(
      'E-66',
      `The answers of \u201c${form.getTitle()}\u201d go to a spreadsheet that cannot be opened from this account.`,
      'Nothing was changed. Ask its owner to share it with you, then paste the form\u2019s address again.',
      PASTE,
    );
  return described(tab.sheet, form);
}

const PASTE: Way = { label: 'Paste another address', go: 'set-up link' };

const notForEditing = (link: string): Problem =>
  /forms\.gle\/|\/forms\/(u\/\d+\/)?d\/e\/|\/viewform/.test(link)
    ? new Problem(
        'E-63',
        'This is the applicants\u2019 link.',
        'Nothing was changed. Open the form for editing and paste that address.',
        PASTE,
      )
    : new Problem(
        'E-64',
        'This is not the address of a form.',
        'Nothing was changed. Open the form for editing, copy the address at the top of the browser, and paste it here.',
        PASTE,
      );

const described = (sheet: Sheet, form: Form): LinkedForm => ({
  ...placeOf(sheet),
  tab: sheet.getName(),
  formId: form.getId(),
  title: form.getTitle(),
  collectsEmail: form.collectsEmail(),
  questions: questionsOf(form),
  table: readSheet(sheet),
  headersOnly: false,
});

function byHeaders(sheet: Sheet, formId: string): LinkedForm {
  const table = readSheet(sheet);
  const tab = sheet.getName();
  return { ...placeOf(sheet), tab, formId, title: tab, table, headersOnly: true, ...questionsOfHeaders(table) };
}

const placeOf = (sheet: Sheet) => ({ spreadsheetId: sheet.getParent().getId(), sheetId: sheet.getSheetId() });

function questionsOf(form: GoogleAppsScript.Forms.Form): Question[] {
  const kinds = FormApp.ItemType;
  const skipped = [kinds.PAGE_BREAK, kinds.SECTION_HEADER].map(String);
  return form
    .getItems()
    .filter((item) => !skipped.includes(String(item.getType())))
    .map((item) => ({
      id: item.getId(),
      title: item.getTitle(),
      type: String(item.getType()),
      ...optionsOf(item),
    }));
}

function optionsOf(item: GoogleAppsScript.Forms.Item): Pick<Question, 'options' | 'other' | 'rows' | 'columns'> {
  const none = { options: [], other: false, rows: [], columns: [] };
  switch (String(item.getType())) {
    case 'MULTIPLE_CHOICE': {
      const question = item.asMultipleChoiceItem();
      return { ...none, options: question.getChoices().map((c) => c.getValue()), other: question.hasOtherOption() };
    }
    case 'CHECKBOX': {
      const question = item.asCheckboxItem();
      return { ...none, options: question.getChoices().map((c) => c.getValue()), other: question.hasOtherOption() };
    }
    case 'LIST':
      return {
        ...none,
        options: item
          .asListItem()
          .getChoices()
          .map((c) => c.getValue()),
      };
    case 'GRID': {
      const grid = item.asGridItem();
      return { ...none, rows: grid.getRows(), columns: grid.getColumns() };
    }
    case 'CHECKBOX_GRID': {
      const grid = item.asCheckboxGridItem();
      return { ...none, rows: grid.getRows(), columns: grid.getColumns() };
    }
    default:
      return none;
  }
}
