/** All services of the contract, in reading order. */
import { calendar } from './calendar';
import { report, type Service } from './check';
import { forms } from './forms';
import { mail } from './mail';
import { script } from './script';
import { sheetsTabs } from './sheets-tabs';
import { sheetsValues } from './sheets-values';

export const services: Service[] = [...sheetsValues, ...sheetsTabs, forms, ...script, mail, calendar];

/** Checks everything, logs one line per check, and returns the lines. */
export function contract(): string {
  const lines = services.flatMap(report);
  for (const line of lines) console.log(line);
  return lines.join('\n');
}
