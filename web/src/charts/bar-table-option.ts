import type { ChartOption } from './engine';
import { baseOption, type ChartLook, namesAxis, namesWidth } from './look';

/** One bar with its name and its number in words. */
export interface BarRow {
  readonly label: string;
  /** Length of the bar, in any unit; negative bars go left and take the colour of a fall. */
  readonly value: number;
  /** The number as it is printed. */
  readonly text: string;
}

/** Pixels for one bar. */
export const BAR_ROW = 28;

/** Horizontal bars from zero with their names at the left and their numbers at the right. */
export function barTableOption(rows: readonly BarRow[], most: number | undefined, look: ChartLook): ChartOption {
  const { tokens } = look;
  const greatest = Math.max(0, ...rows.map((row) => row.value));
  const least = Math.min(0, ...rows.map((row) => row.value));
  const signed = least < 0;
  const labels = rows.map((row) => row.label);
  const nameColumn = namesWidth(labels, look, 0.4);
  const numberColumn = namesWidth(
    rows.map((row) => row.text),
    look,
    0.3,
  );
  const numbers = namesAxis(look, numberColumn);
  const color = (value: number) =>
    signed ? (value < 0 ? tokens.fall.fills[2] : tokens.rise.fills[2]) : tokens.primary.text;
  return {
    ...baseOption(look),
    grid: { left: nameColumn, right: numberColumn, top: 2, bottom: 2, outerBoundsMode: 'none' },
    xAxis: {
      type: 'value',
      min: least,
      max: most ?? (greatest > 0 ? greatest : undefined),
      splitLine: { show: false },
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { show: false },
    },
    yAxis: [
      {
        ...namesAxis(look, nameColumn),
        data: labels,
      },
      {
        ...numbers,
        position: 'right',
        data: rows.map((_row, index) => String(index)),
        axisLabel: {
          ...numbers.axisLabel,
          align: 'right',
          fontWeight: 600,
          formatter: (_name: string, index: number) => rows[index]?.text ?? '',
        },
      },
    ],
    tooltip: { show: false },
    series: [
      {
        type: 'bar',
        barWidth: 14,
        emphasis: { disabled: true },
        showBackground: !signed,
        backgroundStyle: { color: tokens.sunken, borderRadius: 3 },
        data: rows.map((row) => ({ value: row.value, itemStyle: { color: color(row.value), borderRadius: 3 } })),
      },
    ],
  };
}
