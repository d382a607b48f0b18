import { type CompiledPolicy } from '../evaluate/compile-policy.js';
import { AS_OF_SLOT } from '../evaluate/fact-table.js';
import type { Value } from '../evaluate/frame.js';
import { type Column, valueAtRow } from '../population/column.js';

/** One person of a block as rules see it; filled anew for every block. */
export interface BlockFrame {
  readonly facts: Value[];
  readonly points: number[];
}

/** A column and the slot of a frame that it fills. */
export interface SlotColumn {
  readonly slot: number;
  readonly column: Column;
}

/**
 * The persons of a block as frames that rules can be run on. The frames are made once and refilled from the columns, so that a
 * population of any size needs no memory for its rows. Only what the rules read is filled.
 */
export class PopulationFrames {
  readonly frames: readonly BlockFrame[];

  constructor(
    policy: CompiledPolicy,
    asOf: number,
    blockSize: number,
    private readonly columns: readonly SlotColumn[],
    /** Nodes whose points a rule reads. */
    private readonly pointsRead: ReadonlySet<number>,
  ) {
    const slots = Math.max(policy.facts.size, ...columns.map(({ slot }) => slot + 1));
    this.frames = Array.from({ length: blockSize }, () => {
      const facts = new Array<Value>(slots).fill(null);
      facts[AS_OF_SLOT] = asOf;
      return { facts, points: new Array<number>(policy.nodes.length).fill(0) };
    });
  }

  /** Puts the persons from row `start` on into the frames; `count` is at most the block size. */
  fill(start: number, count: number): void {
    const { frames } = this;
    for (const { slot, column } of this.columns) {
      for (let row = 0; row < count; row += 1) {
        const frame = frames[row];
        if (frame) frame.facts[slot] = valueAtRow(column, start + row);
      }
    }
  }

  /** Lets rules that read the points of this node see them. */
  setPoints(node: number, points: Float64Array, count: number): void {
    if (!this.pointsRead.has(node)) return;
    for (let row = 0; row < count; row += 1) {
      const frame = this.frames[row];
      if (frame) frame.points[node] = points[row] ?? 0;
    }
  }
}
