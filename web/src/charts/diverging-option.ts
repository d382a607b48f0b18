import { formatShare, formatSignedPoints } from '../numbers';
import type { Tokens } from '../theme';
import type { ChartOption } from './engine';
import { baseOption, type ChartLook, namesAxis, namesWidth } from './look';

/** Seven bands from the deepest fall over unchanged to the highest rise. */
export const BANDS = 7;
const UNCHANGED = 3;

/** One group of people and how their points moved. */
export interface DivergingRow {
  readonly label: string;
  readonly persons: number;
  /** Persons in the seven bands: strong, middle, slight fall; unchanged; slight, middle, strong rise. */
  readonly bands: readonly number[];
  /** Mean change in hundredths; null where unknown. */
  readonly mean: number | null;
}

/** Rows under one heading, e.g. 按居住年限. */
export interface DivergingGroup {
  readonly label: string;
  readonly rows: readonly DivergingRow[];
}

/** Pixels for one row. */
export const DIVERGING_ROW = 27;
const HEAD = 26;
/** Width of the column of mean changes. */
const MEANS = 64;

/** One line of the picture: a heading without bars, or a row. */
type Line = { readonly heading: string } | DivergingRow;

const linesOf = (groups: readonly DivergingGroup[]): Line[] =>
  groups.flatMap((group): Line[] => [{ heading: group.label }, ...group.rows]);

/** Height of the picture of these groups in pixels. */
export function divergingHeight(groups: readonly DivergingGroup[]): number {
  return linesOf(groups).length * DIVERGING_ROW + HEAD;
}

/** Colours of the seven bands. */
export function bandColors(tokens: Tokens): string[] {
  const [slightFall, fall, strongFall] = tokens.fall.fills;
  const [slightRise, rise, strongRise] = tokens.rise.fills;
  return [strongFall, fall, slightFall, tokens.old.fill, slightRise, rise, strongRise];
}

const sum = (counts: readonly number[]) => counts.reduce((left, right) => left + right, 0);

/** Persons who fall and who rise. */
export function movedIn({ bands }: DivergingRow): { falls: number; rises: number } {
  return { falls: sum(bands.slice(0, UNCHANGED)), rises: sum(bands.slice(UNCHANGED + 1)) };
}

interface DivergingWords {
  readonly falls: string;
  readonly rises: string;
  readonly mean: string;
  readonly bands: readonly string[];
  readonly persons: (count: number) => string;
}

/** Bars that diverge from the unchanged, which stands centred on the axis; each row is 100 % of its group. */
export function divergingOption(
  groups: readonly DivergingGroup[],
  words: DivergingWords,
  look: ChartLook,
): ChartOption {
  const { tokens } = look;
  const lines = linesOf(groups);
  const rows = lines.map((line) => ('heading' in line ? null : line));
  const colors = bandColors(tokens);
  const names = lines.map((line) => ('heading' in line ? line.heading : line.label));
  const nameColumn = namesWidth(names, look, 0.3);
  const means = namesAxis(look, MEANS);
  const share = (row: DivergingRow, count: number) => (row.persons > 0 ? count / row.persons : 0);
  const half = (row: DivergingRow) => share(row, row.bands[UNCHANGED] ?? 0) / 2;
  const left = (row: DivergingRow) => share(row, movedIn(row).falls) + half(row);
  const right = (row: DivergingRow) => share(row, movedIn(row).rises) + half(row);
  const most = (side: (row: DivergingRow) => number) =>
    Math.max(0.1, ...rows.map((row) => (row === null ? 0 : side(row))));

  const bar = (band: number, value: (row: DivergingRow) => number) => ({
    type: 'bar' as const,
    name: words.bands[band] ?? '',
    stack: 'bands',
    barWidth: 16,
    emphasis: { disabled: true },
    itemStyle: { color: colors[band] },
    data: rows.map((row) => (row === null ? '-' : value(row))),
  });
  const end = (side: 'left' | 'right') => ({
    type: 'scatter' as const,
    symbolSize: 0.1,
    silent: true,
    tooltip: { show: false },
    data: rows.flatMap((row, index) => {
      if (row === null) return [];
      const { falls, rises } = movedIn(row);
      return [
        {
          value: [side === 'left' ? -left(row) : right(row), index],
          label: {
            show: true,
            position: side,
            distance: 5,
            formatter: formatShare(side === 'left' ? falls : rises, row.persons),
            color: tokens.text[1],
            fontSize: 11,
          },
        },
      ];
    }),
  });
  const tone = (mean: number | null) => (mean === null || mean === 0 ? 'same' : mean > 0 ? 'rise' : 'fall');

  return {
    ...baseOption(look),
    grid: { left: nameColumn, right: MEANS, top: HEAD, bottom: 0, outerBoundsMode: 'none' },
    xAxis: {
      type: 'value',
      position: 'top',
      min: -(most(left) + 0.09),
      max: most(right) + 0.09,
      splitLine: { show: false },
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { show: false },
    },
    yAxis: [
      {
        ...namesAxis(look, nameColumn),
        data: names,
        axisLabel: {
          ...namesAxis(look, nameColumn).axisLabel,
          formatter: (name: string, index: number) => (rows[index] === null ? `{heading|${name}}` : name),
          rich: { heading: { fontWeight: 600, fontSize: 12, color: tokens.text[0] } },
        },
      },
      {
        ...means,
        position: 'right',
        name: words.mean,
        nameLocation: 'start',
        nameGap: 8,
        nameTextStyle: { color: tokens.text[2], fontSize: 11, align: 'right', padding: [0, -MEANS, 0, 0] },
        data: lines.map((_line, index) => String(index)),
        axisLabel: {
          ...means.axisLabel,
          align: 'right',
          formatter: (_name: string, index: number) => {
            const row = rows[index];
            if (row === null || row === undefined) return '';
            return `{${tone(row.mean)}|${row.mean === null ? '—' : formatSignedPoints(row.mean)}}`;
          },
          rich: {
            rise: { color: tokens.rise.text, fontWeight: 600, fontSize: 12 },
            fall: { color: tokens.fall.text, fontWeight: 600, fontSize: 12 },
            same: { color: tokens.text[2], fontSize: 12 },
          },
        },
      },
    ],
    tooltip: {
      ...baseOption(look).tooltip,
      trigger: 'axis',
      axisPointer: { type: 'none' },
      formatter: (items: unknown) => tipOf(items, rows, words),
    },
    series: [
      bar(UNCHANGED, (row) => -half(row)),
      ...[2, 1, 0].map((band) => bar(band, (row) => -share(row, row.bands[band] ?? 0))),
      bar(UNCHANGED, half),
      ...[4, 5, 6].map((band) => bar(band, (row) => share(row, row.bands[band] ?? 0))),
      end('left'),
      end('right'),
      {
        type: 'line',
        data: [],
        markLine: {
          silent: true,
          symbol: 'none',
          animation: false,
          lineStyle: { color: tokens.border, type: 'solid', width: 1 },
          label: {
            show: true,
            position: 'start',
            formatter: `◀ ${words.falls}   ${words.rises} ▶`,
            color: tokens.text[2],
            fontSize: 11,
          },
          data: [{ xAxis: 0 }],
        },
      },
    ],
  };
}

function tipOf(items: unknown, rows: readonly (DivergingRow | null)[], words: DivergingWords): string {
  const [first] = Array.isArray(items) ? (items as unknown[]) : [];
  if (typeof first !== 'object' || first === null || !('dataIndex' in first)) return '';
  const row = rows[Number(first.dataIndex)];
  if (row === null || row === undefined) return '';
  return [
    `${row.label}  ${words.persons(row.persons)}`,
    ...words.bands.map((name, band) => `${name}  ${words.persons(row.bands[band] ?? 0)}`),
  ].join('\n');
}
