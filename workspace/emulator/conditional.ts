/** Conditional formatting as data. */
import type { ConditionalRule } from '../world';
import { parseBox } from './a1';
import { dataBehind, remember } from './built';
import { sheetData } from './files';
import { loud } from './loud';
import { rangeView } from './range';

export const ruleBehind = (rule: unknown): ConditionalRule =>
  dataBehind<ConditionalRule>(rule, 'Sheet.setConditionalFormatRules');

export function ruleView(spreadsheetId: string, sheetId: number, data: ConditionalRule): object {
  return remember(
    loud('ConditionalFormatRule', {
      getRanges: () => {
        const sheet = sheetData(spreadsheetId, sheetId);
        return data.ranges.map((a1) =>
          rangeView(spreadsheetId, sheetId, parseBox(a1, sheet.maxRows, sheet.maxColumns)!),
        );
      },
    }),
    data,
  );
}

export function newConditionalFormatRule(): object {
  const data: ConditionalRule = { ranges: [], condition: '', args: [], background: '', fontColor: '' };
  const when = (condition: string) => (text: string) => {
    data.condition = condition;
    data.args = [text];
    return builder;
  };
  const builder: object = loud('ConditionalFormatRuleBuilder', {
    whenTextEqualTo: when('textEqualTo'),
    whenTextStartsWith: when('textStartsWith'),
    setBackground(color: string | null) {
      data.background = color ?? '';
      return builder;
    },
    setFontColor(color: string | null) {
      data.fontColor = color ?? '';
      return builder;
    },
    setRanges(ranges: { getA1Notation(): string }[]) {
      data.ranges = ranges.map((range) => range.getA1Notation());
      return builder;
    },
    build: () => remember(loud('ConditionalFormatRule', { getRanges: () => [] }), JSON.parse(JSON.stringify(data))),
  });
  return builder;
}
