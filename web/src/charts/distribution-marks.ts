import type { LineSeriesOption } from 'echarts/charts';
import type { Distribution } from './distribution-option';
import { type ChartLook, TICK_SIZE } from './look';

/** Pixels that the words of a mark need; a mark nearer to the last one stands without. */
const ROOM = 84;

/** The totals that are looked at as upright lines, and the middle half and eight tenths of the persons as a ribbon. */
export function marksAndRibbon(data: Distribution, look: ChartLook): LineSeriesOption[] {
  return [...marksOf(data, look), ...ribbonOf(data, look)];
}

function marksOf(
  { marks, from, width, current }: Distribution,
  { tokens, width: pixels }: ChartLook,
): LineSeriesOption[] {
  if (!marks || marks.length === 0) return [];
  const range = Math.max(width, current.counts.length * width);
  const inside = [...marks].filter(({ at }) => at >= from && at <= from + range).sort((a, b) => a.at - b.at);
  let lastNamed = -Infinity;
  const named = inside.map((mark) => {
    const x = ((mark.at - from) / range) * pixels;
    const shown = x - lastNamed >= ROOM;
    if (shown) lastNamed = x;
    return { ...mark, shown };
  });
  return [
    {
      type: 'line',
      silent: true,
      data: [],
      markLine: {
        silent: true,
        symbol: 'none',
        lineStyle: { color: tokens.text[2], type: 'dotted', width: 1.2 },
        data: named.map(({ at, label, shown }) => ({
          xAxis: at,
          label: {
            show: shown,
            formatter: label,
            position: 'end' as const,
            align: 'left' as const,
            // Below the ribbon, inside the picture: above it the median is named.
            offset: [5, 24],
            color: tokens.text[1],
            fontSize: TICK_SIZE,
          },
        })),
      },
      z: 3,
    },
  ];
}

function ribbonOf({ quantiles }: Distribution, { tokens }: ChartLook): LineSeriesOption[] {
  if (!quantiles) return [];
  const { p10, p25, p75, p90 } = quantiles;
  const bar = (from: number, to: number, width: number, ends: readonly [string, string] | null): LineSeriesOption => ({
    type: 'line',
    yAxisIndex: 1,
    silent: true,
    symbol: ends ? 'circle' : 'none',
    symbolSize: 1,
    clip: false,
    lineStyle: { color: tokens.primary.text, width, opacity: 0.55, cap: 'butt' },
    label: { show: ends !== null, color: tokens.text[2], fontSize: TICK_SIZE },
    data: ([from, to] as const).map((at, index) => ({
      value: [at, 1],
      label: { formatter: ends?.[index] ?? '', position: index === 0 ? ('left' as const) : ('right' as const) },
    })),
    z: 3,
  });
  return [bar(p10, p90, 1.5, ['P10', 'P90']), bar(p25, p75, 6, null)];
}
