/** Data validation: the builder, and whether a value is refused. */
import type { CellValue, Validation } from '../world';
import { dataBehind, remember } from './built';
import { loud } from './loud';

export const validationView = (data: Validation): object => remember(loud('DataValidation', {}), data);

export const validationBehind = (rule: unknown): Validation => dataBehind<Validation>(rule, 'Range.setDataValidation');

export function newDataValidation(): object {
  const data: Validation = { kind: 'list', values: [], allowInvalid: true, showDropdown: true, help: '' };
  const builder = loud('DataValidationBuilder', {
    requireValueInList(values: unknown[], showDropdown = true) {
      data.kind = 'list';
      data.values = values.map(String);
      data.showDropdown = showDropdown;
      return builder;
    },
    requireCheckbox() {
      data.kind = 'checkbox';
      data.values = [];
      return builder;
    },
    setAllowInvalid(allowInvalid: boolean) {
      data.allowInvalid = allowInvalid;
      return builder;
    },
    setHelpText(help: string) {
      data.help = help;
      return builder;
    },
    build: () => validationView(JSON.parse(JSON.stringify(data)) as Validation),
  });
  return builder;
}

/** Whether Google would refuse this value in a cell with this rule. */
export function isRefused(value: CellValue, rule: Validation | undefined): boolean {
  if (!rule || rule.allowInvalid || value === '') return false;
  if (rule.kind === 'checkbox') return typeof value !== 'boolean';
  return rule.kind === 'list' && !rule.values.includes(String(value));
}
