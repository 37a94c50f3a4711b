/** A grid question: one answer (or several) in each row. */
import type { QuestionProps } from './form-question';

type Parts = (string | string[] | null)[];

export function FormGrid({ item, answer, set }: QuestionProps) {
  const { rows = [], columns = [] } = item;
  const several = item.type === 'CHECKBOX_GRID';
  const parts: Parts = Array.isArray(answer) ? (answer as Parts) : rows.map(() => null);

  const choose = (row: number, column: string, on: boolean): void => {
    const before = [parts[row] ?? []].flat();
    const now = several ? [...before.filter((c) => c !== column), ...(on ? [column] : [])] : column;
    set(rows.map((_, i) => (i === row ? now : (parts[i] ?? null))));
  };
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {columns.map((column) => (
                <td key={column}>
                  <input
                    type={several ? 'checkbox' : 'radio'}
                    name={`question-${item.id}-${i}`}
                    aria-label={`${row}: ${column}`}
                    checked={[parts[i] ?? []].flat().includes(column)}
                    onChange={(e) => choose(i, column, e.currentTarget.checked)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
