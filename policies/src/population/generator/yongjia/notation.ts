/* How the assumptions are written down: ‰ and weights, as people think of them, made into the exact basis points of the settings. */
import { type Given, type Quantiles, type Shares, sharesOfWeights, type Table } from '../settings/distributions.js';

/** ‰ as basis points. */
export function permille(share: number): number {
  return share * 10;
}

/** Whole-number weights of codes as shares. */
export function shares(weights: Readonly<Record<string, number>>): Shares {
  const codes = Object.keys(weights);
  const exact = sharesOfWeights(codes.map((code) => weights[code] ?? 0));
  return Object.fromEntries(codes.map((code, index) => [code, exact[index] ?? 0]));
}

/** Weights of the counts 0, 1, 2 … as shares. */
export function counts(...weights: readonly number[]): number[] {
  return sharesOfWeights(weights);
}

/** A cumulative distribution: pairs of ‰ and value. */
export function quantiles(...steps: readonly (readonly [permille: number, value: number])[]): Quantiles {
  return steps.map(([share, value]) => [permille(share), value]);
}

/** The same for everybody. */
export function always<T>(cell: T): Table<T> {
  return { rows: [], otherwise: cell };
}

/** A row for each code of a parent; `otherwise` for all others. */
export function byCode<T>(parent: string, cells: Readonly<Record<string, T>>, otherwise: T): Table<T> {
  return { rows: Object.entries(cells).map(([code, then]) => ({ when: { [parent]: [code] }, then })), otherwise };
}

/** A row for each step of a number, up to but not including `below`; `otherwise` from the last step on. */
export function bySteps<T>(
  parent: string,
  steps: readonly (readonly [below: number, cell: T])[],
  otherwise: T,
): Table<T> {
  return { rows: steps.map(([below, then]) => ({ when: { [parent]: { below } }, then })), otherwise };
}

/** `yes` where the condition holds, else `no`. */
export function where<T>(when: Given, yes: T, no: T): Table<T> {
  return { rows: [{ when, then: yes }], otherwise: no };
}
