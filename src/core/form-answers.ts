/** What a person's answer to a question about a form makes of what is remembered. */
import type { BoundQuestion, Question } from './binding';
import { type FieldKey, field as fieldOf } from './fields';
import type { QuestionSaid } from './form-changes';
import { type Memory, withTitle } from './memory';
import { type RememberedForm, tabOf } from './remembered-form';
import { foldTitle } from './titles';

export interface Answered {
  form: RememberedForm;
  memory: Memory;
  /** For History. */
  sentence: string;
}

/** Says that this question asks for the field; `null`: that none does. Another field that had the question lets it go. */
export function bindTo(form: RememberedForm, key: FieldKey, questions: readonly Question[] | null): RememberedForm {
  const ids = (questions ?? []).map((q) => q.id);
  const others = Object.entries(form.binding).flatMap(([other, b]) => {
    if (other === key || ids.includes(b.id)) return [];
    const { also, ...alone } = b;
    const left = (also ?? []).filter((q) => !ids.includes(q.id));
    return [[other, { ...alone, ...(left.length > 0 && { also: left }) }]];
  });
  const [first, ...also] = questions ?? [];
  const plain = ({ id, title }: Question): BoundQuestion => ({ id, title });
  const own = first && { ...plain(first), ...(also.length > 0 && { also: also.map(plain) }) };
  return {
    ...form,
    binding: { ...Object.fromEntries(others), ...(own && { [key]: own }) },
    confirmed: [...new Set([...form.confirmed, key])],
    doubts: form.doubts.filter((d) => d !== key),
    seen: [...new Set([...form.seen, ...ids])],
  };
}

/** What a person said about a title in one form holds for the same title in the others: nobody is asked twice. */
export function settled(forms: readonly RememberedForm[], { titles }: Memory): RememberedForm[] {
  return forms.map((form) => {
    const isKnown = (key: FieldKey): boolean => {
      const bound = form.binding[key];
      return bound !== undefined && titles[key]?.some((t) => foldTitle(t) === foldTitle(bound.title)) === true;
    };
    const known = form.doubts.filter(isKnown);
    if (known.length === 0) return form;
    return {
      ...form,
      confirmed: [...new Set([...form.confirmed, ...known])],
      doubts: form.doubts.filter((key) => !known.includes(key)),
    };
  });
}

export function answered(before: RememberedForm, memory: Memory, said: QuestionSaid): Answered {
  const key = said.field as FieldKey;
  const name = said.field === '' ? '' : fieldOf(key).label;
  const bound = said.field === '' ? undefined : before.binding[key];
  const questions = said.questions.flatMap((id) => before.questions.find((q) => q.id === id) ?? []);
  const titles = questions.map((q) => `\u2018${q.title}\u2019`).join(' and ');
  const done = (form: RememberedForm, sentence: string, more = memory): Answered => ({
    form,
    memory: more,
    sentence: `${before.title}: ${sentence}`,
  });
  const learned = (fields: readonly (readonly [FieldKey, Question])[]): Memory =>
    fields.reduce((known, [field, question]) => withTitle(known, field, question.title), memory);
  switch (said.answer) {
    case 'same': {
      const question = before.questions.find((q) => q.id === bound?.id);
      if (!bound || !question) return done(before, 'nothing was to be said.');
      const binding = { ...before.binding, [key]: { ...bound, asked: question.title } };
      const form = { ...before, binding, confirmed: [...new Set([...before.confirmed, key])] };
      return done(form, `\u2018${question.title}\u2019 is the same question as before.`, learned([[key, question]]));
    }
    case 'choose': {
      const { [key]: _, ...binding } = before.binding;
      const form = { ...before, binding, doubts: [...new Set([...before.doubts, key])] };
      return done(form, `${name}: the question is to be chosen again.`);
    }
    case 'column': {
      if (!bound) return done(before, 'nothing was to be said.');
      const form = { ...before, headers: { ...before.headers, [bound.id]: said.header } };
      return done(form, `${name} stands in the column \u2018${said.header}\u2019.`);
    }
    case 'use': {
      // The older column still holds the answers of those who were asked the removed question.
      const old =
        bound && before.questions.every((q) => q.id !== bound.id) && questions.every((q) => q.id !== bound.id);
      const form = bindTo(before, key, questions);
      const now = form.binding[key];
      const kept = old && now ? { ...now, also: [...(now.also ?? []), { id: bound.id, title: bound.title }] } : now;
      return done(
        { ...form, binding: { ...form.binding, ...(kept && { [key]: kept }) } },
        `${titles} asks for: ${name}.`,
        learned(questions.map((q) => [key, q] as const)),
      );
    }
    case 'names': {
      const [first, last] = questions;
      if (!first || !last) return done(before, 'nothing was to be said.');
      const both = bindTo(bindTo(before, 'firstName', [first]), 'lastName', [last]);
      const form = { ...both, gone: [...both.gone, ...(bound ? [bound.id] : [])] };
      const known = [['firstName', first] as const, ['lastName', last] as const];
      return done(form, `${titles} ask for the name now.`, learned(known));
    }
    case 'not asked':
      return done(bindTo(before, key, null), `${name} is not asked.`);
    case 'keep':
      return done(
        {
          ...before,
          gone: [...before.gone, ...(bound ? [bound.id] : [])],
          seen: [...new Set([...before.seen, ...said.questions])],
        },
        `${name}: the answers that were given are kept.`,
      );
    case 'leave':
      return done(
        { ...before, seen: [...new Set([...before.seen, ...said.questions])] },
        `${titles || name}: left as it was.`,
      );
    case 'tab':
      return done({ ...before, knownTab: tabOf(before) }, 'the new tab is right.');
  }
}
