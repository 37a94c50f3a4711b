/** Charts as data: what they are made of, never a picture. */
import type { ChartData } from '../world';
import { dataBehind, remember } from './built';
import { enumeration } from './enumeration';
import { loud } from './loud';

export const chartBehind = (chart: unknown): ChartData => dataBehind<ChartData>(chart, 'Sheet.insertChart');

export const chartView = (data: ChartData): object => remember(loud('EmbeddedChart', {}), data);

export const makeCharts = (): object =>
  loud('Charts', { ChartType: enumeration('Charts.ChartType', ['BAR', 'COLUMN']) });

export function newChart(): object {
  const data: ChartData = { id: 0, type: '', ranges: [], row: 1, column: 1, options: {} };
  const builder: object = loud('EmbeddedChartBuilder', {
    setChartType(type: object) {
      data.type = String(type);
      return builder;
    },
    addRange(range: { getA1Notation(): string }) {
      data.ranges.push(range.getA1Notation());
      return builder;
    },
    setPosition(row: number, column: number, _offsetX: number, _offsetY: number) {
      data.row = row;
      data.column = column;
      return builder;
    },
    setOption(name: string, value: unknown) {
      data.options[name] = value;
      return builder;
    },
    build: () => chartView(JSON.parse(JSON.stringify(data)) as ChartData),
  });
  return builder;
}
