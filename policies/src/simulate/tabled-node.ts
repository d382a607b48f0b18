import type { Positions } from '../compile/kernel/positions.js';
import type { CompiledNode } from '../evaluate/compile-policy.js';
import { FIGURE, noFigures, type NodeFigures } from './node-figures.js';

/**
 * An indicator whose rule is a table: its cap and floor are applied to the table, so that nothing is left to do for a person but to
 * look up; and its figures follow from how many persons stand at each position, however many they are.
 */
export class TabledNode {
  /** Points by position, after cap and floor. */
  readonly points: Float64Array;
  /** Points by position as they enter the parent. */
  readonly signed: Float64Array;
  /** 1 at positions where a needed fact is unknown. */
  readonly unknown: Uint8Array;

  /** `raw` is what the rule gives by position, NaN for unknown. */
  constructor(
    readonly node: CompiledNode,
    readonly positions: Positions,
    private readonly raw: Float64Array,
  ) {
    const { least, most, whenUnknown, sign } = node;
    this.points = raw.map((value) => (value !== value ? whenUnknown : Math.max(least, Math.min(most, value))));
    // Less than 0 is 0 − it: the deduction of nothing is 0, not −0.
    this.signed = sign < 0 ? this.points.map((points) => 0 - points) : this.points;
    this.unknown = Uint8Array.from(raw, (value) => (value !== value ? 1 : 0));
  }

  /** What the rule gives by position before cap and floor, with what an unknown result is given instead. */
  get rawGiven(): Float64Array {
    return this.raw.map((value) => (value !== value ? this.node.whenUnknown : value));
  }

  /** True where somebody stands at a position where a fact is unknown. */
  hasUnknown(counts: Int32Array): boolean {
    return this.unknown.some((unknown, position) => unknown === 1 && (counts[position] ?? 0) > 0);
  }

  figures(counts: Int32Array): NodeFigures {
    const { most } = this.node;
    const figures = noFigures();
    const add = (figure: number, amount: number): void => {
      figures[figure] = (figures[figure] as number) + amount;
    };
    for (const [position, persons] of counts.entries()) {
      if (persons === 0) continue;
      const points = this.points[position] ?? 0;
      const raw = this.raw[position] ?? 0;
      add(FIGURE.sum, points * persons);
      if (points !== 0) add(FIGURE.scoring, persons);
      if (raw !== raw) {
        // What is given in place of an unknown result was never limited.
        add(FIGURE.rawSum, points * persons);
        add(FIGURE.unknown, persons);
        continue;
      }
      add(FIGURE.rawSum, raw * persons);
      if (raw >= most) {
        add(FIGURE.atCap, persons);
        add(FIGURE.lostToCap, (raw - most) * persons);
        add(FIGURE.raisedToFloor, (points - most) * persons);
      } else add(FIGURE.raisedToFloor, (points - raw) * persons);
    }
    return figures;
  }
}
