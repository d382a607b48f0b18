import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import type { FrameScore } from '../evaluate/score-frame.js';
import { parseDay } from '../logic/calendar-day.js';
import type { Value } from '../evaluate/frame.js';
import { valueAtRow } from '../population/column.js';
import type { EncodedPopulation } from '../population/encode-population.js';
import type { ApplicantScorer } from '../rank/application.js';
import type { Totals } from './distribution.js';
import { LARGEST_SHORT, largestPoints } from './largest-total.js';
import { Placements } from './placements.js';
import { BLOCK_SIZE } from './simulation-run.js';
import { TreeKernel, VERDICT } from './tree-kernel.js';

/**
 * Points of some persons, scored all at once: what a ranking asks for, application by application. The rows are those of `persons`.
 * Of nodes that were not asked for, points stay as they are; without a list, every node is. `asOf` must be a date.
 */
export class ApplicantScores implements ApplicantScorer {
  readonly day: number;
  readonly facts?: (row: number, into: Value[]) => void;
  /** Points by person, then by node in the order of `nodes`. */
  private readonly points: Totals;
  private readonly unknown: Uint8Array;
  /** 1 for whoever a standing rule or veto holds for, or might. */
  private readonly affected: Uint8Array;
  constructor(
    readonly policy: CompiledPolicy,
    persons: EncodedPopulation,
    asOf: string,
    private readonly nodes: readonly number[] = [...policy.nodes.keys()],
    /** Ids of the facts that {@link facts} gives; without it, applicants have theirs. */
    facts?: ReadonlySet<string>,
  ) {
    const { size } = persons;
    this.day = parseDay(asOf) ?? 0;
    if (facts) this.facts = factsBySlot(policy, persons, facts);
    const stride = nodes.length;
    const isShort = largestPoints(policy) <= LARGEST_SHORT;
    this.points = isShort ? new Int32Array(size * stride) : new Float64Array(size * stride);
    this.unknown = new Uint8Array(size * stride);
    this.affected = new Uint8Array(size);
    const blockSize = Math.max(1, Math.min(BLOCK_SIZE, size));
    const kernel = new TreeKernel(policy, persons, this.day, blockSize, { keep: new Set(nodes) });
    new Placements(persons).placeAll(kernel.positions);
    kernel.prepare();
    const verdicts = new Uint8Array(blockSize);
    for (let start = 0; start < size; start += blockSize) {
      const count = Math.min(blockSize, size - start);
      kernel.score(start, count);
      for (const [place, node] of nodes.entries()) this.keep(kernel, place, node, start, count);
      for (const verdict of [...kernel.standing, ...kernel.vetoes]) {
        verdict.verdicts(start, count, verdicts);
        for (let row = 0; row < count; row += 1) if (verdicts[row] !== VERDICT.no) this.affected[start + row] = 1;
      }
    }
  }

  score(row: number, into: FrameScore): void {
    const { nodes } = this;
    const first = row * nodes.length;
    for (let place = 0; place < nodes.length; place += 1) {
      const node = nodes[place] as number;
      into.points[node] = this.points[first + place] as number;
      into.unknown[node] = this.unknown[first + place] === 1;
    }
  }

  isUnaffected(row: number): boolean {
    return this.affected[row] === 0;
  }

  private keep(kernel: TreeKernel, place: number, node: number, start: number, count: number): void {
    const block = kernel.block(node);
    if (!block) throw new RangeError(`Node ${node} has no block`);
    const { points, unknown } = block;
    for (let row = 0; row < count; row += 1) {
      const at = (start + row) * this.nodes.length + place;
      this.points[at] = points[row] as number;
      if (unknown?.[row] === 1) this.unknown[at] = 1;
    }
  }
}

/** Puts some facts of the person at a row into a frame. */
function factsBySlot(
  policy: CompiledPolicy,
  persons: EncodedPopulation,
  wanted: ReadonlySet<string>,
): (row: number, into: Value[]) => void {
  const { facts } = policy;
  const sources = facts.facts
    .filter(({ id }) => wanted.has(id))
    .map((fact) => ({ slot: facts.slotOf(fact.id), column: persons.requireColumn(fact) }));
  return (row, into) => {
    for (const { slot, column } of sources) into[slot] = valueAtRow(column, row);
  };
}
