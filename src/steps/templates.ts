/** The committee's own words: the Templates tab, made when it is first asked for, and what is wrong with a text before it is used. */
import { TEMPLATES_TAB } from '../core/layout';
import { ALL_NAMES } from '../core/message-names';
import { templateFor } from '../core/messages';
import { checkTemplate, misspelled, withName } from '../core/rendering';
import { type Cell, columnOf } from '../core/table';
import { withColumns } from '../core/table-edits';
import { TEMPLATES } from '../core/templates';
import { readWording, TEMPLATE_HEADERS, type TemplateRow, templateCells, templateRows } from '../core/templates-tab';
import { Problem } from '../core/trouble';
import { alone } from '../google/lock';
import { appendRows, openTab, readTab, writeColumns } from '../google/spreadsheet';
import { who } from '../google/who';
import { change } from './history';
import type { ReplaceName, TemplateKey } from './requests';

const OWN = ['Subject (edit)', 'Text (edit)', 'Supplied'];

export interface TemplatesNow {
  /** The tab is there. */
  made: boolean;
  templates: {
    key: string;
    title: string;
    own: boolean;
    problems: string[];
    /** Names that do not exist, with what was probably meant. */
    misspelled: { wrong: string; right: string }[];
    names: string[];
  }[];
  names: { name: string; what: string }[];
}

export function templatesNow(): TemplatesNow {
  const open = readTab('templates');
  const { wording, issues } = open ? readWording(open.table) : { wording: new Map(), issues: [] };
  return {
    made: open !== null,
    templates: TEMPLATES.map(({ key, title, names }) => ({
      key,
      title,
      own: wording.has(key),
      problems: [...issues.filter((i) => i.subject === key), ...checkTemplate(templateFor(key, wording))].map(
        (i) => i.sentence,
      ),
      misspelled: misspelled(templateFor(key, wording)),
      names: [...names],
    })),
    names: ALL_NAMES.map(({ name, what }) => ({ name, what })),
  };
}

/** Makes the tab with every supplied text. A text nobody touched follows the supplied one; what somebody wrote stays. */
export function openTemplates(): { made: number; said: string[] } {
  return alone(who(), 'opening the templates', () => {
    const open = openTab(TEMPLATES_TAB);
    const rows = templateRows(open.table);
    const supplied = new Map(TEMPLATES.map((t) => [t.key, templateCells(t)]));
    const stale = rows.filter(
      (row) => !row.isOwn && supplied.get(row.key)![3] + supplied.get(row.key)![4] !== row.subject + row.body,
    );
    if (stale.length > 0) {
      const fresh = new Map(stale.map((row) => [row.at, supplied.get(row.key)!]));
      const columns = TEMPLATE_HEADERS.map((h) => columnOf(open.table.headers, h));
      writeColumns(
        open,
        TEMPLATE_HEADERS,
        open.table.rows.map((row, at) => fresh.get(at) ?? columns.map((c) => row[c])),
      );
    }
    const known = new Set(rows.map((row) => row.key));
    const missing = TEMPLATES.filter((t) => !known.has(t.key)).map(templateCells);
    appendRows(open, TEMPLATE_HEADERS, missing);
    return {
      made: missing.length,
      said: ['The tab Templates is there. What you write in Subject and Text is used from the next draft on.'],
    };
  });
}

/** The supplied text instead of the committee's; can be undone. */
export function putBack({ key }: TemplateKey): { undoId: string; said: string[] } {
  const supplied = TEMPLATES.find((t) => t.key === key);
  const cells = supplied && templateCells(supplied);
  return rewriteOwn(
    key,
    'putting a text back',
    () => cells && [cells[3], cells[4], cells[6]],
    (title) => `The supplied text of \u201c${title}\u201d is put back.`,
    (title) => `\u201c${title}\u201d has the supplied text already.`,
  );
}

/** What was misspelled becomes what was meant, in the subject and the text; can be undone. */
export function replaceName({ key, wrong, right }: ReplaceName): { undoId: string; said: string[] } {
  return rewriteOwn(
    key,
    'correcting a text',
    ({ subject, body }, mark) => [withName(subject, wrong, right), withName(body, wrong, right), mark],
    (title) => `{{${wrong}}} is {{${right}}} now in the text of \u201c${title}\u201d.`,
    (title) => `{{${wrong}}} does not stand in the text of \u201c${title}\u201d any more.`,
  );
}

/** Rewrites the committee's version of one text. `to` is given it with the mark of the supplied one. */
function rewriteOwn(
  key: string,
  doing: string,
  to: (row: TemplateRow, mark: Cell) => Cell[] | undefined,
  done: (title: string) => string,
  nothing: (title: string) => string,
): { undoId: string; said: string[] } {
  return alone(who(), doing, () => {
    const open = readTab('templates');
    const title = TEMPLATES.find((t) => t.key === key)?.title;
    if (!open || title === undefined)
      throw new Problem('E-13', 'There is no such text in the tab Templates.', 'Nothing was changed.');
    const mine = new Map(
      templateRows(open.table).flatMap((row) => (row.key === key && row.isOwn ? [[row.at, row]] : [])),
    );
    const columns = OWN.map((h) => columnOf(open.table.headers, h));
    const rewritten = open.table.rows.map((row, at): Cell[] => {
      const own = mine.get(at);
      const before = columns.map((c) => row[c]);
      return (own && to(own, before[2])) ?? before;
    });
    const isSame = rewritten.every((cells, at) => cells.every((cell, i) => cell === open.table.rows[at][columns[i]]));
    if (isSame) return { undoId: '', said: [nothing(title)] };
    const after = withColumns(open.table, OWN, rewritten);
    return { undoId: change(done(title), [{ tab: TEMPLATES_TAB, open, now: open.table, after }]), said: [done(title)] };
  });
}
