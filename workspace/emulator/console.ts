/** `console` of the script: lines of the execution, no call to any service. */
import { type Run, theRun } from './meter';

export function makeConsole(): object {
  const line =
    (level: string) =>
    (...parts: unknown[]): void => {
      const run: Run = theRun();
      run.log.push(`${level}: ${parts.map(words).join(' ')}`);
    };
  return { log: line('log'), info: line('info'), warn: line('warn'), error: line('error') };
}

const words = (part: unknown): string => {
  if (typeof part === 'string') return part;
  if (part instanceof Error) return part.stack ?? `${part.name}: ${part.message}`;
  return JSON.stringify(part) ?? String(part);
};
