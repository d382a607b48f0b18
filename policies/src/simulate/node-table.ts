import type { Positions } from '../compile/kernel/positions.js';
import type { CompiledNode } from '../evaluate/compile-policy.js';
import { FIGURE, noFigures, type NodeFigures } from './node-figures.js';

/**
 * A node whose points follow from where a person stands: its cap and floor are applied to the table, so that nothing is left to do for
 * a person but to look up, and its figures follow from how many persons stand at each position, however many they are.
 */
export interface NodeTable extends PointsTable {
  readonly node: CompiledNode;
  readonly positions: Positions;
}

/** What a node comes to at each position. */
export interface PointsTable {
  /** Number of positions. */
  readonly length: number;
  /** By position, before cap and floor, with what an unknown result is given instead. */
  readonly raw: Float64Array;
  /** By position, after cap and floor. */
  readonly points: Float64Array;
  /** 1 at positions where a fact is unknown, at the node or below it. */
  readonly unknown: Uint8Array;
}

/*
 * Plain loops: an edited rule has its table made anew at every keystroke, and the array methods that take a function are ten times
 * slower.
 */

/** The points by position after a node's cap and floor. */
function limited({ least, most }: CompiledNode, raw: Float64Array): Float64Array {
  const points = new Float64Array(raw.length);
  for (let position = 0; position < raw.length; position += 1) {
    const value = raw[position] as number;
    const capped = value > most ? most : value;
    points[position] = capped < least ? least : capped;
  }
  return points;
}

/** The table of an indicator from what its rule gives by position, NaN for unknown. What stands in for that is not limited. */
export function ruleTable(node: CompiledNode, given: Float64Array): PointsTable {
  const { whenUnknown } = node;
  const points = limited(node, given);
  const unknown = new Uint8Array(given.length);
  let raw = given;
  for (let position = 0; position < given.length; position += 1) {
    const value = given[position] as number;
    if (value === value) continue;
    if (raw === given) raw = given.slice();
    raw[position] = whenUnknown;
    points[position] = whenUnknown;
    unknown[position] = 1;
  }
  return { length: given.length, raw, points, unknown };
}

/** The table of a node that is pending: nothing, and not limited. */
export function pendingTable(length: number): PointsTable {
  const nothing = new Float64Array(length);
  return { length, raw: nothing, points: nothing, unknown: new Uint8Array(length) };
}

/** What several tables over the same positions come to together, before anybody's cap. */
export interface CombinedTable {
  /** Number of positions. */
  readonly length: number;
  readonly values: Float64Array;
  readonly unknown: Uint8Array;
}

/** Adds tables, or takes the highest, each with its sign in the group. */
export function combineTables(tables: readonly NodeTable[], length: number, highest: boolean): CombinedTable {
  const values = new Float64Array(length);
  const unknown = new Uint8Array(length);
  for (const [place, { node, points, unknown: lacks }] of tables.entries()) {
    const { sign } = node;
    for (let position = 0; position < length; position += 1) {
      const below = points[position] as number;
      // Less than 0 is 0 − it: the deduction of nothing is 0, not −0.
      const signed = sign < 0 ? 0 - below : below;
      const before = values[position] as number;
      if (!highest) values[position] = before + signed;
      else if (place === 0 || signed > before) values[position] = signed;
      unknown[position] = (unknown[position] as number) | (lacks[position] as number);
    }
  }
  return { length, values, unknown };
}

/** The table of a group above tables over the same positions. */
export function groupTable(node: CompiledNode, length: number, children: readonly NodeTable[]): PointsTable {
  const { values, unknown } = combineTables(children, length, node.combine === 'max');
  return { length, raw: values, points: limited(node, values), unknown };
}

/** Whether somebody stands at a position where a fact is unknown. */
export function somebodyLacks(unknown: Uint8Array, counts: Int32Array): boolean {
  for (let position = 0; position < unknown.length; position += 1) {
    if (unknown[position] === 1 && (counts[position] as number) > 0) return true;
  }
  return false;
}

/** The figures of the persons who were placed. */
export function tableFigures({ node, raw, points, unknown, positions }: NodeTable): NodeFigures {
  const { most, rule, combine } = node;
  const isRule = node.node.kind === 'indicator';
  const isPending = !rule && !combine;
  const { counts } = positions;
  let [sum, rawSum, scoring, atCap, lost, raised, without] = [0, 0, 0, 0, 0, 0, 0];
  for (let position = 0; position < counts.length; position += 1) {
    const persons = counts[position] as number;
    if (persons === 0) continue;
    const got = points[position] as number;
    const had = raw[position] as number;
    const lacks = unknown[position] === 1;
    sum += got * persons;
    rawSum += had * persons;
    if (got !== 0) scoring += persons;
    if (lacks) without += persons;
    if ((lacks && isRule) || isPending) continue;
    if (had >= most) {
      atCap += persons;
      lost += (had - most) * persons;
      raised += (got - most) * persons;
    } else raised += (got - had) * persons;
  }
  const figures = noFigures();
  figures[FIGURE.sum] = sum;
  figures[FIGURE.rawSum] = rawSum;
  figures[FIGURE.scoring] = scoring;
  figures[FIGURE.atCap] = atCap;
  figures[FIGURE.lostToCap] = lost;
  figures[FIGURE.raisedToFloor] = raised;
  figures[FIGURE.unknown] = without;
  return figures;
}
