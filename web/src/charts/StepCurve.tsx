import { useCallback } from 'react';
import { useTranslate } from 'react-admin';
import { formatPoints } from '../numbers';
import type { Column } from '../tables';
import { Chart, type ChartFrameProps } from './Chart';
import type { ChartLook } from './look';
import { curveAt, type StepCurveData, stepCurveOption } from './step-curve-option';

interface StepCurveProps extends ChartFrameProps {
  /** Keep it stable (useMemo). */
  data: StepCurveData;
  height?: number;
}

interface Row {
  readonly x: number;
  readonly old: number | null;
  readonly current: number | null;
}

/** A score as a function of one fact, with every step and cap where it is. */
export function StepCurve({ data, height = 180, ...frame }: StepCurveProps) {
  const translate = useTranslate();
  const points = translate('charts.points');
  const option = useCallback((look: ChartLook) => stepCurveOption(data, { points }, look), [data, points]);
  const { current, old, fact } = data;
  const breaks = new Set([...current.points, ...(old?.points ?? [])].map((point) => point.x));
  const rows: Row[] = [...breaks]
    .sort((left, right) => left - right)
    .map((x) => ({ x, old: old ? curveAt(old, x) : null, current: curveAt(current, x) }));
  const score = (id: string, label: string, value: (row: Row) => number | null): Column<Row> => ({
    id,
    label: `${label} (${points})`,
    align: 'right',
    value: (row) => {
      const hundredths = value(row);
      return hundredths === null ? null : formatPoints(hundredths);
    },
  });
  const columns: Column<Row>[] = [
    { id: 'x', label: `${fact.label} (${fact.unit})`, align: 'right', value: (row) => row.x },
    ...(old ? [score('old', old.label, (row) => row.old)] : []),
    score('current', current.label, (row) => row.current),
  ];
  return (
    <Chart
      {...frame}
      height={height}
      option={option}
      summary={data.person?.label ?? fact.label}
      table={{ columns, rows }}
    />
  );
}
