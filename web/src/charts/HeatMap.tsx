import { useCallback } from 'react';
import { useTranslate } from 'react-admin';
import type { Column } from '../tables';
import { useTokens } from '../theme';
import { Chart, type ChartFrameProps, type ChartTable } from './Chart';
import { HEAT_HEAD, HEAT_ROW, type HeatMapData, heatMapOption, heatRanges, heatSteps } from './heat-map-option';
import type { ChartLook } from './look';

interface HeatMapProps extends ChartFrameProps {
  /** Keep it stable (useMemo). */
  data: HeatMapData;
  /** How the legend writes a coloured value. */
  format: (value: number) => string;
  /** What stands at the head of the rows in the table. */
  rowsLabel: string;
}

/** Two divisions crossed, with the numbers in the cells. */
export function HeatMap({ data, format, rowsLabel, ...frame }: HeatMapProps) {
  const translate = useTranslate();
  const tokens = useTokens();
  const option = useCallback((look: ChartLook) => heatMapOption(data, look), [data]);
  const ranges = heatRanges(data.cells);
  const legend = ranges?.flatMap(([from, to], step) => {
    const fill = heatSteps(tokens)[step]?.fill;
    return fill ? [{ label: from === to ? format(from) : `${format(from)}–${format(to)}`, color: fill }] : [];
  });
  return (
    <Chart
      {...frame}
      height={HEAT_HEAD + Math.max(1, data.rows.length) * HEAT_ROW}
      option={option}
      summary={translate('charts.heatMap', { rows: data.rows.length, columns: data.columns.length })}
      legend={legend}
      table={tableOf(data, rowsLabel)}
    />
  );
}

/** The cells as rows of a table, both numbers of a cell side by side. */
function tableOf({ rows, columns, cells }: HeatMapData, rowsLabel: string): ChartTable<number> {
  const heads: Column<number>[] = [{ id: 'row', label: rowsLabel, value: (row) => rows[row] ?? null }];
  const inner = columns.map((label, column): Column<number> => ({
    id: `c${column}`,
    label,
    align: 'right',
    value: (row) => {
      const cell = cells[row]?.[column];
      return cell ? [cell.text, cell.note].filter(Boolean).join(' · ') : null;
    },
  }));
  return { columns: [...heads, ...inner], rows: rows.map((_, index) => index) };
}
