import { formatCount, formatPoints, formatPointsShort } from '../numbers';
import { marksAndRibbon } from './distribution-marks';
import type { ChartOption } from './engine';
import { baseOption, bottomAxis, LABELS_INSIDE, type ChartLook, namesWidth, pointsInterval, sideAxis } from './look';

/** Counts of persons in bins of equal width. */
export interface HistogramSeries {
  /** Name of the version. */
  readonly label: string;
  /** Persons in bin 0, 1, …; bin i holds `from + i·width` up to below `from + (i+1)·width`. */
  readonly counts: readonly number[];
  /** Hundredths of a point. */
  readonly median?: number | null;
}

/** One or two distributions over the same bins; all in hundredths of a point. */
export interface Distribution {
  readonly from: number;
  readonly width: number;
  readonly current: HistogramSeries;
  readonly old?: HistogramSeries;
  /** Totals that are looked at: upright lines. */
  readonly marks?: readonly DistributionMark[];
  /** Between which totals the middle of the persons lies: a ribbon over the picture. */
  readonly quantiles?: { readonly p10: number; readonly p25: number; readonly p75: number; readonly p90: number };
}

/** A total that is looked at, in hundredths of a point, and what is said of it. */
export interface DistributionMark {
  readonly at: number;
  readonly label: string;
}

/** Words that the picture needs, in the language in force. */
export interface DistributionWords {
  readonly points: string;
  /** Unit of a count, e.g. 人. */
  readonly unit: string;
  readonly median: (label: string, points: string) => string;
}

/** Number of bins up to the last one that holds anybody, in either version; at least one. */
export function usedBins({ current, old }: Distribution): number {
  const last = (counts: readonly number[] | undefined) => (counts ? counts.findLastIndex((count) => count > 0) : -1);
  return Math.max(last(current.counts), last(old?.counts), 0) + 1;
}

/** A bin in words, e.g. `45–50`; its upper end belongs to the next one. */
export function binLabel({ from, width }: Distribution, bin: number): string {
  return `${formatPointsShort(from + bin * width)}–${formatPointsShort(from + (bin + 1) * width)}`;
}

/** Steps for the two histograms: old grey and filled, new a primary line; medians marked. */
export function distributionOption(data: Distribution, words: DistributionWords, look: ChartLook): ChartOption {
  const { tokens } = look;
  const { from, width, current, old } = data;
  const bins = usedBins(data);
  const ticks = pointsInterval(bins * width, look.width / 70);
  const steps = (counts: readonly number[]) => [
    [from, 0],
    ...Array.from({ length: bins }, (_, bin) => [from + bin * width, counts[bin] ?? 0]),
    [from + bins * width, 0],
  ];
  const oldMedian = old?.median ?? null;
  const newMedian = current.median ?? null;
  const oldIsLeft = oldMedian === null || newMedian === null || oldMedian <= newMedian;
  const median = (series: HistogramSeries | undefined, color: string, align: 'left' | 'right') =>
    series?.median === null || series?.median === undefined
      ? undefined
      : {
          silent: true,
          symbol: 'none',
          lineStyle: { color, type: 'dashed' as const, width: 1.2 },
          label: {
            formatter: words.median(series.label, formatPoints(series.median)),
            position: 'end' as const,
            align,
            padding: [0, 5] as [number, number],
            color,
            fontSize: 12,
            fontWeight: 600,
          },
          data: [{ xAxis: series.median }],
        };
  return {
    ...baseOption(look),
    grid: {
      left: 8,
      right: namesWidth([words.points], look, 0.2),
      top: data.quantiles || data.marks ? 46 : 30,
      bottom: 4,
      ...LABELS_INSIDE,
    },
    xAxis: {
      ...bottomAxis(look),
      min: from,
      max: from + bins * width,
      axisLabel: {
        ...bottomAxis(look).axisLabel,
        formatter: (value: number) => formatPointsShort(Math.round(value)),
        showMaxLabel: (bins * width) % ticks === 0,
      },
      interval: ticks,
      name: words.points,
      nameLocation: 'end',
      nameGap: 4,
    },
    yAxis: [
      {
        ...sideAxis(look),
        axisLabel: { ...sideAxis(look).axisLabel, formatter: (value: number) => formatCount(value) },
        minInterval: 1,
      },
      { type: 'value', show: false, min: 0, max: 1 },
    ],
    tooltip: {
      ...baseOption(look).tooltip,
      trigger: 'axis',
      axisPointer: { type: 'line', lineStyle: { color: tokens.border } },
      formatter: (items: unknown) => {
        const bin = Math.min(binOf(items, from, width), bins - 1);
        const line = (series: HistogramSeries) =>
          `${series.label}  ${formatCount(series.counts[bin] ?? 0)} ${words.unit}`;
        return [`${binLabel(data, bin)} ${words.points}`, ...(old ? [line(old)] : []), line(current)].join('\n');
      },
    },
    series: [
      ...(old
        ? [
            {
              type: 'line' as const,
              name: old.label,
              step: 'end' as const,
              symbol: 'none',
              emphasis: { disabled: true },
              data: steps(old.counts),
              lineStyle: { color: tokens.old.line, width: 1.2 },
              areaStyle: { color: tokens.old.fill, opacity: 0.85 },
              markLine: median(old, tokens.text[2], oldIsLeft ? 'right' : 'left'),
              z: 1,
            },
          ]
        : []),
      {
        type: 'line' as const,
        name: current.label,
        step: 'end' as const,
        symbol: 'none',
        emphasis: { disabled: true },
        data: steps(current.counts),
        lineStyle: { color: tokens.primary.text, width: 2 },
        areaStyle: { color: tokens.primary.text, opacity: old ? 0.06 : 0.12 },
        markLine: median(current, tokens.primary.text, oldIsLeft ? 'left' : 'right'),
        z: 2,
      },
      ...marksAndRibbon(data, look),
    ],
  };
}

/** The bin under the pointer, from what echarts hands to a tip. */
function binOf(items: unknown, from: number, width: number): number {
  const [first] = Array.isArray(items) ? (items as unknown[]) : [];
  if (typeof first !== 'object' || first === null || !('axisValue' in first)) return 0;
  const value = Number(first.axisValue);
  return Number.isFinite(value) ? Math.max(0, Math.floor((value - from) / width)) : 0;
}
