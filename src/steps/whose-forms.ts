/** Before anything is bound, or where it cannot be told which form is whose: the forms that are there. Reads only. */
import type { Role } from '../core/fields';
import { withTitles } from '../core/memory';
import { core2023 } from '../core/profiles/core-2023';
import type { RememberedForm } from '../core/remembered-form';
import { readSheet, spreadsheet, spreadsheetOf } from '../google/spreadsheet';
import { memory, rememberedForms } from './bindings';
import { formsAround, roleOf } from './forms';
import type { WhoseForms } from './requests';
import { sheetOf } from './responses';

export interface FoundForm {
  id: string;
  title: string;
  tab: string;
  /** The name of the other spreadsheet, or ''. */
  elsewhere: string;
  responses: number;
  firstQuestion: string;
  /** As it was said or can be told; '' where a person must say. */
  role: Role | 'asked' | 'none' | '';
}

export function whoseForms({ link }: WhoseForms): { forms: FoundForm[] } {
  const known = memory();
  const before = rememberedForms();
  const profile = withTitles(core2023, known);
  const { linked, pasted } = formsAround(link);
  const here = linked.map((form): FoundForm => {
    const isUnused = known.unused.includes(form.formId) && form.formId !== pasted;
    const kept = before.find((f) => f.formId === form.formId);
    return {
      ...place(form),
      id: form.formId,
      title: form.title,
      tab: form.tab,
      responses: form.table.rows.length,
      firstQuestion: form.questions[0]?.title ?? '',
      role: isUnused ? 'none' : (kept?.role ?? roleOf(form, profile) ?? ''),
    };
  });
  // What was pasted earlier answers into another spreadsheet.
  const others = before.filter((form) => linked.every((l) => l.formId !== form.formId));
  return { forms: [...here, ...others.flatMap(remembered)] };
}

const place = ({ spreadsheetId }: { spreadsheetId: string }) => ({
  elsewhere: spreadsheetId === spreadsheet().getId() ? '' : (spreadsheetOf(spreadsheetId)?.getName() ?? ''),
});

function remembered(form: RememberedForm): FoundForm[] {
  const sheet = sheetOf(form);
  return sheet
    ? [
        {
          ...place(form),
          id: form.formId,
          title: form.title,
          tab: sheet.getName(),
          responses: readSheet(sheet).rows.length,
          firstQuestion: form.questions[0]?.title ?? '',
          role: form.role,
        },
      ]
    : [];
}
