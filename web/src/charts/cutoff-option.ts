import { formatCount, formatPointsShort } from '../numbers';
import type { ChartOption } from './engine';
import { baseOption, bottomAxis, LABELS_INSIDE, type ChartLook, pointsInterval, sideAxis } from './look';

/** People in one bin beside the line; both parts of a bin count people with the same distance. */
export interface CutoffBin {
  /** Lower edge, in hundredths from the cut-off; below it is negative. */
  readonly from: number;
  readonly rejected: number;
  /** On the blue side an orange part are equal scores that lost on a later key. */
  readonly admitted: number;
}

/** Widest bar whose number still fits above it. */
const LABELS_UP_TO = 26;

/** Bars of people near the line: orange below, blue above, the line between. */
export function cutoffOption(
  bins: readonly CutoffBin[],
  width: number,
  words: { line: string; points: string; rejected: string; admitted: string },
  look: ChartLook,
): ChartOption {
  const { tokens } = look;
  const least = Math.min(0, ...bins.map((bin) => bin.from));
  const most = Math.max(0, ...bins.map((bin) => bin.from + width));
  const offset = (value: number) =>
    value === 0 ? words.line : `${value > 0 ? '+' : ''}${formatPointsShort(Math.round(value))}`;
  const side = (name: string, color: string, count: (bin: CutoffBin) => number) => ({
    type: 'bar' as const,
    name,
    stack: 'people',
    barWidth: '88%',
    emphasis: { disabled: true },
    itemStyle: { color },
    data: bins.map((bin) => [bin.from + width / 2, count(bin)]),
  });
  return {
    ...baseOption(look),
    grid: { left: 8, right: 12, top: 22, bottom: 4, ...LABELS_INSIDE },
    xAxis: {
      ...bottomAxis(look),
      min: least,
      max: most,
      interval: pointsInterval(most - least, look.width / 60),
      axisLabel: { ...bottomAxis(look).axisLabel, formatter: offset },
    },
    yAxis: {
      ...sideAxis(look),
      minInterval: 1,
      axisLabel: { ...sideAxis(look).axisLabel, formatter: (value: number) => formatCount(value) },
    },
    tooltip: {
      ...baseOption(look).tooltip,
      trigger: 'axis',
      axisPointer: { type: 'none' },
      formatter: (items: unknown) => {
        const [first] = Array.isArray(items) ? (items as unknown[]) : [];
        const index =
          typeof first === 'object' && first !== null && 'dataIndex' in first ? Number(first.dataIndex) : -1;
        const bin = bins[index];
        if (bin === undefined) return '';
        return [
          `${offset(bin.from)} – ${offset(bin.from + width)} ${words.points}`,
          `${words.admitted}  ${formatCount(bin.admitted)}`,
          `${words.rejected}  ${formatCount(bin.rejected)}`,
        ].join('\n');
      },
    },
    series: [
      {
        ...side(words.admitted, tokens.rise.fills[1], (bin) => bin.admitted),
        markLine: {
          silent: true,
          symbol: 'none',
          label: { show: false },
          lineStyle: { color: tokens.text[0], type: 'solid', width: 1.5 },
          data: [{ xAxis: 0 }],
        },
      },
      side(words.rejected, tokens.fall.fills[1], (bin) => bin.rejected),
      {
        type: 'scatter',
        silent: true,
        symbolSize: 0.1,
        tooltip: { show: false },
        data:
          bins.length > LABELS_UP_TO
            ? []
            : bins.map((bin) => ({
                value: [bin.from + width / 2, bin.admitted + bin.rejected],
                label: {
                  show: true,
                  position: 'top' as const,
                  distance: 3,
                  formatter: formatCount(bin.admitted + bin.rejected),
                  color: tokens.text[1],
                  fontSize: 10.5,
                },
              })),
      },
    ],
  };
}
