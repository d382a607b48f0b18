import { useCallback } from 'react';
import { useTranslate } from 'react-admin';
import { useTokens } from '../theme';
import { Chart, type ChartFrameProps, type ChartTable } from './Chart';
import type { ChartLook } from './look';
import { type ScoreCurveData, scoreCurveOption } from './score-curve-option';

interface ScoreCurveChartProps<Row> extends ChartFrameProps {
  /** Keep it stable (useMemo). */
  data: ScoreCurveData;
  /** The stretches with their numbers. */
  table: ChartTable<Row>;
  height?: number;
}

/** A whole score as a function of one fact: steps and slopes, full caps shaded, cliffs marked. */
export function ScoreCurveChart<Row>({ data, table, height = 280, ...frame }: ScoreCurveChartProps<Row>) {
  const translate = useTranslate();
  const tokens = useTokens();
  const option = useCallback((look: ChartLook) => scoreCurveOption(data, look), [data]);
  return (
    <Chart
      {...frame}
      height={height}
      option={option}
      summary={[...(data.person ? data.tip(data.person.at) : []), ...data.cliffs.map(({ label }) => label)].join('; ')}
      legend={[
        ...(data.capped.length > 0
          ? [{ label: translate('charts.capped'), color: tokens.sunken, edge: tokens.border }]
          : []),
        ...(data.cliffs.length > 0 ? [{ label: translate('charts.cliff'), color: tokens.fall.text }] : []),
      ]}
      table={table}
    />
  );
}
