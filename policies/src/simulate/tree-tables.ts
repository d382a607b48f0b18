import type { KernelCompiler } from '../compile/kernel/kernel-compiler.js';
import { type Positions, sizeOf, type Source, unionOf } from '../compile/kernel/positions.js';
import type { CompiledNode, CompiledPolicy } from '../evaluate/compile-policy.js';
import type { NodeNames } from './node-names.js';
import {
  type CombinedTable,
  combineTables,
  groupTable,
  type NodeTable,
  type PointsTable,
  pendingTable,
  ruleTable,
} from './node-table.js';

/** Most positions of a table of several rules together; one rule alone may have more. */
const LARGEST_JOINT_TABLE = 16_384;

/** A joint table of so few lines pays for any population. */
const SMALL_JOINT_TABLE = 256;

/** Children of one group, tabled over the same positions, as one entry a position. */
export interface JointTable extends CombinedTable {
  readonly positions: Positions;
}

/**
 * Which nodes of a score tree are tables. An indicator is one where its rule is; a group where all that it counts are and their facts
 * have few combinations together: then caps and 就高 are applied to the table, and nobody has to be looked at. Of other groups, the
 * children that are tables are looked up several at once.
 */
export class TreeTables implements Iterable<readonly [node: number, table: NodeTable]> {
  private readonly tables = new Map<number, NodeTable>();
  private readonly joint = new Map<number, readonly JointTable[]>();
  private readonly sources = new Map<number, readonly Source[]>();
  private readonly largest: number;

  constructor(
    private readonly policy: CompiledPolicy,
    private readonly compiler: KernelCompiler,
    private readonly names: NodeNames,
    persons: number,
  ) {
    this.largest = Math.min(LARGEST_JOINT_TABLE, Math.max(SMALL_JOINT_TABLE, persons));
    for (const index of policy.order) {
      const sources = this.sourcesOf(index);
      if (sources) this.sources.set(index, sources);
    }
    // Parents stand before their children, so that whole branches become one table.
    for (const node of policy.nodes) {
      const own = this.sources.get(node.index);
      if (own && !this.tables.has(node.index)) this.tabulate(node.index, compiler.positionsOf(own));
      else if (!own) this.joint.set(node.index, this.jointTables(node));
    }
  }

  has(index: number): boolean {
    return this.sources.has(index);
  }

  /** @throws {RangeError} where the node is no table */
  of(index: number): NodeTable {
    const table = this.tables.get(index);
    if (!table) throw new RangeError(`Node ${index} is no table`);
    return table;
  }

  /** The tables of the children that a group counts, of several at once. */
  partsOf({ index }: CompiledNode): readonly JointTable[] {
    return this.joint.get(index) ?? [];
  }

  [Symbol.iterator](): Iterator<readonly [node: number, table: NodeTable]> {
    return this.tables.entries();
  }

  /** What the points of a node follow from; undefined where that is too much for a table. */
  private sourcesOf(index: number): readonly Source[] | undefined {
    const node = this.policy.nodes[index];
    if (!node) return undefined;
    if (node.rule) return node.node.kind === 'indicator' ? this.compiler.tableSources(node.rule.expression) : undefined;
    const children = node.combine ? node.counted.map((child) => this.sources.get(child)) : [];
    if (!children.every((child) => child !== undefined)) return undefined;
    const union = unionOf(children);
    return sizeOf(union) <= this.largest ? union : undefined;
  }

  /** Puts the children that are tables together, as many in one table as it can hold. */
  private jointTables(node: CompiledNode): JointTable[] {
    const bundles: { sources: readonly Source[]; readonly children: number[] }[] = [];
    for (const child of node.counted) {
      const own = this.sources.get(child);
      if (!own) continue;
      const fitting = bundles.find(({ sources }) => sizeOf(unionOf([sources, own])) <= this.largest);
      if (fitting) {
        fitting.sources = unionOf([fitting.sources, own]);
        fitting.children.push(child);
      } else bundles.push({ sources: own, children: [child] });
    }
    return bundles.map(({ sources, children }) => {
      const positions = this.compiler.positionsOf(sources);
      const tables = children.map((child) => this.tabulate(child, positions));
      const highest = node.combine === 'max';
      const name = `joint ${String(highest)} ${children.map((child) => this.names.of(child)).join(',')}\n${positions.key}`;
      return { positions, ...this.compiler.known.get(name, () => combineTables(tables, positions.size, highest)) };
    });
  }

  private tabulate(index: number, positions: Positions): NodeTable {
    const node = this.policy.nodes[index];
    if (!node) throw new RangeError(`There is no node ${index}`);
    // What is below has figures of its own, whether the table of this node is known or not.
    const children = node.combine ? node.counted.map((child) => this.tabulate(child, positions)) : [];
    const name = `node ${this.names.of(index)}\n${positions.key}`;
    const table = { node, positions, ...this.compiler.known.get(name, () => this.table(node, positions, children)) };
    this.tables.set(index, table);
    return table;
  }

  private table(node: CompiledNode, positions: Positions, children: readonly NodeTable[]): PointsTable {
    if (node.rule) {
      const { expression } = node.rule;
      return ruleTable(node, this.compiler.numbersAt(expression, this.sources.get(node.index) ?? [], positions));
    }
    return node.combine ? groupTable(node, positions.size, children) : pendingTable(positions.size);
  }
}
