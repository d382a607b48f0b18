import { formatPoints, formatPointsShort } from '../numbers';
import type { ChartOption } from './engine';
import { baseOption, bottomAxis, type ChartLook, LABELS_INSIDE, roundStep, sideAxis } from './look';

/** A point of a curve: the fact's value, and points in hundredths. */
export interface CurvePoint {
  readonly x: number;
  readonly points: number;
}

/** A score as a function of one fact. */
export interface Curve {
  readonly label: string;
  /** Sorted by x. With `shape: 'steps'` a value holds until the next x; with `'line'` it runs straight to it. */
  readonly points: readonly CurvePoint[];
  readonly shape: 'steps' | 'line';
}

/** Everything a score-of-one-fact picture shows. */
export interface StepCurveData {
  /** The fact's name and unit, e.g. 志愿服务次数, 次. */
  readonly fact: { readonly label: string; readonly unit: string };
  readonly range: { readonly min: number; readonly max: number };
  readonly current: Curve;
  /** The version it is compared with: dashed grey. */
  readonly old?: Curve;
  /** How many persons have which value (or stand in the bin around it): grey bars behind, on their own scale. */
  readonly people?: readonly { readonly x: number; readonly count: number }[];
  /** The selected person: a ring on the current curve. */
  readonly person?: { readonly x: number; readonly points: number; readonly label: string };
}

/** Most of the height that the bars of the people take, so that the curves stay readable. */
const PEOPLE_SHARE = 0.45;

/** The curve's value at x: of the last point at or before it for steps, straight between points for lines; null before the first. */
export function curveAt(curve: Curve, x: number): number | null {
  const index = curve.points.findLastIndex((point) => point.x <= x);
  const before = curve.points[index];
  if (before === undefined) return null;
  const after = curve.points[index + 1];
  if (curve.shape === 'steps' || after === undefined || after.x === before.x) return before.points;
  return Math.round(before.points + ((after.points - before.points) * (x - before.x)) / (after.x - before.x));
}

/** Steps drawn as steps: new solid, old dashed, the people as grey bars, the selected person as a ring. */
export function stepCurveOption(data: StepCurveData, words: { points: string }, look: ChartLook): ChartOption {
  const { tokens } = look;
  const { current, old, people, person, range, fact } = data;
  const line = (curve: Curve, color: string, dashed: boolean) => {
    const last = curve.points.at(-1);
    const points = curve.points.map((point) => [point.x, point.points]);
    if (last !== undefined && last.x < range.max) points.push([range.max, last.points]);
    return {
      type: 'line' as const,
      name: curve.label,
      step: curve.shape === 'steps' ? ('end' as const) : (false as const),
      symbol: 'none',
      emphasis: { disabled: true },
      data: points,
      lineStyle: { color, width: dashed ? 1.3 : 2, type: dashed ? ([4, 3] as [number, number]) : ('solid' as const) },
      endLabel: { show: true, formatter: curve.label, color, fontSize: 12, distance: 6, fontWeight: 600 },
      z: dashed ? 2 : 3,
    };
  };
  const ticks = roundStep(range.max - range.min, look.width / 80);
  const mostPeople = Math.max(1, ...(people ?? []).map(({ count }) => count));
  return {
    ...baseOption(look),
    grid: { left: 8, right: 76, top: 14, bottom: 4, ...LABELS_INSIDE },
    xAxis: {
      ...bottomAxis(look),
      min: range.min,
      max: range.max,
      interval: ticks,
      axisLabel: { ...bottomAxis(look).axisLabel, showMaxLabel: (range.max - range.min) % ticks === 0 },
      name: fact.unit,
      nameLocation: 'end',
      nameGap: 4,
    },
    yAxis: [
      {
        ...sideAxis(look),
        axisLabel: {
          ...sideAxis(look).axisLabel,
          formatter: (value: number) => formatPointsShort(Math.round(value)),
        },
      },
      { type: 'value', show: false, min: 0, max: mostPeople / PEOPLE_SHARE },
    ],
    tooltip: {
      ...baseOption(look).tooltip,
      trigger: 'axis',
      axisPointer: { type: 'line', snap: false, lineStyle: { color: tokens.border } },
      formatter: (items: unknown) => {
        const x = pointerX(items);
        if (x === null) return '';
        const told = (curve: Curve) => {
          const points = curveAt(curve, x);
          return points === null ? [] : [`${curve.label}  ${formatPoints(points)} ${words.points}`];
        };
        return [`${fact.label} ${x} ${fact.unit}`, ...(old ? told(old) : []), ...told(current)].join('\n');
      },
    },
    series: [
      ...(people
        ? [
            {
              type: 'bar' as const,
              yAxisIndex: 1,
              barWidth: '60%',
              silent: true,
              itemStyle: { color: tokens.old.fill, opacity: 0.6 },
              data: people.map(({ x, count }) => [x, count]),
              z: 1,
            },
          ]
        : []),
      ...(old ? [line(old, tokens.old.line, true)] : []),
      line(current, tokens.primary.text, false),
      ...(person
        ? [
            {
              type: 'scatter' as const,
              silent: true,
              symbolSize: 9,
              itemStyle: { color: tokens.surface, borderColor: tokens.primary.text, borderWidth: 2 },
              label: {
                show: true,
                ...besideRing(person, data),
                formatter: person.label,
                color: tokens.text[0],
                fontSize: 12,
                fontWeight: 600,
              },
              data: [[person.x, person.points]],
              z: 4,
            },
          ]
        : []),
    ],
  };
}

/** Where the name beside the ring stands so that it neither leaves the picture nor covers the axis. */
function besideRing(person: { x: number; points: number }, { range, current, old }: StepCurveData) {
  const highest = Math.max(1, ...[...current.points, ...(old?.points ?? [])].map(({ points }) => points));
  const place = (person.x - range.min) / Math.max(range.max - range.min, 1);
  return {
    position: person.points < highest * 0.2 ? ('top' as const) : ('bottom' as const),
    align: place < 0.15 ? ('left' as const) : place > 0.85 ? ('right' as const) : ('center' as const),
    distance: 7,
  };
}

function pointerX(items: unknown): number | null {
  const [first] = Array.isArray(items) ? (items as unknown[]) : [];
  if (typeof first !== 'object' || first === null || !('axisValue' in first)) return null;
  const value = Number(first.axisValue);
  return Number.isFinite(value) ? value : null;
}
