import type { CompiledNode } from '../evaluate/compile-policy.js';
import { FIGURE, type NodeFigures } from './node-figures.js';

function add(figures: NodeFigures, figure: number, amount: number): void {
  figures[figure] = (figures[figure] as number) + amount;
}

/** Applies a node's cap and floor to the points of a block, in place, and adds up its figures. */
export function limitBlock(
  { least, most }: CompiledNode,
  points: Float64Array,
  figures: NodeFigures,
  count: number,
): void {
  let [sum, scoring] = [0, 0];
  if (most === Infinity && least === -Infinity) {
    for (let row = 0; row < count; row += 1) {
      const got = points[row] as number;
      sum += got;
      if (got !== 0) scoring += 1;
    }
    add(figures, FIGURE.rawSum, sum);
  } else {
    let [rawSum, atCap, lost, raised] = [0, 0, 0, 0];
    for (let row = 0; row < count; row += 1) {
      const had = points[row] as number;
      rawSum += had;
      let got = had;
      if (had >= most) {
        atCap += 1;
        lost += had - most;
        got = most;
      }
      if (got < least) {
        raised += least - got;
        got = least;
      }
      points[row] = got;
      sum += got;
      if (got !== 0) scoring += 1;
    }
    add(figures, FIGURE.rawSum, rawSum);
    add(figures, FIGURE.atCap, atCap);
    add(figures, FIGURE.lostToCap, lost);
    add(figures, FIGURE.raisedToFloor, raised);
  }
  add(figures, FIGURE.sum, sum);
  add(figures, FIGURE.scoring, scoring);
}

/**
 * Takes what a rule gave (NaN: unknown) as a node's points, limited, and adds up its figures. What stands in for an unknown result is
 * not limited.
 */
export function limitRule(
  { least, most, whenUnknown }: CompiledNode,
  values: Float64Array,
  points: Float64Array,
  unknown: Uint8Array,
  figures: NodeFigures,
  count: number,
): void {
  let [sum, rawSum, scoring, atCap, lost, raised] = [0, 0, 0, 0, 0, 0];
  for (let row = 0; row < count; row += 1) {
    const had = values[row] as number;
    let got = had;
    if (had !== had) {
      unknown[row] = 1;
      got = whenUnknown;
      rawSum += got;
    } else {
      unknown[row] = 0;
      rawSum += had;
      if (had >= most) {
        atCap += 1;
        lost += had - most;
        got = most;
      }
      if (got < least) {
        raised += least - got;
        got = least;
      }
    }
    points[row] = got;
    sum += got;
    if (got !== 0) scoring += 1;
  }
  add(figures, FIGURE.sum, sum);
  add(figures, FIGURE.rawSum, rawSum);
  add(figures, FIGURE.scoring, scoring);
  add(figures, FIGURE.atCap, atCap);
  add(figures, FIGURE.lostToCap, lost);
  add(figures, FIGURE.raisedToFloor, raised);
}

/** Counts the persons of a block for whom a fact is unknown. */
export function countUnknown(unknown: Uint8Array, figures: NodeFigures, count: number): void {
  let persons = 0;
  for (let row = 0; row < count; row += 1) persons += unknown[row] as number;
  add(figures, FIGURE.unknown, persons);
}

/*
 * The child's points are a block or a column of the whole population, of which the block's persons stand from row `from` on.
 */

/** Adds a child's points to the group's. */
export function addPoints(into: Float64Array, points: Float64Array, from: number, count: number): void {
  for (let row = 0; row < count; row += 1) into[row] = (into[row] as number) + (points[from + row] as number);
}

/** Takes a child's points off the group's. */
export function subtractPoints(into: Float64Array, points: Float64Array, from: number, count: number): void {
  for (let row = 0; row < count; row += 1) into[row] = (into[row] as number) - (points[from + row] as number);
}

/** Keeps the greater of the group's points and a child's with its sign. */
export function raisePoints(into: Float64Array, points: Float64Array, sign: number, from: number, count: number): void {
  for (let row = 0; row < count; row += 1) {
    const signed = sign * (points[from + row] as number) + 0;
    if (signed > (into[row] as number)) into[row] = signed;
  }
}

/** Marks the group where a child lacks a fact. */
export function markUnknown(into: Uint8Array, unknown: Uint8Array, from: number, count: number): void {
  for (let row = 0; row < count; row += 1) into[row] = (into[row] as number) | (unknown[from + row] as number);
}
