import { useCallback } from 'react';
import { useTranslate } from 'react-admin';
import type { Column } from '../tables';
import { BAR_ROW, type BarRow, barTableOption } from './bar-table-option';
import { Chart, type ChartFrameProps } from './Chart';
import type { ChartLook } from './look';

interface BarTableProps extends ChartFrameProps {
  /** Keep it stable (useMemo). */
  rows: readonly BarRow[];
  /** Head of the names and of the numbers in the table form. */
  heads: { readonly label: string; readonly value: string };
  /** Value of a full bar, e.g. 100 for per cents; the greatest row unless told. */
  most?: number;
}

/** Horizontal bars with numbers, for comparing a handful of named amounts. */
export function BarTable({ rows, heads, most, ...frame }: BarTableProps) {
  const translate = useTranslate();
  const option = useCallback((look: ChartLook) => barTableOption(rows, most, look), [rows, most]);
  const columns: Column<BarRow>[] = [
    { id: 'label', label: heads.label, value: (row) => row.label },
    { id: 'value', label: heads.value, align: 'right', value: (row) => row.text },
  ];
  return (
    <Chart
      {...frame}
      height={Math.max(rows.length, 1) * BAR_ROW + 4}
      option={option}
      summary={rows.length > 0 ? rows.map((row) => `${row.label} ${row.text}`).join('; ') : translate('charts.empty')}
      table={{ columns, rows }}
    />
  );
}
