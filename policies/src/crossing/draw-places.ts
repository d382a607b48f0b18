import type { CutOff } from '../rank/ranking.js';
import type { SheetRound, SheetSide } from './place-sheet.js';

/** What became of an application on one side. */
export const PLACE = { excluded: 0, rejected: 1, admitted: 2, undecided: 3 } as const;

/** One round's places given out. */
export interface DrawnRound {
  readonly inRounds: boolean;
  readonly quota: number;
  /** Those who took part, in order, as indices of the sheet's applications. */
  readonly rows: readonly number[];
  /** What became of each, in the same order: a {@link PLACE}. */
  readonly outcomes: Uint8Array;
  readonly admitted: number;
  readonly unused: number;
  readonly cutOff: Omit<CutOff, 'lastAdmitted' | 'firstRejected'> & {
    readonly lastAdmitted: number | null;
    readonly firstRejected: number | null;
  };
  /** Complete equals on the line wait for a decision. */
  readonly waits: boolean;
}

/** Those of a round who are still there, and what parts each from the next: of sorted rows, the least of what parts those between. */
function stillThere(
  { order, parting, byLot, keys }: SheetRound,
  gone: ReadonlySet<number>,
): { readonly rows: number[]; readonly parts: number[]; readonly lots: readonly number[] | null } {
  if (gone.size === 0) return { rows: [...order], parts: [...parting], lots: byLot };
  const rows: number[] = [];
  const parts: number[] = [];
  let least = keys.length;
  for (const [place, application] of order.entries()) {
    if (place > 0) least = Math.min(least, parting[place - 1] ?? keys.length);
    if (gone.has(application)) continue;
    if (rows.length > 0) parts.push(least);
    rows.push(application);
    least = keys.length;
  }
  return { rows, parts, lots: byLot && byLot.filter((application) => !gone.has(application)) };
}

/** The least of a stretch of numbers, and of one beside them. */
function leastOf(numbers: readonly number[], from: number, to: number, beside: number): number {
  let least = beside;
  for (let index = from; index < to; index += 1) least = Math.min(least, numbers[index] ?? beside);
  return least;
}

/** Gives out the places of one round to those who are still there. */
function drawRound(
  round: SheetRound,
  quota: number,
  method: SheetSide['method'],
  gone: ReadonlySet<number>,
  points: readonly (number | null)[],
): DrawnRound {
  const equal = round.keys.length;
  const { rows, parts, lots } = stillThere(round, gone);
  const outcomes = new Uint8Array(rows.length).fill(PLACE.rejected);
  outcomes.fill(PLACE.admitted, 0, Math.min(quota, rows.length));
  const tied = quota > 0 && quota < rows.length && parts[quota - 1] === equal;
  if (tied) {
    let [from, to] = [quota - 1, quota + 1];
    while (from > 0 && parts[from - 1] === equal) from -= 1;
    while (to < rows.length && parts[to - 1] === equal) to += 1;
    if (method === 'stop') outcomes.fill(PLACE.undecided, from, to);
    else if (method === 'admit-all') outcomes.fill(PLACE.admitted, from, to);
    else for (let place = from; place < to; place += 1) rows[place] = lots?.[place] ?? rows[place] ?? -1;
  }
  const waits = tied && method === 'stop';
  const last = outcomes.lastIndexOf(PLACE.admitted);
  const next = outcomes.indexOf(PLACE.rejected);
  const deciding = last < 0 || next < 0 || waits ? equal : leastOf(parts, last, next, equal);
  const line = quota > 0 && rows.length > 0 ? (points[rows[Math.min(quota, rows.length) - 1] ?? -1] ?? null) : null;
  const onLine = new Uint32Array(Object.keys(PLACE).length);
  let admitted = 0;
  for (let place = 0; place < rows.length; place += 1) {
    const outcome = outcomes[place] ?? PLACE.excluded;
    if (outcome === PLACE.admitted) admitted += 1;
    if (points[rows[place] ?? -1] === line) onLine[outcome] = (onLine[outcome] ?? 0) + 1;
  }
  return {
    inRounds: round.round !== null,
    quota,
    rows,
    outcomes,
    admitted,
    unused: Math.max(0, quota - rows.length),
    cutOff: {
      points: line,
      lastAdmitted: rows[last] ?? null,
      firstRejected: rows[next] ?? null,
      decidingKey: round.keys[deciding] ?? null,
      equalOnPoints: {
        admitted: onLine[PLACE.admitted] ?? 0,
        rejected: onLine[PLACE.rejected] ?? 0,
        undecided: onLine[PLACE.undecided] ?? 0,
      },
    },
    waits,
  };
}

/** Whole percent. */
const WHOLE = 100;

/**
 * Gives out the places of one pool, round by round: each has its share, rounded down, the last what is left; what nobody took goes on to
 * the next; whoever is admitted leaves; a round that waits for a decision holds up those behind it.
 */
export function drawPlaces(side: SheetSide, quota: number, points: readonly (number | null)[]): DrawnRound[] {
  const drawn: DrawnRound[] = [];
  const gone = new Set<number>();
  let [given, carried] = [0, 0];
  for (const [index, round] of side.rounds.entries()) {
    const last = index === side.rounds.length - 1;
    const share = last ? quota - given : Math.floor((quota * (round.round?.share ?? WHOLE)) / WHOLE);
    const result = drawRound(round, share + carried, side.method, gone, points);
    drawn.push(result);
    if (last || result.waits) break;
    for (const [place, row] of result.rows.entries()) if (result.outcomes[place] === PLACE.admitted) gone.add(row);
    given += share;
    carried = result.unused;
  }
  return drawn;
}
