import type { RecordList } from './patterns/records.js';
import type { CodeTier, Spelling } from './shape.js';

/** Points for each record, so many a calendar year at most, the years added up. */
export interface YearlyShape {
  readonly kind: 'yearly';
  readonly records: RecordList;
  /** The field that says in which year a record counts. */
  readonly dateField: string;
  /** Points of each record, or the field that holds them. */
  readonly each: number | { readonly field: string };
  readonly yearCap: number;
  readonly ownCap?: number;
  readonly spelling?: Spelling;
}

/** Points for each record by an option of it, all records added up. */
export interface RecordTypesShape {
  readonly kind: 'records-by-type';
  readonly records: RecordList;
  /** The field of the record that decides. */
  readonly field: string;
  readonly rows: readonly CodeTier[];
  readonly otherwise: number;
  readonly ownCap?: number;
  readonly spelling?: Spelling;
}
