/** The committee's own words: the Templates tab, made when it is first asked for, and what is wrong with a text before it is used. */
import { TEMPLATES_TAB } from '../core/layout';
import { ALL_NAMES } from '../core/message-names';
import { templateFor } from '../core/messages';
import { checkTemplate } from '../core/rendering';
import { columnOf } from '../core/table';
import { withColumns } from '../core/table-edits';
import { TEMPLATES } from '../core/templates';
import { readWording, TEMPLATE_HEADERS, templateCells, templateRows } from '../core/templates-tab';
import { Problem } from '../core/trouble';
import { alone } from '../google/lock';
import { appendRows, openTab, readTab, writeColumns } from '../google/spreadsheet';
import { who } from '../google/who';
import { change } from './history';
import type { TemplateKey } from './requests';

const OWN = ['Subject (edit)', 'Text (edit)', 'Supplied'];

export interface TemplatesNow {
  /** The tab is there. */
  made: boolean;
  templates: { key: string; title: string; own: boolean; problems: string[]; names: string[] }[];
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
  return alone(who(), 'putting a text back', () => {
    const open = readTab('templates');
    const supplied = TEMPLATES.find((t) => t.key === key);
    if (!open || !supplied)
      throw new Problem('E-13', 'There is no such text in the tab Templates.', 'Nothing was changed.');
    const mine = new Set(
      templateRows(open.table)
        .filter((row) => row.key === key && row.isOwn)
        .map((row) => row.at),
    );
    const cells = templateCells(supplied);
    const after = withColumns(
      open.table,
      OWN,
      open.table.rows.map((row, at) =>
        mine.has(at) ? [cells[3], cells[4], cells[6]] : OWN.map((h) => row[columnOf(open.table.headers, h)]),
      ),
    );
    const sentence = `The supplied text of \u201c${supplied.title}\u201d is put back.`;
    if (mine.size === 0) return { undoId: '', said: [`\u201c${supplied.title}\u201d has the supplied text already.`] };
    return { undoId: change(sentence, [{ tab: TEMPLATES_TAB, open, now: open.table, after }]), said: [sentence] };
  });
}
