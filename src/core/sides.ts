/** One side of one criterion: who gave equal answers. People are told apart by their answers' texts first, which costs less than reading them. */
import type { Answers, PersonKey } from './application';
import type { FieldKey } from './fields';
import type { Person } from './person';
import type { Stated } from './stated';

/** Who belongs to which class of equal prepared answers. */
export interface Side {
  of: Int32Array;
  values: readonly Stated<unknown>[];
  /** People per class. */
  count: Int32Array;
}

/**
 * People who gave the same answers to the criterion's questions are prepared once, for all of them; only those whom a confirmed hope names
 * are each looked at.
 */
export function sideOf(
  people: readonly Person[],
  fields: readonly FieldKey[],
  named: ReadonlySet<PersonKey>,
  prepare: (person: Person) => Stated<unknown>,
): Side {
  const classes = new Map<string, number>();
  const values: Stated<unknown>[] = [];
  const classOf = (person: Person): number => {
    const value = prepare(person);
    const name = JSON.stringify(value);
    const known = classes.get(name) ?? values.push(value) - 1;
    classes.set(name, known);
    return known;
  };
  const said = new SaidAlready();
  const classOfSaid = new Map<number, number>();
  const of = new Int32Array(people.length);
  for (let i = 0; i < people.length; i++) {
    const person = people[i];
    const same = named.has(person.key) ? -1 : said.numberOf(person.application.answers, fields);
    of[i] = classOfSaid.get(same) ?? classOf(person);
    if (same >= 0) classOfSaid.set(same, of[i]);
  }
  const count = new Int32Array(values.length);
  for (const k of of) count[k]++;
  return { of, values, count };
}

/** Numbers what people answered: equal answers, equal number. Each text leads from a number to the next one, as along a path. */
class SaidAlready {
  private readonly steps = new Map<string, Map<number, number>>();
  private readonly ends = new Map<number, number>();
  private last = 0;

  numberOf(answers: Answers, fields: readonly FieldKey[]): number {
    let at = 0;
    for (const field of fields) {
      const answer = answers[field as keyof Answers];
      if (typeof answer === 'string') at = this.after(at, answer);
      else if (Array.isArray(answer)) for (const text of answer) at = this.after(at, text);
      else
        for (const row of Object.keys(answer))
          at = this.after(this.after(at, row), (answer as Answers['competencyLevels'])[row]);
      at = this.next(this.ends, at);
    }
    return at;
  }

  private after(at: number, text: string): number {
    let step = this.steps.get(text);
    if (step === undefined) {
      step = new Map();
      this.steps.set(text, step);
    }
    return this.next(step, at);
  }

  private next(step: Map<number, number>, at: number): number {
    let to = step.get(at);
    if (to === undefined) {
      to = ++this.last;
      step.set(at, to);
    }
    return to;
  }
}
