import type { Measure } from './patterns/measure.js';
import type { CodeTier, Spelling } from './shape.js';

/** A table of tiers over a number by `tiers` (`reaches`: the tier begins at its bound) or `tiers_above` (just above it). */
export interface TiersTableShape {
  readonly kind: 'tiers-table';
  readonly measure: Measure;
  readonly test: 'reaches' | 'exceeds';
  /** In ascending order. */
  readonly rows: readonly { readonly from: number; readonly points: number }[];
  /** Points before the first bound. */
  readonly otherwise: number;
  readonly spelling?: Spelling;
}

/** A table over the options of a fact, by `table`. */
export interface OptionsTableShape {
  readonly kind: 'options-table';
  readonly fact: string;
  readonly rows: readonly CodeTier[];
  readonly otherwise: number;
  readonly spelling?: Spelling;
}

/** One side of a table of two: bands of a number that begin at ascending bounds, or groups of options. */
export type TableSide =
  | { readonly kind: 'bands'; readonly measure: Measure; readonly bounds: readonly number[] }
  | { readonly kind: 'groups'; readonly fact: string; readonly groups: readonly (readonly string[])[] };

/** A table by two things at once, by `table_2d`. */
export interface PlaneTableShape {
  readonly kind: 'table-2d';
  readonly rows: TableSide;
  readonly columns: TableSide;
  /** Row by row. */
  readonly cells: readonly (readonly number[])[];
  readonly otherwise: number;
  readonly spelling?: Spelling;
}

/** Marginal rates: each part of a number above a bound, up to the next, at its own rate. */
export interface SlabsShape {
  readonly kind: 'slabs';
  readonly measure: Measure;
  /** In ascending order; `rate` in points for each unit. */
  readonly rows: readonly { readonly from: number; readonly rate: number }[];
  readonly ownCap?: number;
  readonly spelling?: Spelling;
}
