import { formatPointsShort } from '../numbers';
import type { ChartOption } from './engine';
import {
  baseOption,
  bottomAxis,
  type ChartLook,
  LABELS_INSIDE,
  pointsInterval,
  roundStep,
  sideAxis,
  TICK_SIZE,
} from './look';

/** A stretch of values with a line over it: `points` hundredths at `from`, `slope` more with every further unit, up to `to`. */
export interface CurveStretch {
  readonly from: number;
  readonly to: number;
  readonly points: number;
  readonly slope: number;
}

/** A whole score as a function of one fact, stretch by stretch. */
export interface CurveLine {
  readonly label: string;
  readonly stretches: readonly CurveStretch[];
}

/** A place on the axis of the fact with words to it. */
export interface CurveMark {
  readonly at: number;
  readonly label: string;
}

/** Everything that the picture of a score along one fact shows; values in the units of the fact, points in hundredths. */
export interface ScoreCurveData {
  readonly axis: {
    readonly from: number;
    readonly to: number;
    /** Units in one step that people count in: 1, 100 for two decimals, 365.25 for years of days. */
    readonly per: number;
    readonly unit: string;
    readonly format: (value: number) => string;
  };
  readonly current: CurveLine;
  /** The version that it is compared with: dashed grey. */
  readonly old?: CurveLine;
  /** Where more of the fact adds nothing because a cap is full. */
  readonly capped: readonly { readonly from: number; readonly to: number }[];
  readonly caps: readonly CurveMark[];
  /** Where the total falls while the fact grows. */
  readonly cliffs: readonly CurveMark[];
  readonly person?: CurveMark & { readonly points: number };
  /** What is told of a value, line by line. */
  readonly tip: (value: number) => readonly string[];
}

/** Pixels that the words of a mark need. */
const ROOM = 110;

function endOf({ from, to, points, slope }: CurveStretch): number {
  return points + slope * (to - from);
}

/** Whether a slope runs on into the next stretch, which then only bends it. */
function goesOn(stretch: CurveStretch, next: CurveStretch): boolean {
  return stretch.slope !== 0 && next.points === endOf(stretch) + stretch.slope;
}

/** The corners of the line: a value holds until the next one, unless the line only bends there. */
export function cornersOf({ stretches }: CurveLine, { from, to }: ScoreCurveData['axis']): [number, number][] {
  const inside = stretches.filter((stretch) => stretch.to >= from && stretch.from <= to);
  return inside.flatMap((stretch, index): [number, number][] => {
    const next = inside[index + 1];
    const begin = Math.max(stretch.from, from);
    const end = Math.min(stretch.to, to);
    const at = (value: number) => stretch.points + stretch.slope * (value - stretch.from);
    return [
      [begin, at(begin)],
      [end, at(end)],
      ...(next && next.from <= to && !goesOn(stretch, next)
        ? ([[next.from, endOf(stretch)]] as [number, number][])
        : []),
    ];
  });
}

/** The marks of which the words find room, from left to right. */
function withRoom(marks: readonly CurveMark[], { axis }: ScoreCurveData, { width }: ChartLook) {
  let last = -Infinity;
  return marks
    .filter(({ at }) => at >= axis.from && at <= axis.to)
    .map((mark) => {
      const x = ((mark.at - axis.from) / Math.max(1, axis.to - axis.from)) * width;
      const shown = x - last >= ROOM;
      if (shown) last = x;
      return { ...mark, shown };
    });
}

/** Steps, slopes, full caps and cliffs as they are; the person as a ring. */
export function scoreCurveOption(data: ScoreCurveData, look: ChartLook): ChartOption {
  const { tokens } = look;
  const { axis, current, old, capped, caps, cliffs, person, tip } = data;
  const corners = cornersOf(current, axis);
  const heights = [...corners, ...(old ? cornersOf(old, axis) : [])].map(([, points]) => points);
  const [least, most] = [Math.min(...heights), Math.max(...heights)];
  const step = pointsInterval(Math.max(most - least, 400), 4);
  const line = (label: string, points: [number, number][], isOld: boolean) => ({
    type: 'line' as const,
    name: label,
    symbol: 'none',
    emphasis: { disabled: true },
    data: points,
    lineStyle: {
      color: isOld ? tokens.old.line : tokens.primary.text,
      width: isOld ? 1.3 : 2,
      type: isOld ? ([4, 3] as [number, number]) : ('solid' as const),
    },
    endLabel: { show: true, formatter: label, color: isOld ? tokens.text[2] : tokens.primary.text, fontSize: 12 },
    z: isOld ? 2 : 3,
  });
  const upright = (marks: readonly CurveMark[], color: string, place: number) =>
    withRoom(marks, data, look).map(({ at, label, shown }) => ({
      xAxis: at,
      lineStyle: { color, type: 'dotted' as const, width: 1.2 },
      label: {
        show: shown,
        formatter: label,
        position: 'end' as const,
        offset: [0, place],
        color,
        fontSize: TICK_SIZE,
      },
    }));
  const interval = roundStep((axis.to - axis.from) / axis.per, look.width / 90) * axis.per;
  return {
    ...baseOption(look),
    grid: { left: 8, right: 84, top: 40, bottom: 4, ...LABELS_INSIDE },
    xAxis: {
      ...bottomAxis(look),
      min: axis.from,
      max: axis.to,
      interval: Math.max(1, interval),
      axisLabel: {
        ...bottomAxis(look).axisLabel,
        showMaxLabel: false,
        formatter: (value: number) => axis.format(Math.round(value)),
      },
      name: axis.unit,
      nameLocation: 'end',
      nameGap: 4,
    },
    yAxis: {
      ...sideAxis(look),
      min: Math.floor(least / step) * step,
      max: (Math.floor(most / step) + 1) * step,
      interval: step,
      axisLabel: { ...sideAxis(look).axisLabel, formatter: (value: number) => formatPointsShort(Math.round(value)) },
    },
    tooltip: {
      ...baseOption(look).tooltip,
      trigger: 'axis',
      axisPointer: { type: 'line', snap: false, lineStyle: { color: tokens.border } },
      formatter: (items: unknown) => {
        const value = pointedAt(items);
        return value === null ? '' : tip(Math.min(axis.to, Math.max(axis.from, Math.round(value)))).join('\n');
      },
    },
    series: [
      ...(old ? [line(old.label, cornersOf(old, axis), true)] : []),
      {
        ...line(current.label, corners, false),
        markArea: {
          silent: true,
          itemStyle: { color: tokens.sunken, opacity: 0.9 },
          data: capped.map(({ from, to }): [{ xAxis: number }, { xAxis: number }] => [
            { xAxis: Math.max(from, axis.from) },
            { xAxis: Math.min(to, axis.to) },
          ]),
        },
        markLine: {
          silent: true,
          symbol: 'none',
          data: [...upright(caps, tokens.text[2], 0), ...upright(cliffs, tokens.fall.text, -14)],
        },
      },
      ...(person
        ? [
            {
              type: 'scatter' as const,
              silent: true,
              symbolSize: 9,
              itemStyle: { color: tokens.surface, borderColor: tokens.primary.text, borderWidth: 2, opacity: 1 },
              label: {
                show: true,
                position: besideRing(person.at, axis),
                formatter: person.label,
                color: tokens.text[0],
                fontSize: 12,
                fontWeight: 600,
              },
              data: [[person.at, person.points]],
              z: 4,
            },
          ]
        : []),
    ],
  };
}

/** Where the person's name stands so that it neither leaves the picture nor covers the axis. */
function besideRing(at: number, { from, to }: ScoreCurveData['axis']): 'left' | 'right' | 'bottom' {
  const place = (at - from) / Math.max(1, to - from);
  return place < 0.12 ? 'right' : place > 0.88 ? 'left' : 'bottom';
}

function pointedAt(items: unknown): number | null {
  const [first] = Array.isArray(items) ? (items as unknown[]) : [];
  if (typeof first !== 'object' || first === null || !('axisValue' in first)) return null;
  const value = Number(first.axisValue);
  return Number.isFinite(value) ? value : null;
}
