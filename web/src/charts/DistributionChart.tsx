import { useCallback, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { formatCount } from '../numbers';
import type { Column } from '../tables';
import { useTokens } from '../theme';
import { Chart, type ChartFrameProps } from './Chart';
import { binLabel, type Distribution, distributionOption, usedBins } from './distribution-option';
import type { ChartLook } from './look';

interface DistributionChartProps extends ChartFrameProps {
  /** Keep it stable (useMemo or the query's own data). */
  distribution: Distribution;
  height?: number;
}

interface Row {
  readonly bin: string;
  readonly old: number;
  readonly current: number;
}

/** How many persons have how many points: one version, or the old in grey behind the new. */
export function DistributionChart({ distribution, height = 260, ...frame }: DistributionChartProps) {
  const translate = useTranslate();
  const tokens = useTokens();
  const { current, old } = distribution;
  const persons = translate('charts.persons');
  const words = useMemo(
    () => ({
      points: translate('charts.points'),
      unit: translate('charts.personsUnit'),
      median: (label: string, points: string) => translate('charts.median', { label, points }),
    }),
    [translate],
  );
  const option = useCallback((look: ChartLook) => distributionOption(distribution, words, look), [distribution, words]);

  const counts = (label: string, value: (row: Row) => number): Column<Row> => ({
    id: label,
    label: `${label} ${persons}`,
    align: 'right',
    value,
    render: (row) => formatCount(value(row)),
  });
  const columns: Column<Row>[] = [
    { id: 'bin', label: `${translate('charts.pointsRange')} (${words.points})`, value: (row) => row.bin },
    ...(old ? [counts(old.label, (row) => row.old)] : []),
    counts(current.label, (row) => row.current),
  ];
  const rows = Array.from({ length: usedBins(distribution) }, (_, bin) => ({
    bin: binLabel(distribution, bin),
    old: old?.counts[bin] ?? 0,
    current: current.counts[bin] ?? 0,
  }));
  const sum = {
    bin: translate('charts.sum'),
    old: rows.reduce((total, row) => total + row.old, 0),
    current: rows.reduce((total, row) => total + row.current, 0),
  };
  return (
    <Chart
      {...frame}
      height={height}
      option={option}
      summary={`${formatCount(sum.current)} ${words.unit}`}
      legend={
        old && [
          { label: old.label, color: tokens.old.fill, edge: tokens.old.line },
          { label: current.label, color: tokens.primary.text },
        ]
      }
      table={{ columns, rows, sum }}
    />
  );
}
