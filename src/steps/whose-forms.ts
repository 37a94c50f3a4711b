/** Before anything is bound, or where it cannot be told which form is whose: the forms that are there. Reads only. */
import type { Role } from '../core/fields';
import { withTitles } from '../core/memory';
import { core2023 } from '../core/profiles/core-2023';
import { spreadsheet, spreadsheetOf } from '../google/spreadsheet';
import { memory, rememberedForms } from './bindings';
import { formsAround, roleOf } from './forms';
import type { WhoseForms } from './requests';

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
  const before = new Map(rememberedForms().map((form) => [form.formId, form.role]));
  const profile = withTitles(core2023, known);
  const here = spreadsheet().getId();
  const { linked, pasted } = formsAround(link);
  const forms = linked.map((form): FoundForm => {
    const isUnused = known.unused.includes(form.formId) && form.formId !== pasted;
    return {
      id: form.formId,
      title: form.title,
      tab: form.tab,
      elsewhere: form.spreadsheetId === here ? '' : (spreadsheetOf(form.spreadsheetId)?.getName() ?? ''),
      responses: form.table.rows.length,
      firstQuestion: form.questions[0]?.title ?? '',
      role: isUnused ? 'none' : (before.get(form.formId) ?? roleOf(form, profile) ?? ''),
    };
  });
  return { forms };
}
