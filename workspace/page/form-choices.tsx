/** One or several of a question's choices, and a free "Other" where the question has one. */
import { useState } from 'preact/hooks';
import type { FormItem } from '../world';
import type { QuestionProps } from './form-question';

export function Choices({ item, answer, set }: QuestionProps) {
  const several = item.type === 'CHECKBOX';
  const chosen =
    answer === undefined ? [] : (typeof answer === 'string' ? [answer] : (answer as string[])).filter(Boolean);
  const choices = choicesOf(item);
  const own = chosen.find((choice) => !choices.includes(choice)) ?? '';
  const [other, setOther] = useState(false);
  const isOther = other || own !== '';

  const give = (next: string[]): void => set(several ? next : (next[0] ?? ''));
  const choose = (choice: string, on: boolean): void => {
    if (!several) setOther(false);
    give(several ? [...chosen.filter((c) => c !== choice), ...(on ? [choice] : [])] : [choice]);
  };
  const write = (text: string): void => {
    setOther(true);
    give([...(several ? chosen.filter((c) => choices.includes(c)) : []), ...(text ? [text] : [])]);
  };
  return (
    <>
      {choices.map((choice) => (
        <label key={choice} class="tick">
          <input
            type={several ? 'checkbox' : 'radio'}
            name={`question-${item.id}`}
            checked={chosen.includes(choice)}
            onChange={(e) => choose(choice, e.currentTarget.checked)}
          />{' '}
          {choice}
        </label>
      ))}
      {item.other && (
        <div class="row">
          <label class="tick">
            <input
              type={several ? 'checkbox' : 'radio'}
              name={`question-${item.id}`}
              checked={isOther}
              onChange={(e) => {
                if (!e.currentTarget.checked) write('');
                setOther(e.currentTarget.checked);
                if (e.currentTarget.checked && !several) give([]);
              }}
            />{' '}
            Other
          </label>
          {isOther && (
            <input aria-label="Other, in your words" value={own} onInput={(e) => write(e.currentTarget.value)} />
          )}
        </div>
      )}
    </>
  );
}

/** A scale keeps only where it begins and ends. */
export function choicesOf({ type, choices = [] }: FormItem): string[] {
  if (type !== 'SCALE') return choices;
  const [from, to] = [Number(choices[0] ?? 1), Number(choices.at(-1) ?? 5)];
  return Array.from({ length: to - from + 1 }, (_, i) => String(from + i));
}
