import type { Tokens } from '../theme';
import type { ChartOption } from './engine';
import { baseOption, type ChartLook, namesAxis, namesWidth, TICK_SIZE } from './look';

/** One cell of a heat map. */
export interface HeatMapCell {
  /** What is coloured; null leaves the cell pale, with its words alone. */
  readonly value: number | null;
  /** The number in the cell, and the smaller one below it. */
  readonly text: string;
  readonly note: string;
}

/** Everything that a heat map shows, row by row. */
export interface HeatMapData {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly (readonly HeatMapCell[])[];
}

/** Pixels of a row, and of the names of the columns above. */
export const HEAT_ROW = 44;
export const HEAT_HEAD = 34;

/** Steps of colour, so that a reader can tell them apart. */
const STEPS = 4;

/** The colours from least to greatest, each with the colour of words that can be read on it. */
export function heatSteps(tokens: Tokens): readonly { readonly fill: string; readonly words: string }[] {
  const [faint, middle, strong] = tokens.rise.fills;
  return [
    { fill: tokens.primary.tint, words: tokens.text[0] },
    { fill: faint, words: tokens.text[0] },
    { fill: middle, words: tokens.mode === 'light' ? tokens.text[0] : tokens.onPrimary },
    { fill: strong, words: tokens.onPrimary },
  ];
}

/** The least and greatest value of each step; null where there is nothing to colour, one step where all are equal. */
export function heatRanges(cells: HeatMapData['cells']): readonly (readonly [number, number])[] | null {
  const values = cells.flat().flatMap(({ value }) => value ?? []);
  if (values.length === 0) return null;
  const [min, max] = [Math.min(...values), Math.max(...values)];
  if (min === max) return [[min, max]];
  const bound = (step: number) => Math.round(min + ((max - min) * step) / STEPS);
  return Array.from({ length: STEPS }, (_, step) => [bound(step), bound(step + 1)] as const);
}

/** The step that a value belongs to. */
function stepOf(value: number, ranges: readonly (readonly [number, number])[]): number {
  const step = ranges.findIndex(([, to]) => value < to);
  return step < 0 ? ranges.length - 1 : step;
}

/** Cells with their numbers in them, darker where the value is greater. */
export function heatMapOption({ rows, columns, cells }: HeatMapData, look: ChartLook): ChartOption {
  const { tokens, width } = look;
  const names = namesWidth(rows, look, 0.25);
  const cellWidth = Math.max(1, (width - names) / Math.max(1, columns.length));
  const ranges = heatRanges(cells);
  const steps = heatSteps(tokens);
  const pale = { fill: tokens.sunken, words: tokens.text[2] };
  const data = cells.flatMap((line, row) =>
    line.map(({ value, text, note }, column) => {
      const { fill, words } = (value !== null && ranges ? steps[stepOf(value, ranges)] : undefined) ?? pale;
      return {
        value: [column, row],
        itemStyle: { color: fill, opacity: 1 },
        label: {
          formatter: note ? `{main|${text}}\n{note|${note}}` : `{main|${text}}`,
          rich: {
            main: { color: words, fontSize: 13, fontWeight: 600, lineHeight: 17, align: 'center' as const },
            note: { color: words, fontSize: TICK_SIZE, lineHeight: 14, align: 'center' as const },
          },
        },
      };
    }),
  );
  return {
    ...baseOption(look),
    grid: { left: names, right: 0, top: HEAT_HEAD, bottom: 0, outerBoundsMode: 'none' },
    xAxis: {
      type: 'category',
      position: 'top',
      data: [...columns],
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { show: false },
      axisLabel: {
        color: tokens.text[0],
        fontSize: 12,
        interval: 0,
        width: cellWidth - 6,
        overflow: 'truncate',
      },
    },
    yAxis: { ...namesAxis(look, names), data: [...rows] },
    tooltip: {
      ...baseOption(look).tooltip,
      trigger: 'item',
      formatter: (item: unknown) => tipOf(item, { rows, columns, cells }),
    },
    series: [
      {
        type: 'scatter',
        symbol: 'rect',
        symbolSize: [Math.max(1, cellWidth - 3), HEAT_ROW - 3],
        emphasis: { disabled: true },
        label: { show: true, position: 'inside' },
        data,
      },
    ],
  };
}

function tipOf(item: unknown, { rows, columns, cells }: HeatMapData): string {
  if (typeof item !== 'object' || item === null || !('value' in item) || !Array.isArray(item.value)) return '';
  const [column, row] = (item.value as unknown[]).map(Number);
  const cell = cells[row ?? -1]?.[column ?? -1];
  return cell ? `${rows[row ?? -1] ?? ''} × ${columns[column ?? -1] ?? ''}\n${cell.text}  ${cell.note}` : '';
}
