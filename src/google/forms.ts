/** The committee's forms: their questions as core knows them, and what lies in their own store of responses. */
import type { Question } from '../core/binding';
import type { Table } from '../core/table';
import { Problem } from '../core/trouble';
import { attemptRead, orNull } from './attempt';
import { readSheet, spreadsheet } from './spreadsheet';
import { isTimesForm } from './times-form';

export interface LinkedForm {
  formId: string;
  sheetId: number;
  tab: string;
  title: string;
  collectsEmail: boolean;
  questions: Question[];
  /** The tab as it stands. */
  table: Table;
}

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const formTabs = (): { sheet: Sheet; url: string }[] =>
  spreadsheet()
    .getSheets()
    .flatMap((sheet) => {
      const url = sheet.getFormUrl();
      return url ? [{ sheet, url }] : [];
    });

/** Every tab of this spreadsheet that receives a form's responses, with the form's questions. */
export const linkedForms = (): LinkedForm[] =>
  formTabs().flatMap(({ sheet, url }) => {
    const form = orNull(() => attemptRead(() => FormApp.openByUrl(url)));
    if (form) return isTimesForm(form.getId()) ? [] : [described(sheet, form)];
    throw new Problem(
      'E-43',
      `The form behind the tab '${sheet.getName()}' cannot be opened from this account.`,
      'Nothing was changed. Ask the form\u2019s owner to add you as an editor of the form, then try again.',
    );
  });

/** The same without the forms that this account may not open. */
export const readableForms = (): LinkedForm[] =>
  formTabs().flatMap(({ sheet, url }) => {
    const form = orNull(() => FormApp.openByUrl(url));
    return form && !isTimesForm(form.getId()) ? [described(sheet, form)] : [];
  });

const described = (sheet: Sheet, form: GoogleAppsScript.Forms.Form): LinkedForm => ({
  formId: form.getId(),
  sheetId: sheet.getSheetId(),
  tab: sheet.getName(),
  title: form.getTitle(),
  collectsEmail: form.collectsEmail(),
  questions: questionsOf(form),
  table: readSheet(sheet),
});

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
