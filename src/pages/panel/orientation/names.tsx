/** People by name: a few are read in passing, more are folded under their number, so that buttons stay in sight. */
import { FEW } from './texts';

interface NamesProps {
  names: readonly string[];
  /** The sentence with the names in it. */
  few(names: readonly string[]): string;
  /** What is said of their number. */
  many(n: number): string;
}

export function Names({ names, few, many }: NamesProps) {
  if (names.length === 0) return null;
  return names.length <= FEW ? (
    <p>{few(names)}</p>
  ) : (
    <details>
      <summary>{many(names.length)}</summary>
      <p>{names.join(', ')}.</p>
    </details>
  );
}
