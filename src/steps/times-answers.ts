/** The answers of the form that asks for orientation times. */
import { timesAnswers } from '../core/times-form';
import { exampleBegun } from '../google/properties';
import { readSheet, spreadsheet } from '../google/spreadsheet';
import { type TimesForm, timesForm } from '../google/times-form';

export interface TimesAnswers {
  form: TimesForm;
  /** What was ticked, by folded address. */
  answers: ReadonlyMap<string, readonly string[]>;
}

/** The form's answers as they stand; null where there is no such form. One call. */
export function readTimesForm(): TimesAnswers | null {
  const form = exampleBegun() === null ? timesForm() : undefined;
  if (!form) return null;
  const sheet = spreadsheet()
    .getSheets()
    .find((s) => s.getSheetId() === form.sheetId);
  return { form, answers: sheet ? timesAnswers(readSheet(sheet), form.options) : new Map<string, string[]>() };
}
