/** One question of a form, of any type that Google Forms has and Mentor Desk reads. */
import type { FormAnswer, FormItem } from '../world';
import { Choices } from './form-choices';
import { FormGrid } from './form-grid';

export interface QuestionProps {
  item: FormItem;
  answer: FormAnswer | undefined;
  set(answer: FormAnswer): void;
}

export function FormQuestion(props: QuestionProps) {
  const { item } = props;
  if (item.type === 'SECTION_HEADER' || item.type === 'PAGE_BREAK')
    return (
      <div class="question">
        <h3>{item.title}</h3>
        {item.help && <p class="quiet">{item.help}</p>}
      </div>
    );
  const title = `${item.title}${item.required ? ' *' : ''}`;
  if (GROUPED.includes(item.type))
    return (
      <fieldset class="question">
        <legend>{title}</legend>
        {item.help && <p class="quiet">{item.help}</p>}
        {item.type === 'GRID' || item.type === 'CHECKBOX_GRID' ? <FormGrid {...props} /> : <Choices {...props} />}
      </fieldset>
    );
  return (
    <div class="question">
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the field is inside */}
      <label>
        {title}
        {item.help && <span class="quiet">{item.help}</span>}
        <Field {...props} />
      </label>
    </div>
  );
}

const GROUPED = ['MULTIPLE_CHOICE', 'CHECKBOX', 'SCALE', 'GRID', 'CHECKBOX_GRID'];
const KINDS: Record<string, string> = { DATE: 'date', TIME: 'time', DATETIME: 'datetime-local' };

function Field({ item, answer, set }: QuestionProps) {
  const value = typeof answer === 'string' ? answer : '';
  const { required } = item;
  if (item.type === 'PARAGRAPH_TEXT')
    return <textarea rows={3} required={required} value={value} onInput={(e) => set(e.currentTarget.value)} />;
  if (item.type === 'LIST')
    return (
      <select required={required} value={value} onChange={(e) => set(e.currentTarget.value)}>
        <option value="">Choose</option>
        {item.choices?.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </select>
    );
  return (
    <input
      type={KINDS[item.type] ?? 'text'}
      required={required}
      value={value}
      onInput={(e) => set(e.currentTarget.value)}
    />
  );
}
