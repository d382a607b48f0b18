import type { CurvePiece, ScoreCurve } from '@jifen/policies';

/** One stretch of a curve as the table shows it; points in hundredths. */
export interface CurveRow {
  readonly from: number;
  readonly to: number;
  readonly points: number;
  /** Points at the end of the stretch. */
  readonly last: number;
  /** More with every further value; 0 on the level. */
  readonly slope: number;
  /** Against the end of the stretch before; null for the first. */
  readonly change: number | null;
  readonly causes: ScoreCurve['breaks'][number]['causes'];
  readonly piece: CurvePiece;
}

/** The stretches with what changes where each begins. */
export function curveRows({ pieces, breaks }: Pick<ScoreCurve, 'pieces' | 'breaks'>): CurveRow[] {
  return pieces.map((piece, index) => {
    const turn = breaks[index - 1];
    return {
      from: piece.from,
      to: piece.to,
      points: piece.points,
      last: piece.points + piece.slope * (piece.to - piece.from),
      slope: piece.slope,
      change: turn ? turn.after - turn.before : null,
      causes: turn?.causes ?? [],
      piece,
    };
  });
}

/** Where a cap is full and more adds nothing: stretches that lie next to each other as one. */
export function cappedStretches({ pieces }: Pick<ScoreCurve, 'pieces'>): { from: number; to: number }[] {
  const capped: { from: number; to: number }[] = [];
  for (const { from, to, slope, atCap } of pieces) {
    if (slope !== 0 || atCap.length === 0) continue;
    const last = capped.at(-1);
    if (last?.to === from - 1) last.to = to;
    else capped.push({ from, to });
  }
  return capped;
}
