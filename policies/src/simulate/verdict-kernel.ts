import { TRUTH } from '../compile/kernel/block.js';
import type { RuleKernel } from '../compile/kernel/rule-kernel.js';

/** How often a yes/no rule held, and how often it could not be decided. Counts in persons. */
export interface VerdictFigures {
  yes: number;
  unknown: number;
}

/** A yes/no rule over blocks; a pending one is unknown for everybody. */
export class VerdictKernel {
  /** A verdict for each person of the block, see `TRUTH`. Undefined where it holds for nobody, see {@link prepare}. */
  block: Uint8Array | undefined;
  /** Persons of the blocks that have been run. Those of tables are not among them, see {@link tableFigures}. */
  readonly figures: VerdictFigures = { yes: 0, unknown: 0 };
  private readonly table: Extract<RuleKernel, { kind: 'truth-table' }> | undefined;
  private readonly rule: Extract<RuleKernel, { kind: 'block' }> | undefined;

  constructor(
    private readonly kernel: RuleKernel | undefined,
    private readonly blockSize: number,
  ) {
    if (kernel?.kind === 'truth-table') this.table = kernel;
    if (kernel?.kind === 'block') this.rule = kernel;
  }

  /** Leaves out a table that holds for nobody: not even a block is needed then. */
  prepare(): void {
    const { yes } = this.tableFigures() ?? { yes: 0 };
    this.block = yes > 0 ? new Uint8Array(this.blockSize) : undefined;
  }

  run(start: number, count: number): void {
    const { table, rule, figures } = this;
    if (table) {
      if (this.block) table.positions.gatherTruth(this.block, table.table, start, count);
      return;
    }
    if (!rule) {
      figures.unknown += count;
      return;
    }
    for (const step of rule.steps) step(start, count);
    const { values } = rule.block;
    if (!(values instanceof Uint8Array)) throw new RangeError('A verdict gives yes or no');
    this.block = values;
    for (let row = 0; row < count; row += 1) {
      if (values[row] === TRUTH.yes) figures.yes += 1;
      else if (values[row] === TRUTH.unknown) figures.unknown += 1;
    }
  }

  /** The figures of the whole population where the rule is a table; undefined where it is not. */
  tableFigures(): VerdictFigures | undefined {
    if (!this.table) return undefined;
    const { positions, table } = this.table;
    let [yes, unknown] = [0, 0];
    for (const [position, persons] of positions.counts.entries()) {
      if (table[position] === TRUTH.yes) yes += persons;
      else if (table[position] === TRUTH.unknown) unknown += persons;
    }
    return { yes, unknown };
  }

  /** The verdict of each person of the block run last, where it is not kept; for readers that need every verdict. */
  verdicts(start: number, count: number, into: Uint8Array): void {
    if (this.kernel === undefined) into.fill(TRUTH.unknown, 0, count);
    else if (this.table) this.table.positions.gatherTruth(into, this.table.table, start, count);
    else if (this.block) into.set(this.block.subarray(0, count));
  }
}
