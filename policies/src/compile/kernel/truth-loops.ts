import { TRUTH } from './block.js';

const { no, yes, unknown } = TRUTH;

export function notInto(into: Uint8Array, a: Uint8Array, count: number): void {
  for (let row = 0; row < count; row += 1) {
    const holds = a[row] as number;
    into[row] = holds === unknown ? unknown : 1 - holds;
  }
}

/** One false decides; else one unknown leaves it open. */
export function andInto(into: Uint8Array, a: Uint8Array, b: Uint8Array, count: number): void {
  for (let row = 0; row < count; row += 1) {
    const x = a[row] as number;
    const y = b[row] as number;
    into[row] = x === no || y === no ? no : x === yes && y === yes ? yes : unknown;
  }
}

/** One true decides; else one unknown leaves it open. */
export function orInto(into: Uint8Array, a: Uint8Array, b: Uint8Array, count: number): void {
  for (let row = 0; row < count; row += 1) {
    const x = a[row] as number;
    const y = b[row] as number;
    into[row] = x === yes || y === yes ? yes : x === no && y === no ? no : unknown;
  }
}

export function chooseTruthInto(
  into: Uint8Array,
  condition: Uint8Array,
  then: Uint8Array,
  otherwise: Uint8Array,
  count: number,
): void {
  for (let row = 0; row < count; row += 1) {
    const holds = condition[row] as number;
    into[row] = holds === yes ? (then[row] as number) : holds === no ? (otherwise[row] as number) : unknown;
  }
}

/** Conditions as numbers, for comparison with each other: NaN for unknown. */
export function truthAsNumbers(into: Float64Array, a: Uint8Array, count: number): void {
  for (let row = 0; row < count; row += 1) {
    const holds = a[row] as number;
    into[row] = holds === unknown ? NaN : holds;
  }
}

/** Adds 1 where the value is known. */
export function countKnownNumbers(into: Int32Array, a: Float64Array, count: number): void {
  for (let row = 0; row < count; row += 1) {
    const value = a[row] as number;
    if (value === value) into[row] = (into[row] as number) + 1;
  }
}

/** Adds 1 where the condition is known. */
export function countKnownTruth(into: Int32Array, a: Uint8Array, count: number): void {
  for (let row = 0; row < count; row += 1) if (a[row] !== unknown) into[row] = (into[row] as number) + 1;
}

/** Yes where fewer than `needed` are known. */
export function fewerThan(into: Uint8Array, known: Int32Array, needed: number, count: number): void {
  for (let row = 0; row < count; row += 1) into[row] = (known[row] as number) < needed ? yes : no;
}

/** Whether the value is a member; unknown where it is. */
export function memberInto(into: Uint8Array, a: Float64Array, members: ReadonlySet<number>, count: number): void {
  for (let row = 0; row < count; row += 1) {
    const value = a[row] as number;
    into[row] = value !== value ? unknown : members.has(value) ? yes : no;
  }
}
