/** What a person says about the forms: which question it is, what answers mean, which answers count as the same. Each can be undone. */

import { COLLECTED, type Question } from '../core/binding';
import { bindingsTable } from '../core/bindings-table';
import { type FieldKey, field as fieldOf } from '../core/fields';
import { answered, bindTo, settled } from '../core/form-answers';
import { plural } from '../core/home';
import { MATTERS } from '../core/meanings';
import { type Memory, withTitle } from '../core/memory';
import { core2023 } from '../core/profiles/core-2023';
import { timeZone } from '../core/program';
import type { RememberedForm } from '../core/remembered-form';
import { membershipEvidence } from '../core/rules/membership';
import { readSettings } from '../core/settings-catalogue';
import { foldAnswer } from '../core/stated';
import { Problem } from '../core/trouble';
import { alone } from '../google/lock';
import { readTab, spreadsheet } from '../google/spreadsheet';
import { who } from '../google/who';
import { bindingsNow, memory, rememberedForms } from './bindings';
import { roleSwitched } from './forms';
import { change } from './history';
import { checkApplications, judgeAgain } from './receive';
import type { AnswerQuestion, ConfirmQuestions, SayMeanings, SaySame } from './requests';
import { formTables } from './responses';

export interface Said {
  /** The line of History that can be taken back, or ''. */
  undoId: string;
  said: string[];
}

/** A card about a form is answered. */
export const answerQuestion = (request: AnswerQuestion): Said =>
  saying((forms, known) => {
    const form = found(forms, request.form);
    const {
      form: after,
      memory: learned,
      sentence,
    } = answered(form, known, {
      ...request,
      field: request.field as FieldKey | '',
    });
    return { forms: settled(replaced(forms, after), learned), known: learned, sentence };
  });

/** The questions of one form as a person confirms them: by field, an item id, or null where the form does not ask. */
export const confirmQuestions = ({ form: id, fields }: ConfirmQuestions): Said =>
  saying((forms, known) => {
    let form = found(forms, id);
    let learned = known;
    const before = form;
    for (const [key, question] of Object.entries(fields) as [FieldKey, number | null][]) {
      const bound = form.binding[key];
      const asks = question === null ? null : asked(form, question);
      // What stays as it is keeps its further questions and its old name.
      if (asks && bound?.id === asks.id) form = confirmed(form, key);
      else form = bindTo(form, key, asks && [asks]);
      if (asks && asks.id !== COLLECTED.id) learned = withTitle(learned, key, asks.title);
    }
    const keys = Object.keys(fields) as FieldKey[];
    const changed = keys.filter((key) => before.binding[key]?.id !== form.binding[key]?.id);
    const what =
      changed.length === 0 ? plural(keys.length, 'question') : changed.map((k) => fieldOf(k).label).join(', ');
    return {
      forms: settled(replaced(forms, form), learned),
      known: learned,
      sentence: `${form.title}: ${what} confirmed.`,
    };
  });

function confirmed(form: RememberedForm, key: FieldKey): RememberedForm {
  const question = form.questions.find((q) => q.id === form.binding[key]?.id);
  const asked = question && { asked: question.title };
  return {
    ...form,
    binding: { ...form.binding, [key]: { ...form.binding[key]!, ...asked } },
    confirmed: [...new Set([...form.confirmed, key])],
    doubts: form.doubts.filter((d) => d !== key),
  };
}

function asked(form: RememberedForm, id: number): Question {
  if (id === COLLECTED.id) return { ...COLLECTED, type: 'TEXT', options: [], other: false, rows: [], columns: [] };
  const question = form.questions.find((q) => q.id === id);
  if (question) return question;
  throw gone();
}

/** Whose form it is. Where the other form had that role, the two change places. */
export const nameRole = ({ form: id, role }: { form: string; role: RememberedForm['role'] }): Said =>
  saying((forms, known) => {
    const form = found(forms, id);
    const { tables } = formTables(core2023);
    const byForm = new Map(tables.map((t) => [t.form.formId, t.table]));
    const after = roleSwitched(forms, form, role, core2023, byForm);
    const words = role === 'asked' ? 'asks for the role' : `is the ${role}s\u2019 form`;
    return { forms: after, known, sentence: `${form.title} ${words}.` };
  });

/** Set-up is finished; where nobody has to wait for a member list, the applications that are there are read at once. */
export function finishSetUp(): Said {
  const { undoId, said } = confirmAll();
  const [people, settings, members] = [readTab('people'), readTab('settings'), readTab('members')];
  if (!people || !settings || people.table.rows.length > 0) return { undoId, said };
  const evidence = readSettings(settings.table).settings.of(membershipEvidence);
  if (evidence === 'Member list' && !members?.table.rows.length) return { undoId, said };
  return { undoId, said: [...said, ...checkApplications().said] };
}

/** Somebody has looked everything over: what was found is right, and is known again next year. What is still doubtful stays so. */
const confirmAll = (): Said =>
  saying((forms, known) => {
    const sure = (form: RememberedForm) =>
      (Object.keys(form.binding) as FieldKey[]).filter((key) => !form.doubts.includes(key));
    const titles = forms.flatMap((form) =>
      sure(form).flatMap((key) => {
        const question = form.questions.find((q) => q.id === form.binding[key]?.id);
        return question ? [{ key, title: question.title }] : [];
      }),
    );
    const learned = titles.reduce((all, { key, title }) => withTitle(all, key, title), known);
    return {
      forms: forms.map((form) => sure(form).reduce(confirmed, form)),
      known: { ...learned, looked: MATTERS.map((m) => m.key) },
      sentence: 'Set-up is finished. You can change any of it later.',
    };
  });

/** What answers mean, by answer. */
export const sayMeanings = ({ matter, words }: SayMeanings): Said =>
  saying((forms, known) => {
    const meant = Object.fromEntries(Object.entries(words).map(([answer, word]) => [foldAnswer(answer), word]));
    const meanings = { ...known.meanings, [matter]: { ...known.meanings[matter], ...meant } };
    const looked = [...new Set([...known.looked, matter])];
    const { question } = MATTERS.find((m) => m.key === matter)!;
    const sentence = `${question} ${plural(Object.keys(words).length, 'answer')} confirmed.`;
    return { forms, known: { ...known, meanings, looked }, sentence };
  });

/** An answer counts as another from now on; '' = as nothing else. */
export const saySame = ({ topic, answer, as }: SaySame): Said =>
  saying((forms, known) => {
    const same = { ...known.same, [topic]: { ...known.same[topic], [foldAnswer(answer)]: as } };
    const sentence =
      as === '' ? `\u2018${answer}\u2019 stands alone.` : `\u2018${answer}\u2019 counts as \u2018${as}\u2019.`;
    return { forms, known: { ...known, same }, sentence };
  });

interface Saying {
  forms: RememberedForm[];
  known: Memory;
  sentence: string;
}

function saying(say: (forms: RememberedForm[], known: Memory) => Saying): Said {
  return alone(who(), 'answering a question about the forms', () => {
    const { forms, known, sentence } = say(rememberedForms(), memory());
    const settings = readTab('settings');
    const zone = settings ? readSettings(settings.table).settings.of(timeZone) : spreadsheet().getSpreadsheetTimeZone();
    const rewriting = { ...bindingsNow(), after: bindingsTable(forms, known) };
    const undoId = change(sentence, [rewriting], { line: 'Set up', zone });
    judgeAgain();
    return { undoId, said: [sentence] };
  });
}

const replaced = (forms: readonly RememberedForm[], form: RememberedForm): RememberedForm[] =>
  forms.map((f) => (f.formId === form.formId ? form : f));

function found(forms: readonly RememberedForm[], id: string): RememberedForm {
  const form = forms.find((f) => f.formId === id);
  if (form) return form;
  throw gone();
}

const gone = (): Problem =>
  new Problem(
    'E-59',
    'This form, or a question in it, is no longer there.',
    'Nothing was changed. Look at the questions as they are now.',
    { label: 'Set up', go: 'set-up' },
  );
