/** What an answer looks like in the response tab: which columns a question has, and which value Google puts into a cell. */
import { DateTime } from 'luxon';
import type { CellValue, FormAnswer, FormData, FormItem, Switches } from '../world';
import { formulaCell } from './formula';

/** Google's own columns, told apart from questions (whose ids are positive). */
export const TIMESTAMP = 0;
export const EMAIL = -1;

export interface AnswerColumn {
  itemId: number;
  /** Grids have one column per row. */
  row?: string;
  header: string;
}

const NOT_QUESTIONS = ['SECTION_HEADER', 'PAGE_BREAK'];

export const isQuestion = (item: FormItem): boolean => !NOT_QUESTIONS.includes(item.type);

export const isGrid = (item: FormItem): boolean => item.type === 'GRID' || item.type === 'CHECKBOX_GRID';

/** The columns a question has: one, or one per row of a grid (`Title [Row]`). */
export function columnsOfItem(item: FormItem): AnswerColumn[] {
  if (!isQuestion(item) || item.title === '') return [];
  if (!isGrid(item)) return [{ itemId: item.id, header: item.title }];
  return (item.rows ?? []).map((row) => ({ itemId: item.id, row, header: `${item.title} [${row}]` }));
}

/** All columns of a form as Google lays them out when it links a fresh tab: time, collected address, questions in order. */
export function columnsOfForm(form: FormData): AnswerColumn[] {
  const own = [{ itemId: TIMESTAMP, header: 'Timestamp' }];
  if (form.collectsEmail) own.push({ itemId: EMAIL, header: 'Email Address' });
  return [...own, ...form.items.flatMap(columnsOfItem)];
}

/** Nothing was answered: Google then keeps no answer at all. */
export const isBlank = (answer: FormAnswer | undefined): boolean =>
  answer === undefined ||
  (typeof answer === 'string' ? answer === '' : answer.every((part) => part === null || part.length === 0));

/** Blank answers are no answers. */
export const stated = (answers: Record<string, FormAnswer>): Record<string, FormAnswer> =>
  Object.fromEntries(Object.entries(answers).filter(([, answer]) => !isBlank(answer)));

/** The cell of a question's column; '' where nothing was answered. `row` is the grid row. */
export function cellOfAnswer(
  item: FormItem,
  answer: FormAnswer | undefined,
  row: string | undefined,
  zone: string,
  switches: Switches,
): CellValue {
  if (answer === undefined || isBlank(answer)) return '';
  if (isGrid(item)) {
    const part = typeof answer === 'string' ? '' : answer[(item.rows ?? []).indexOf(row ?? '')];
    return joined(part ?? '');
  }
  const words = joined(answer as string | string[]);
  switch (item.type) {
    case 'SCALE':
      return Number(words);
    case 'DATE':
    case 'DATETIME':
      return instantOf(DateTime.fromISO(words.replace(' ', 'T'), { zone }), words);
    case 'TIME':
      return instantOf(DateTime.fromISO(`1899-12-30T${words}`, { zone }), words);
    case 'CHECKBOX':
    case 'PARAGRAPH_TEXT':
      return liveOrText(words, switches);
    default:
      return numberOrText(words, switches);
  }
}

/** Several answers in one cell, as Google joins them. */
export const joined = (answer: string | readonly (string | string[] | null)[]): string =>
  typeof answer === 'string' ? answer : answer.join(', ');

const instantOf = (moment: DateTime, words: string): CellValue =>
  moment.isValid ? { instant: moment.toMillis() } : words;

const NUMBER = /^-?\d{1,15}(\.\d+)?$/;

const numberOrText = (words: string, switches: Switches): CellValue =>
  switches.numericAnswersAreNumbers && NUMBER.test(words) ? Number(words) : liveOrText(words, switches);

/** Whether an answer that begins with =, + or - becomes a live formula is not verified: a switch. */
function liveOrText(words: string, switches: Switches): CellValue {
  if (!switches.answersCanBeFormulas || !/^[=+-]./.test(words)) return words;
  return formulaCell(words.startsWith('=') ? words : `=${words}`);
}
