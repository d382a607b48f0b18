import { TRUTH } from '../compile/kernel/block.js';
import { KernelCompiler } from '../compile/kernel/kernel-compiler.js';
import type { Positions } from '../compile/kernel/positions.js';
import type { RuleKernel } from '../compile/kernel/rule-kernel.js';
import type { CompiledNode, CompiledPolicy } from '../evaluate/compile-policy.js';
import { pointsReadBy } from '../logic/expression.js';
import type { EncodedPopulation } from '../population/encode-population.js';
import { countUnknown, limitBlock, limitRule } from './limit-block.js';
import { noFigures, type NodeFigures } from './node-figures.js';
import type { PositionCounts } from './position-counts.js';
import { TabledNode } from './tabled-node.js';
import { VerdictKernel } from './verdict-kernel.js';

/** Points of a block of persons at one node, in hundredths, by row in the block. */
export interface NodeBlock {
  readonly points: Float64Array;
  /** 1 for an indicator whose rule needed an unknown fact, and for a group above one. Undefined where nobody's is. */
  readonly unknown: Uint8Array | undefined;
}

/** What a yes/no rule came to for each person of a block. */
export const VERDICT = TRUTH;

type BlockStep = (start: number, count: number) => void;

/** How a child's points enter the group above it. */
interface Child {
  readonly add: (into: Float64Array, start: number, count: number) => void;
  readonly raise: (into: Float64Array, start: number, count: number) => void;
  readonly mark: ((into: Uint8Array, start: number, count: number) => void) | undefined;
}

/**
 * Scores a population block by block, node by node: same results as `scoreFrame`, person by person. Indicators whose rules are tables
 * are looked up straight into the group above them and never stand in a block of their own, unless a rule reads their points.
 *
 * This is where rules are executed over a population; everything else only reads what they gave.
 */
export class TreeKernel {
  /** Standing rules in their order, then vetoes. */
  readonly standing: readonly VerdictKernel[];
  readonly vetoes: readonly VerdictKernel[];
  /** Every set of positions of which the counts must be known before anything runs; see {@link prepare}. */
  readonly positions: readonly Positions[];
  private readonly compiler: KernelCompiler;
  private readonly tabled = new Map<number, TabledNode>();
  private readonly kernels = new Map<number, RuleKernel>();
  private readonly blocks = new Map<number, { readonly points: Float64Array; unknown: Uint8Array | undefined }>();
  private readonly own: readonly NodeFigures[];
  private readonly steps: BlockStep[] = [];

  /** With `keepAll`, every node's block can be read after a run, not only those that somebody needs. */
  constructor(
    private readonly policy: CompiledPolicy,
    population: EncodedPopulation,
    asOf: number,
    private readonly blockSize: number,
    private readonly keepAll = false,
  ) {
    const nobody = new Float64Array(blockSize);
    const pointsOf = (node: number): Float64Array => this.blocks.get(node)?.points ?? nobody;
    this.compiler = new KernelCompiler(policy, population, asOf, blockSize, pointsOf);
    this.own = policy.nodes.map(noFigures);
    this.allocate();
    const verdict = ({ rule }: { readonly rule: CompiledNode['rule'] }): VerdictKernel =>
      new VerdictKernel(rule && this.compiler.rule(rule.expression), blockSize);
    this.standing = policy.standing.map(verdict);
    this.vetoes = policy.vetoes.map(verdict);
    const verdicts = [...this.standing, ...this.vetoes].flatMap(({ positions }) => positions ?? []);
    this.positions = [...new Set([...[...this.tabled.values()].map(({ positions }) => positions), ...verdicts])];
  }

  /** What must be loaded for a block, in order, before positions are read. */
  get loads(): readonly Positions[] {
    return this.compiler.positions;
  }

  /** Lines up the steps, leaving out what the counts say that nobody needs. To be called once, before {@link score}. */
  prepare(counts: PositionCounts): void {
    for (const { index } of this.inOrder()) this.plan(index, counts);
    for (const verdict of [...this.standing, ...this.vetoes]) verdict.prepare(counts);
  }

  /** Scores the persons from row `start` on; `count` is at most the block size. */
  score(start: number, count: number): void {
    for (const positions of this.compiler.positions) positions.load(start, count);
    for (const step of this.steps) step(start, count);
    for (const verdict of this.standing) verdict.run(start, count);
    for (const verdict of this.vetoes) verdict.run(start, count);
  }

  /** The block of a node after a run: the root's, of nodes whose points a rule reads, and of groups; with `keepAll` of all. */
  block(index: number): NodeBlock | undefined {
    return this.blocks.get(index);
  }

  /** The figures of the persons scored so far, by node. Those of tables are not among them; see {@link tableFigures}. */
  get figures(): readonly NodeFigures[] {
    return this.own;
  }

  /** The figures of the whole population at nodes whose rules are tables, by node. */
  *tableFigures(counts: PositionCounts): Generator<readonly [node: number, figures: NodeFigures]> {
    for (const [index, tabled] of this.tabled) yield [index, tabled.figures(counts.of(tabled.positions))];
  }

  private inOrder(): CompiledNode[] {
    return this.policy.order.flatMap((index) => this.policy.nodes[index] ?? []);
  }

  /** Compiles every rule, and makes room for the nodes whose points stand in blocks. */
  private allocate(): void {
    const { nodes, indexOf } = this.policy;
    const rules = [
      ...nodes.flatMap(({ rule }) => rule ?? []),
      ...[...this.policy.vetoes, ...this.policy.standing].flatMap(({ rule }) => rule ?? []),
    ];
    const read = new Set(rules.flatMap(({ expression }) => pointsReadBy(expression)).map((id) => indexOf.get(id)));
    const room = (index: number): void => {
      if (!this.blocks.has(index))
        this.blocks.set(index, { points: new Float64Array(this.blockSize), unknown: undefined });
    };
    for (const { index, node } of nodes) if (index === 0 || node.kind === 'group' || read.has(index)) room(index);
    // What several rules share is computed by the first of them, so they are compiled in the order in which they run.
    for (const node of this.inOrder()) {
      const kernel = node.rule && this.compiler.rule(node.rule.expression);
      if (kernel) this.kernels.set(node.index, kernel);
      if (kernel?.kind === 'number-table')
        this.tabled.set(node.index, new TabledNode(node, kernel.positions, kernel.table));
      if (kernel?.kind !== 'number-table' || this.keepAll) room(node.index);
    }
  }

  private plan(index: number, counts: PositionCounts): void {
    const node = this.policy.nodes[index];
    const block = this.blocks.get(index);
    if (!node || !block) return;
    const tabled = this.tabled.get(index);
    const kernel = this.kernels.get(index);
    if (tabled) this.planTable(tabled, block, counts);
    else if (kernel?.kind === 'block') this.planRule(node, kernel, block, counts);
    else if (node.combine) this.planGroup(node, node.combine === 'max', block, counts);
    // What is pending stays at 0 and is not limited.
  }

  private planTable(
    tabled: TabledNode,
    block: { readonly points: Float64Array; unknown: Uint8Array | undefined },
    counts: PositionCounts,
  ): void {
    const { positions, points, unknown } = tabled;
    this.steps.push((start, count) => positions.gather(block.points, points, start, count));
    if (!tabled.hasUnknown(counts.of(positions))) return;
    const marks = new Uint8Array(this.blockSize);
    block.unknown = marks;
    this.steps.push((start, count) => positions.gatherTruth(marks, unknown, start, count));
  }

  private planRule(
    node: CompiledNode,
    kernel: Extract<RuleKernel, { kind: 'block' }>,
    block: { readonly points: Float64Array; unknown: Uint8Array | undefined },
    counts: PositionCounts,
  ): void {
    const { values } = kernel.block;
    if (!(values instanceof Float64Array)) throw new RangeError(`The rule of ${node.node.id} gives no number`);
    const { points } = block;
    const unknown = new Uint8Array(this.blockSize);
    block.unknown = unknown;
    const figures = this.own[node.index] ?? noFigures();
    // A formula is marked like any other group where a child lacks a fact.
    const marks = node.counted.flatMap((child) => this.child(child, counts).mark ?? []);
    this.steps.push(...kernel.steps, (start, count) => {
      limitRule(node, values, points, unknown, figures, count);
      for (const mark of marks) mark(unknown, start, count);
      countUnknown(unknown, figures, count);
    });
  }

  private planGroup(
    node: CompiledNode,
    highest: boolean,
    block: { readonly points: Float64Array; unknown: Uint8Array | undefined },
    counts: PositionCounts,
  ): void {
    const { points } = block;
    const figures = this.own[node.index] ?? noFigures();
    const children = node.counted.map((child) => this.child(child, counts));
    const marks = children.flatMap(({ mark }) => mark ?? []);
    const unknown = marks.length > 0 ? new Uint8Array(this.blockSize) : undefined;
    block.unknown = unknown;
    const initial = highest && children.length > 0 ? -Infinity : 0;
    this.steps.push((start, count) => {
      points.fill(initial, 0, count);
      for (const child of children) {
        if (highest) child.raise(points, start, count);
        else child.add(points, start, count);
      }
      limitBlock(node, points, figures, count);
      if (!unknown) return;
      unknown.fill(0, 0, count);
      for (const mark of marks) mark(unknown, start, count);
      countUnknown(unknown, figures, count);
    });
  }

  private child(index: number, counts: PositionCounts): Child {
    const tabled = this.tabled.get(index);
    if (tabled) {
      const { positions, signed, unknown } = tabled;
      return {
        add: (into, start, count) => positions.add(into, signed, start, count),
        raise: (into, start, count) => positions.raise(into, signed, start, count),
        mark: tabled.hasUnknown(counts.of(positions))
          ? (into, start, count) => positions.mark(into, unknown, start, count)
          : undefined,
      };
    }
    const block = this.blocks.get(index);
    const sign = this.policy.nodes[index]?.sign ?? 1;
    if (!block) throw new RangeError(`Node ${index} has no block`);
    const { points, unknown } = block;
    return {
      add: (into, _, count) => (sign < 0 ? subtractPoints(into, points, count) : addPoints(into, points, count)),
      raise: (into, _, count) => raisePoints(into, points, sign, count),
      mark: unknown && ((into, _, count) => markUnknown(into, unknown, count)),
    };
  }
}

function addPoints(into: Float64Array, points: Float64Array, count: number): void {
  for (let row = 0; row < count; row += 1) into[row] = (into[row] as number) + (points[row] as number);
}

function subtractPoints(into: Float64Array, points: Float64Array, count: number): void {
  for (let row = 0; row < count; row += 1) into[row] = (into[row] as number) - (points[row] as number);
}

function raisePoints(into: Float64Array, points: Float64Array, sign: number, count: number): void {
  for (let row = 0; row < count; row += 1) {
    const signed = sign * (points[row] as number) + 0;
    if (signed > (into[row] as number)) into[row] = signed;
  }
}

function markUnknown(into: Uint8Array, unknown: Uint8Array, count: number): void {
  for (let row = 0; row < count; row += 1) into[row] = (into[row] as number) | (unknown[row] as number);
}
