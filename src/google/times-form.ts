/** The short form that asks for orientation times: made once, linked to this spreadsheet, and found again. */
import { QUESTION, type TimesFormText } from '../core/times-form';
import { attemptRead, orNull } from './attempt';
import { longProperty, piecesOf, property, setPropertiesAtOnce } from './properties';
import { spreadsheet } from './spreadsheet';

/** What is remembered of it. */
export interface TimesForm {
  formId: string;
  /** The applicants' link. */
  link: string;
  edit: string;
  title: string;
  /** -1 until its tab was found. */
  sheetId: number;
  /** Every option it ever offered, to read its answers by. */
  options: string[];
  /** What it offers now. */
  offered: string[];
}

const KEY = 'times form';
const BEGUN = 'times form begun';

export const timesForm = (): TimesForm | undefined => longProperty<TimesForm>(KEY);
export const isTimesForm = (formId: string): boolean => timesForm()?.formId === formId;

const remember = (form: TimesForm): TimesForm => {
  setPropertiesAtOnce(piecesOf(KEY, form));
  return form;
};

export type Making = {
  form: TimesForm /** A first try was cut before its form could be remembered. */;
  leftover: boolean;
};

/** Makes it, or goes on where an earlier run was cut. Its options follow the possible times. */
export function makeTimesForm(words: TimesFormText): Making {
  const known = timesForm();
  const leftover = known === undefined && property(BEGUN) !== undefined;
  if (known === undefined) setPropertiesAtOnce({ [BEGUN]: 'yes' });
  const gone = known && orNull(() => attemptRead(() => FormApp.openById(known.formId))) === null;
  const made = known && !gone ? known : begin(words.title);
  const form = FormApp.openById(made.formId);
  if (!form.collectsEmail()) form.setCollectEmail(true);
  if (orNull(() => form.getDestinationId()) === null)
    form.setDestination(FormApp.DestinationType.SPREADSHEET, spreadsheet().getId());
  const item = form.getItems().find((i) => i.getTitle() === QUESTION || i.getTitle() === '');
  const question = item ? item.asCheckboxItem() : form.addCheckboxItem();
  const isSame =
    item && JSON.stringify(question.getChoices().map((c) => c.getValue())) === JSON.stringify(words.options);
  if (!isSame) {
    form.setDescription(words.description);
    question.setTitle(QUESTION);
    question.setChoiceValues(words.options);
    question.setRequired(true);
  }
  const sheetId = made.sheetId >= 0 ? made.sheetId : tabOf(made.formId);
  const options = [...new Set([...made.options, ...words.options])];
  return { form: remember({ ...made, sheetId, options, offered: words.options }), leftover };
}

function begin(title: string): TimesForm {
  const form = FormApp.create(title);
  return remember({
    formId: form.getId(),
    link: form.getPublishedUrl(),
    edit: form.getEditUrl(),
    title,
    sheetId: -1,
    options: [],
    offered: [],
  });
}

function tabOf(formId: string): number {
  const tab = spreadsheet()
    .getSheets()
    .find((sheet) => {
      const url = sheet.getFormUrl();
      return url ? orNull(() => FormApp.openByUrl(url).getId()) === formId : false;
    });
  return tab ? tab.getSheetId() : -1;
}
