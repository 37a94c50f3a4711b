/** Where a form cannot be opened, the headers of its tab are its questions: without types and options, told apart by their titles. */
import { COLLECTED, type Question } from './binding';
import { gridRow } from './columns';
import { hash32 } from './hash';
import { foldHeader, type Table } from './table';

const TIME = 'timestamp';

/** A question for each header, one for all rows of a grid. Ids are below zero, so that no form's own id is like one. */
export function questionsOfHeaders({ headers }: Table): { questions: Question[]; collectsEmail: boolean } {
  const collected = headers.findIndex((h) => foldHeader(h) === foldHeader(COLLECTED.title));
  const titles = headers.map((header) => gridRow(header)?.title);
  const questions = new Map<string, Question>();
  headers.forEach((header, i) => {
    if (header.trim() === '' || foldHeader(header) === TIME || i === collected) return;
    const grid = gridRow(header);
    const isGrid = grid && titles.filter((title) => title === grid.title).length > 1;
    const title = isGrid ? grid.title : header;
    const key = foldHeader(title);
    const known = questions.get(key) ?? {
      id: -1 - (hash32(key) % 1_000_000_000),
      title,
      type: isGrid ? 'GRID' : 'TEXT',
      options: [],
      other: false,
      rows: [],
      columns: [],
    };
    if (isGrid) known.rows.push(grid.row);
    questions.set(key, known);
  });
  return { questions: [...questions.values()], collectsEmail: collected >= 0 };
}
