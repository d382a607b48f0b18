import type { CurvePiece } from './score-curve.js';

/** Most stretches that are looked at for one curve. */
const MOST_LOOKS = 8_000;

function sameLimits(a: CurvePiece, b: CurvePiece): boolean {
  const keyOf = ({ standing, vetoes, atCap, atFloor }: CurvePiece): string =>
    [standing, ...vetoes, '', ...atCap, '', ...atFloor].join(' ');
  return keyOf(a) === keyOf(b);
}

function valueAt({ from, points, slope }: CurvePiece, value: number): number {
  return points + slope * (value - from);
}

/**
 * Both as one piece, where one line holds for them; undefined elsewhere. Single values join a line that there is, and another single
 * value of the same points; two different single values are no line.
 */
function together(a: CurvePiece, b: CurvePiece): CurvePiece | undefined {
  if (!sameLimits(a, b)) return undefined;
  const [singleA, singleB] = [a.from === a.to, b.from === b.to];
  const slope = singleA ? b.slope : a.slope;
  if (!singleA && !singleB && a.slope !== b.slope) return undefined;
  const joined: CurvePiece = { ...a, points: a.points, slope, to: b.to };
  const collinear = valueAt(joined, b.from) === b.points;
  return collinear ? joined : undefined;
}

/** Adds a piece behind the others, as part of the last one where one line holds for both. */
function append(pieces: CurvePiece[], piece: CurvePiece): void {
  const last = pieces.at(-1);
  const joined = last && together(last, piece);
  if (joined) pieces[pieces.length - 1] = joined;
  else pieces.push(piece);
}

/**
 * The pieces from `from` to `to`, found by halving until each half is one piece: however many values there are, the number of looks
 * follows the number of pieces. `told` is the last value reached when the looks are used up, or `most` pieces are told.
 */
export function piecesByHalving(
  over: (from: number, to: number) => CurvePiece | null,
  from: number,
  to: number,
  most = Infinity,
): { readonly pieces: readonly CurvePiece[]; readonly told: number } {
  const pieces: CurvePiece[] = [];
  const open: (readonly [number, number])[] = [[from, to]];
  for (let looks = 0; open.length > 0 && looks < MOST_LOOKS && pieces.length <= most; looks += 1) {
    const [lo, hi] = open.pop() ?? [from, to];
    const piece = over(lo, hi);
    if (piece) append(pieces, piece);
    else {
      const middle = lo + Math.floor((hi - lo) / 2);
      open.push([middle + 1, hi], [lo, middle]);
    }
  }
  return { pieces, told: pieces.at(-1)?.to ?? from - 1 };
}

/** The pieces of values that were looked at one by one: three or more of them that rise evenly are a line. */
export function piecesOfSingles(singles: readonly CurvePiece[]): CurvePiece[] {
  const pieces: CurvePiece[] = [];
  for (let start = 0; start < singles.length;) {
    const first = singles[start];
    const second = singles[start + 1];
    if (!first) break;
    let end = start;
    if (second && sameLimits(first, second)) {
      const slope = second.points - first.points;
      for (let next = singles[end + 1]; next && sameLimits(first, next); next = singles[end + 1]) {
        if (next.points !== first.points + slope * (next.from - first.from)) break;
        end += 1;
      }
      // Two values always lie on a line.
      if (slope !== 0 && end - start < 2) end = start;
    }
    const last = singles[end] ?? first;
    append(pieces, { ...first, to: last.from, slope: end > start && second ? second.points - first.points : 0 });
    start = end + 1;
  }
  return pieces;
}
