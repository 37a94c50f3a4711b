/** The bound forms as this account may see them: two calls each. */
import type { FormFacts } from '../core/applications-now';
import { missingResponses } from '../core/missing-responses';
import { formDoor } from '../google/form-doors';
import { exampleBegun } from '../google/properties';
import { rememberedForms } from './bindings';
import { formsClosed } from './closing';
import type { Judged } from './receive';

/** Each bound form as this account may see it, its own store against the tab and against what an earlier look knew and somebody removed. */
export function formsNow({ desk, people }: Judged): FormFacts[] {
  const removed = people
    .filter((p) => p.application.row === 0)
    .map(({ application: { email, submitted } }) => ({ email, submitted }));
  return desk.forms.map(({ formId, title, role, binding }, i) => {
    const tab = desk.tabOf[i];
    const door = formDoor(formId);
    const here = desk.applications.filter((a) => a.form === formId);
    // A form for both roles gives two applications for one row.
    const rows = [...new Map(here.map((a) => [a.row, a])).values()];
    const missing = door && binding.email ? missingResponses(door.stored(), [...rows, ...removed]) : [];
    return {
      title: door?.title ?? title,
      role,
      tab,
      link: door?.link ?? '',
      editLink: door?.editLink ?? '',
      accepts: door?.accepts ?? null,
      missing,
    };
  });
}

/** Titles of the forms that still take answers, as far as this account may look; none where a member closed them here. */
export function formsStillOpen(): string[] {
  if (exampleBegun() !== null || formsClosed()) return [];
  return rememberedForms().flatMap(({ formId, title }) => (formDoor(formId)?.accepts ? [title] : []));
}
