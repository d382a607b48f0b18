import { type Allocate, ownMemory } from '../compile/kernel/memory.js';
import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import type { Totals } from './distribution.js';
import { LARGEST_SHORT, largestPoints } from './largest-total.js';
import type { TreeKernel } from './tree-kernel.js';

/** Points that a run takes down at some nodes, of some persons: those who apply for scenes, say. */
export interface WatchedPoints {
  /** Rows of the persons in the population, ascending. */
  readonly rows: Int32Array;
  /** Hundredths by index of the node, then by place in `rows`. */
  readonly points: ReadonlyMap<number, Totals>;
}

/** Room for the points of persons at nodes, in memory that `allocate` gives. Threads that share a run write into the same. */
export function watchedPoints(
  policy: CompiledPolicy,
  rows: Int32Array,
  nodes: readonly number[],
  allocate: Allocate = ownMemory,
): WatchedPoints {
  const isShort = largestPoints(policy) <= LARGEST_SHORT;
  const room = (): Totals =>
    isShort ? new Int32Array(allocate(rows.length * 4)) : new Float64Array(allocate(rows.length * 8));
  return { rows, points: new Map(nodes.map((node) => [node, room()])) };
}

/** Takes down the points of the watched persons of the block that the kernel has just scored. The population must be placed. */
export function watchBlock(kernel: TreeKernel, { rows, points }: WatchedPoints, start: number, count: number): void {
  const from = firstFrom(rows, start);
  const to = firstFrom(rows, start + count);
  if (from === to) return;
  for (const [node, into] of points) {
    const table = kernel.table(node);
    if (table) {
      const { at } = table.positions.placed;
      for (let place = from; place < to; place += 1)
        into[place] = table.points[at[rows[place] as number] as number] as number;
      continue;
    }
    const block = kernel.block(node);
    if (!block) throw new RangeError(`Node ${node} has no block`);
    for (let place = from; place < to; place += 1)
      into[place] = block.points[(rows[place] as number) - start] as number;
  }
}

/** The first place whose row is not before `row`. */
function firstFrom(rows: Int32Array, row: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] as number) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
