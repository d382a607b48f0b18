import { type Allocate, ownMemory } from '../compile/kernel/memory.js';
import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import type { Totals } from './distribution.js';
import { LARGEST_SHORT, largestTotal } from './largest-total.js';
import { STANDINGS } from './simulation.js';
import { type TreeKernel, VERDICT } from './tree-kernel.js';

/** What a run gives for each person, by row. Threads that share the work write into the same memory. */
export interface PersonResults {
  readonly totals: Totals;
  readonly states: Uint8Array;
  readonly barred: Uint8Array;
}

/** Room for the results of a run over `persons`, in memory that `allocate` gives. */
export function personResults(policy: CompiledPolicy, persons: number, allocate: Allocate = ownMemory): PersonResults {
  const short = largestTotal(policy) <= LARGEST_SHORT;
  return {
    totals: short ? new Int32Array(allocate(persons * 4)) : new Float64Array(allocate(persons * 8)),
    states: new Uint8Array(allocate(persons)),
    barred: new Uint8Array(allocate(persons)),
  };
}

/** Takes down what a kernel has found for the persons of a block: their totals that count, the state of their points, and vetoes. */
export class ResultWriter {
  /** Persons by state; those with a veto; hundredths that do not count because of a state. */
  readonly states = new Array<number>(STANDINGS.length).fill(0);
  vetoed = 0;
  withheld = 0;

  constructor(
    private readonly policy: CompiledPolicy,
    private readonly kernel: TreeKernel,
  ) {}

  /** To be called when the kernel has scored these persons. */
  write({ totals, states: stateOf, barred }: PersonResults, start: number, count: number): void {
    const { kernel, states } = this;
    const root = kernel.block(0)?.points;
    if (root) for (let row = 0; row < count; row += 1) totals[start + row] = root[row] as number;
    stateOf.fill(0, start, start + count);
    barred.fill(0, start, start + count);
    // The first rule that holds decides, so it is written last.
    for (let index = kernel.standing.length - 1; index >= 0; index -= 1) {
      const verdicts = kernel.standing[index]?.block;
      const rule = this.policy.standing[index];
      if (verdicts && rule) setWhere(stateOf, verdicts, STANDINGS.indexOf(rule.verdict.state), start, count);
    }
    for (const { block } of kernel.vetoes) if (block) setWhere(barred, block, 1, start, count);
    for (let row = start; row < start + count; row += 1) {
      const state = stateOf[row] as number;
      if (state !== 0) {
        this.withheld += totals[row] as number;
        totals[row] = 0;
      }
      states[state] = (states[state] as number) + 1;
      this.vetoed += barred[row] as number;
    }
  }
}

/** Writes `value` for the persons of a block for whom the verdict is yes. */
function setWhere(into: Uint8Array, verdicts: Uint8Array, value: number, start: number, count: number): void {
  for (let row = 0; row < count; row += 1) if (verdicts[row] === VERDICT.yes) into[start + row] = value;
}
