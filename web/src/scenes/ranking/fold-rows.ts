import type { PoolRanking } from '@jifen/policies';

/** Rows of a ranking by index, the end not included. */
export interface Rows {
  readonly from: number;
  readonly to: number;
}

/** What stands in the table, from top to bottom. */
export type Segment =
  | ({ readonly kind: 'rows' } & Rows)
  /** Rows far from the line, put away behind one line. */
  | ({ readonly kind: 'fold' } & Rows)
  /** The cut-off, or the stop where a tie across it is undecided. */
  | { readonly kind: 'line' };

/** Where the line of a pool stands. */
export interface LinePlace {
  /** Index of the first row below the line, or below the rows that are equal across it. */
  readonly after: number;
  /** The complete equals across the line that wait for a decision; null where there are none. */
  readonly tie: Rows | null;
}

const TOP = 3;
const ABOVE_LINE = 4;
const BELOW_LINE = 6;
const AROUND_ROW = 2;

/** Fewer rows than this are shown rather than put away: the fold would take as much room. */
const LEAST_FOLD = 3;

/** Where the line stands in a pool; null in a scene without ranking, and where there is nobody to draw it between. */
export function linePlaceOf({ rows, quota }: Pick<PoolRanking, 'rows' | 'quota'>): LinePlace | null {
  if (quota === null || rows.length === 0) return null;
  const first = rows.findIndex(({ status }) => status === 'tie-at-line');
  if (first >= 0) {
    const to = rows.findLastIndex(({ status }) => status === 'tie-at-line') + 1;
    return { after: to, tie: { from: first, to } };
  }
  return { after: rows.findLastIndex(({ status }) => status === 'admitted') + 1, tie: null };
}

function clipped({ from, to }: Rows, count: number): Rows {
  return { from: Math.max(0, from), to: Math.min(count, to) };
}

/** Sorted, without overlaps, neighbours merged; gaps smaller than a fold closed. */
function merged(parts: readonly Rows[], count: number): Rows[] {
  const sorted = parts
    .map((part) => clipped(part, count))
    .filter(({ from, to }) => from < to)
    .sort((left, right) => left.from - right.from);
  const union: Rows[] = [];
  for (const part of sorted) {
    const open = union.at(-1);
    const near = open ? part.from - open.to < LEAST_FOLD : part.from < LEAST_FOLD;
    if (open && near) union[union.length - 1] = { from: open.from, to: Math.max(open.to, part.to) };
    else union.push({ from: near ? 0 : part.from, to: part.to });
  }
  const last = union.at(-1);
  if (last && count - last.to < LEAST_FOLD) union[union.length - 1] = { from: last.from, to: count };
  return union;
}

/**
 * What of `count` rows is shown: the first ones, those around the line and around every row in `kept` (selected, searched), and what
 * was opened by hand. The rest is folded. Without a line the beginning is shown.
 */
export function foldRows(
  count: number,
  line: LinePlace | null,
  opened: readonly Rows[] = [],
  kept: readonly number[] = [],
): Segment[] {
  const edges = line ? [line.tie?.from ?? line.after, line.after] : [TOP + BELOW_LINE];
  const shown = merged(
    [
      { from: 0, to: TOP },
      ...edges.map((edge) => ({ from: edge - ABOVE_LINE, to: edge + BELOW_LINE })),
      ...kept.map((row) => ({ from: row - AROUND_ROW, to: row + AROUND_ROW + 1 })),
      ...opened,
    ],
    count,
  );
  const segments: Segment[] = [];
  let next = 0;
  const push = (from: number, to: number) => {
    if (from < to) segments.push({ kind: 'rows', from, to });
  };
  for (const { from, to } of shown) {
    if (next < from) segments.push({ kind: 'fold', from: next, to: from });
    if (line && line.after >= from && line.after <= to && !segments.some(({ kind }) => kind === 'line')) {
      push(from, line.after);
      segments.push({ kind: 'line' });
      push(line.after, to);
    } else push(from, to);
    next = to;
  }
  if (next < count) segments.push({ kind: 'fold', from: next, to: count });
  return segments;
}

/** The rows that can be reached by keyboard, top to bottom. */
export function shownRows(segments: readonly Segment[]): number[] {
  return segments.flatMap((segment) =>
    segment.kind === 'rows'
      ? Array.from({ length: segment.to - segment.from }, (_, index) => segment.from + index)
      : [],
  );
}
