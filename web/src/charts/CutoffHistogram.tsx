import { useCallback, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { formatCount, formatSignedPoints } from '../numbers';
import type { Column } from '../tables';
import { useTokens } from '../theme';
import { Chart, type ChartFrameProps } from './Chart';
import { type CutoffBin, cutoffOption } from './cutoff-option';
import type { ChartLook } from './look';

interface CutoffHistogramProps extends ChartFrameProps {
  /** Keep it stable (useMemo). */
  bins: readonly CutoffBin[];
  /** Width of a bin in hundredths. */
  width: number;
  height?: number;
}

/** The people within a few points of the cut-off, on both sides of it. */
export function CutoffHistogram({ bins, width, height = 200, ...frame }: CutoffHistogramProps) {
  const translate = useTranslate();
  const tokens = useTokens();
  const words = useMemo(
    () => ({
      line: translate('charts.line'),
      points: translate('charts.points'),
      rejected: translate('charts.rejected'),
      admitted: translate('charts.admitted'),
    }),
    [translate],
  );
  const option = useCallback((look: ChartLook) => cutoffOption(bins, width, words, look), [bins, width, words]);
  const count = (id: string, label: string, value: (bin: CutoffBin) => number): Column<CutoffBin> => ({
    id,
    label,
    align: 'right',
    value,
    render: (bin) => formatCount(value(bin)),
  });
  const columns: Column<CutoffBin>[] = [
    {
      id: 'offset',
      label: translate('charts.lineOffset'),
      align: 'right',
      value: (bin) => `${formatSignedPoints(bin.from)} – ${formatSignedPoints(bin.from + width)}`,
    },
    count('rejected', words.rejected, (bin) => bin.rejected),
    count('admitted', words.admitted, (bin) => bin.admitted),
  ];
  const total = (value: (bin: CutoffBin) => number) => bins.reduce((sum, bin) => sum + value(bin), 0);
  return (
    <Chart
      {...frame}
      height={height}
      option={option}
      summary={`${words.admitted} ${formatCount(total((bin) => bin.admitted))}, ${words.rejected} ${formatCount(total((bin) => bin.rejected))}`}
      legend={[
        { label: words.rejected, color: tokens.fall.fills[1] },
        { label: words.admitted, color: tokens.rise.fills[1] },
      ]}
      table={{ columns, rows: bins }}
    />
  );
}
