import { TRUTH } from '../compile/kernel/block.js';
import { KernelCompiler } from '../compile/kernel/kernel-compiler.js';
import type { Positions } from '../compile/kernel/positions.js';
import type { RuleKernel } from '../compile/kernel/rule-kernel.js';
import type { CompiledNode, CompiledPolicy } from '../evaluate/compile-policy.js';
import { pointsReadBy } from '../logic/expression.js';
import type { EncodedPopulation } from '../population/encode-population.js';
import {
  addPoints,
  countUnknown,
  limitBlock,
  limitRule,
  markUnknown,
  raisePoints,
  subtractPoints,
} from './limit-block.js';
import { noFigures, type NodeFigures } from './node-figures.js';
import { NodeNames } from './node-names.js';
import { type NodeTable, somebodyLacks, tableFigures } from './node-table.js';
import { TreeTables } from './tree-tables.js';
import { VerdictKernel } from './verdict-kernel.js';

/** Points of a block of persons at one node, in hundredths, by row in the block. */
export interface NodeBlock {
  readonly points: Float64Array;
  /** 1 for an indicator whose rule needed an unknown fact, and for a group above one. Undefined where nobody's is. */
  unknown: Uint8Array | undefined;
}

/** Points of everybody at one node, in hundredths, by row in the population; otherwise like a block. */
export type PointsColumn = Readonly<NodeBlock>;

/** What a kernel is to do besides scoring. */
export interface TreeSettings {
  /** Nodes whose blocks can be read after a run, beside those that somebody needs; of the others, none is scored for its own sake. */
  readonly keep?: ReadonlySet<number>;
  /**
   * The points of a node, by its name, where an earlier run has found them. Then neither it nor what is below it is scored, nor are
   * there figures; nodes whose parents are scored are.
   */
  readonly kept?: (name: string) => PointsColumn | undefined;
}

/** What a yes/no rule came to for each person of a block. */
export const VERDICT = TRUTH;

type BlockStep = (start: number, count: number) => void;
type Mark = (into: Uint8Array, start: number, count: number) => void;

/** How points enter the group above them. */
interface Part {
  readonly add: (into: Float64Array, start: number, count: number) => void;
  readonly raise: (into: Float64Array, start: number, count: number) => void;
  readonly mark: Mark | undefined;
}

/**
 * Scores a population block by block, node by node: same results as `scoreFrame`, person by person. What a table can say is looked up
 * straight into the group above it and never stands in a block of its own, unless a rule reads its points.
 *
 * This is where rules are executed over a population; everything else only reads what they gave.
 */
export class TreeKernel {
  /** Standing rules in their order, then vetoes. */
  readonly standing: readonly VerdictKernel[];
  readonly vetoes: readonly VerdictKernel[];
  /** The population must be placed at all of these before {@link prepare}. */
  readonly positions: readonly Positions[];
  /** The figures of the persons scored so far, by node. Those of tables are not among them; see {@link tableFigures}. */
  readonly figures: readonly NodeFigures[];
  /** Names of the nodes by what they make of facts. */
  readonly names: NodeNames;
  private readonly tables: TreeTables;
  /** Nodes that are no tables and whose points are known. */
  private readonly columns = new Map<number, PointsColumn>();
  private readonly scored: ReadonlySet<number>;
  private readonly kernels = new Map<number, Extract<RuleKernel, { kind: 'block' }>>();
  private readonly blocks = new Map<number, NodeBlock>();
  private readonly steps: BlockStep[] = [];

  constructor(
    private readonly policy: CompiledPolicy,
    population: EncodedPopulation,
    asOf: number,
    private readonly blockSize: number,
    { keep, kept }: TreeSettings = {},
  ) {
    const nobody = new Float64Array(blockSize);
    const pointsOf = (node: number): Float64Array => this.blocks.get(node)?.points ?? nobody;
    const compiler = new KernelCompiler(policy, population, asOf, blockSize, pointsOf);
    this.figures = policy.nodes.map(noFigures);
    this.names = new NodeNames(policy, (expression) => compiler.ruleKey(expression));
    this.tables = new TreeTables(policy, compiler, this.names, population.size);
    const read = this.nodesRead();
    if (kept) this.findColumns(kept);
    this.scored = kept || keep ? this.nodesToScore(keep) : new Set(policy.nodes.keys());
    for (const index of this.scored) {
      const isPart = this.tables.has(index) || this.columns.has(index);
      if (keep?.has(index) || index === 0 || read.has(index) || !isPart) {
        this.blocks.set(index, { points: new Float64Array(blockSize), unknown: undefined });
      }
    }
    // What several rules share is computed by the first of them, so they are compiled in the order in which they run.
    for (const { index, rule } of this.inOrder()) {
      if (rule && !this.tables.has(index) && !this.columns.has(index)) {
        this.kernels.set(index, compiler.blockRule(rule.expression));
      }
    }
    const verdict = ({ rule }: { readonly rule: CompiledNode['rule'] }): VerdictKernel =>
      new VerdictKernel(rule && compiler.rule(rule.expression), blockSize);
    this.standing = policy.standing.map(verdict);
    this.vetoes = policy.vetoes.map(verdict);
    this.positions = compiler.positions;
  }

  /** Lines up the steps, leaving out what nobody needs. To be called once, when the population has been placed. */
  prepare(): void {
    for (const { index } of this.inOrder()) this.plan(index);
    for (const verdict of [...this.standing, ...this.vetoes]) verdict.prepare();
  }

  /** Scores the persons from row `start` on; `count` is at most the block size. */
  score(start: number, count: number): void {
    for (const step of this.steps) step(start, count);
    for (const verdict of this.standing) verdict.run(start, count);
    for (const verdict of this.vetoes) verdict.run(start, count);
  }

  /** The block of a node after a run: of the root, of nodes whose points a rule reads, of those that are no table, of those to be kept. */
  block(index: number): NodeBlock | undefined {
    return this.blocks.get(index);
  }

  /** The nodes that a run computes block by block: neither tables nor known. */
  get computed(): readonly number[] {
    return [...this.scored].filter((index) => !this.tables.has(index) && !this.columns.has(index));
  }

  /** The table of a node that is one. */
  table(index: number): Pick<NodeTable, 'positions' | 'points'> | undefined {
    return this.tables.has(index) ? this.tables.of(index) : undefined;
  }

  /** The figures of the whole population at nodes that are tables, by node. */
  *tableFigures(): Generator<readonly [node: number, figures: NodeFigures]> {
    for (const [index, table] of this.tables) yield [index, tableFigures(table)];
  }

  private inOrder(): CompiledNode[] {
    return this.policy.order.flatMap((index) => (this.scored.has(index) ? (this.policy.nodes[index] ?? []) : []));
  }

  private findColumns(kept: (name: string) => PointsColumn | undefined): void {
    for (const { index } of this.policy.nodes) {
      const column = this.tables.has(index) ? undefined : kept(this.names.of(index));
      if (column) this.columns.set(index, column);
    }
  }

  /** The root, nodes that verdicts read, those that are to be kept or else separate nodes, and what is not known yet of these. */
  private nodesToScore(keep: ReadonlySet<number> | undefined): ReadonlySet<number> {
    const { nodes, indexOf } = this.policy;
    const found = new Set<number>();
    const add = (index: number): void => {
      const node = nodes[index];
      if (!node || found.has(index)) return;
      found.add(index);
      if (this.tables.has(index) || this.columns.has(index)) return;
      for (const child of node.counted) add(child);
      for (const id of node.rule ? pointsReadBy(node.rule.expression) : []) add(indexOf.get(id) ?? -1);
    };
    for (const { index, sign } of nodes) if (index === 0 || (keep ? keep.has(index) : sign === 0)) add(index);
    for (const index of this.readBy([...this.policy.vetoes, ...this.policy.standing])) add(index);
    return found;
  }

  /** Nodes whose points some rule reads. */
  private nodesRead(): ReadonlySet<number> {
    return this.readBy([...this.policy.nodes, ...this.policy.vetoes, ...this.policy.standing]);
  }

  private readBy(rules: readonly Pick<CompiledNode, 'rule'>[]): ReadonlySet<number> {
    const ids = rules.flatMap(({ rule }) => (rule ? pointsReadBy(rule.expression) : []));
    return new Set(ids.flatMap((id) => this.policy.indexOf.get(id) ?? []));
  }

  private plan(index: number): void {
    const node = this.policy.nodes[index];
    const block = this.blocks.get(index);
    if (!node || !block) return;
    const kernel = this.kernels.get(index);
    const column = this.columns.get(index);
    if (column) this.planColumn(column, block);
    else if (this.tables.has(index)) this.planTable(index, block);
    else if (kernel) this.planRule(node, kernel, block);
    else this.planGroup(node, block);
  }

  private planColumn({ points, unknown }: PointsColumn, block: NodeBlock): void {
    this.steps.push((start, count) => block.points.set(points.subarray(start, start + count)));
    if (!unknown) return;
    const marks = new Uint8Array(this.blockSize);
    block.unknown = marks;
    this.steps.push((start, count) => marks.set(unknown.subarray(start, start + count)));
  }

  private planTable(index: number, block: NodeBlock): void {
    const { positions, points, unknown } = this.tables.of(index);
    this.steps.push((start, count) => positions.gather(block.points, points, start, count));
    if (!somebodyLacks(unknown, positions.counts)) return;
    const marks = new Uint8Array(this.blockSize);
    block.unknown = marks;
    this.steps.push((start, count) => positions.gatherTruth(marks, unknown, start, count));
  }

  private planRule(node: CompiledNode, kernel: Extract<RuleKernel, { kind: 'block' }>, block: NodeBlock): void {
    const { values } = kernel.block;
    if (!(values instanceof Float64Array)) throw new RangeError(`The rule of ${node.node.id} gives no number`);
    const { points } = block;
    const unknown = new Uint8Array(this.blockSize);
    block.unknown = unknown;
    const figures = this.figures[node.index] ?? noFigures();
    // A formula is marked like any other group where a child lacks a fact.
    const marks = this.partsOf(node).flatMap(({ mark }) => mark ?? []);
    this.steps.push(...kernel.steps, (start, count) => {
      limitRule(node, values, points, unknown, figures, count);
      for (const mark of marks) mark(unknown, start, count);
      countUnknown(unknown, figures, count);
    });
  }

  private planGroup(node: CompiledNode, block: NodeBlock): void {
    const { points } = block;
    const figures = this.figures[node.index] ?? noFigures();
    const highest = node.combine === 'max';
    const parts = this.partsOf(node);
    const marks = parts.flatMap(({ mark }) => mark ?? []);
    const unknown = marks.length > 0 ? new Uint8Array(this.blockSize) : undefined;
    block.unknown = unknown;
    const initial = highest ? -Infinity : 0;
    this.steps.push((start, count) => {
      points.fill(initial, 0, count);
      for (const part of parts) {
        if (highest) part.raise(points, start, count);
        else part.add(points, start, count);
      }
      limitBlock(node, points, figures, count);
      if (!unknown) return;
      unknown.fill(0, 0, count);
      for (const mark of marks) mark(unknown, start, count);
      countUnknown(unknown, figures, count);
    });
  }

  /** What a group is made of: tables of several children at once, and the blocks of the others. */
  private partsOf(node: CompiledNode): Part[] {
    const tables = this.tables.partsOf(node).map(({ positions, values, unknown }): Part => ({
      add: (into, start, count) => positions.add(into, values, start, count),
      raise: (into, start, count) => positions.raise(into, values, start, count),
      mark: somebodyLacks(unknown, positions.counts)
        ? (into, start, count) => positions.mark(into, unknown, start, count)
        : undefined,
    }));
    const blocks = node.counted.filter((child) => !this.tables.has(child)).map((child) => this.blockPart(child));
    return [...tables, ...blocks];
  }

  private blockPart(index: number): Part {
    const column = this.columns.get(index);
    const part = column ?? this.blocks.get(index);
    const sign = this.policy.nodes[index]?.sign ?? 1;
    if (!part) throw new RangeError(`Node ${index} has no block`);
    const { points, unknown } = part;
    // A column holds everybody, a block the persons who are scored just now.
    const first = column ? 1 : 0;
    return {
      add: (into, start, count) => (sign < 0 ? subtractPoints : addPoints)(into, points, first * start, count),
      raise: (into, start, count) => raisePoints(into, points, sign, first * start, count),
      mark: unknown && ((into, start, count) => markUnknown(into, unknown, first * start, count)),
    };
  }
}
