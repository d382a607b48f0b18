import type { Crossing, CrossingPool, CrossingSide } from '@jifen/policies';

/** The four cells of who has a place under A and under B, with the sums on their edges. All in applications. */
export interface CrossingCells {
  readonly inIn: number;
  readonly inOut: number;
  readonly outIn: number;
  readonly outOut: number;
  /** With and without a place under A, and under B. */
  readonly a: { readonly in: number; readonly out: number };
  readonly b: { readonly in: number; readonly out: number };
  readonly all: number;
}

type Counts = Pick<CrossingPool, 'inIn' | 'inOut' | 'outIn' | 'outOut'>;

/** Cells and sums from the four counts. */
export function cellsOf({ inIn, inOut, outIn, outOut }: Counts): CrossingCells {
  return {
    inIn,
    inOut,
    outIn,
    outOut,
    a: { in: inIn + inOut, out: outIn + outOut },
    b: { in: inIn + outIn, out: inOut + outOut },
    all: inIn + inOut + outIn + outOut,
  };
}

/** The cells of a whole scene. */
export function sceneCells({ inIn, inOut, outIn, outOut }: Crossing): CrossingCells {
  return cellsOf({ inIn: inIn.length, inOut: inOut.length, outIn: outIn.length, outOut: outOut.length });
}

/** Places over all pools of one side; null where a pool has no quota, or there is none. */
export function placesOf(pools: readonly CrossingPool[], side: 'a' | 'b'): number | null {
  let places = 0;
  for (const pool of pools) {
    const quota = pool[side]?.quota ?? null;
    if (quota === null) return null;
    places += quota;
  }
  return pools.length > 0 ? places : null;
}

/** Applications with exactly the points of the line, where that decided nothing yet: two or more on both sides of it. */
export function equalsAtLine(side: CrossingSide | null): number {
  if (side === null) return 0;
  const { admitted, rejected, undecided } = side.cutOff.equalOnPoints;
  return rejected + undecided > 0 ? admitted + rejected + undecided : 0;
}
