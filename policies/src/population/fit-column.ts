import { valueTypeOf } from '../logic/fact-types.js';
import { powerOfTen } from '../logic/decimal.js';
import type { ScalarType } from '../logic/value-type.js';
import type { RecordsFactType, ScalarFactType } from '../model/fact.js';
import { columnKind, encodedBounds } from './column-builder.js';
import { NumberColumnBuilder, type RecordsColumn, type ScalarColumn } from './column.js';

/** Entries of a column that another declaration does not allow. */
export interface Misfits {
  readonly kind: 'values';
  readonly count: number;
  /** The first of them. */
  readonly entry: number;
}

/** The declarations are of different kinds of things: there is nothing to convert. */
export interface OtherKind {
  readonly kind: 'other-kind';
}

/** A scalar column as another declaration has it, or why it cannot be had. */
export type FittedScalar = { readonly kind: 'fits'; readonly column: ScalarColumn } | Misfits | OtherKind;

/** Gives the number that stands for a value under the other declaration; NaN where none does. */
type Conversion = (value: number) => number;

function within(bounds: { readonly min: number; readonly max: number }): Conversion {
  return (value) => (value >= bounds.min && value <= bounds.max ? value : NaN);
}

/** How values are converted; undefined where all kinds of them stand for themselves. */
function conversionOf(
  from: ScalarType,
  to: ScalarType,
  { least, most }: ScalarColumn,
): Conversion | 'none' | undefined {
  const isInside = (bounds: { readonly min: number; readonly max: number }): boolean =>
    least >= bounds.min && most <= bounds.max;
  if (from.kind === 'boolean' && to.kind === 'boolean') return undefined;
  if (from.kind === 'date' && to.kind === 'date') return isInside(to) ? undefined : within(to);
  if (from.kind === 'code' && to.kind === 'code') {
    const places = from.codes.map((code) => to.codes.indexOf(code));
    if (places.every((place, code) => place === code)) return undefined;
    return (value) => {
      const place = places[value] ?? -1;
      return place < 0 ? NaN : place;
    };
  }
  if (from.kind === 'number' && to.kind === 'number') {
    const check = within(to);
    if (from.places === to.places) return isInside(to) ? undefined : check;
    const factor = powerOfTen(Math.abs(to.places - from.places));
    if (to.places > from.places) return (value) => check(value * factor);
    return (value) => (value % factor === 0 ? check(value / factor + 0) : NaN);
  }
  return 'none';
}

/**
 * A column as another declaration has it. Where values stand for the same numbers there, it is the same column, whatever the ranges are:
 * the least and the greatest value say whether they fit. Otherwise values are converted exactly: more decimals, fewer where the rest is
 * zero, codes by name.
 */
export function fitScalar(from: ScalarFactType, to: ScalarFactType, column: ScalarColumn): FittedScalar {
  const [source, target] = [valueTypeOf(from), valueTypeOf(to)];
  if (!source || !target || 'fields' in source || 'fields' in target || 'of' in source || 'of' in target)
    return { kind: 'other-kind' };
  const convert = conversionOf(source, target, column);
  if (convert === 'none') return { kind: 'other-kind' };
  if (convert === undefined) return { kind: 'fits', column };
  const { values, unknown } = column;
  const builder = new NumberColumnBuilder(encodedBounds(to), values.length, columnKind(to));
  let count = 0;
  let first = 0;
  for (let entry = 0; entry < values.length; entry += 1) {
    const value = values[entry] as number;
    const converted = value === unknown ? null : convert(value);
    if (converted === null || converted === converted) builder.push(converted);
    else {
      if (count === 0) first = entry;
      count += 1;
      builder.push(null);
    }
  }
  return count > 0 ? { kind: 'values', count, entry: first } : { kind: 'fits', column: builder.build() };
}

/** A column of records as another declaration has it, or why it cannot be had. */
export type FittedRecords =
  | { readonly kind: 'fits'; readonly column: RecordsColumn }
  /** Persons with more records than the declaration allows. */
  | { readonly kind: 'too-many'; readonly count: number; readonly row: number }
  /** The declaration needs a field that was not collected. */
  | { readonly kind: 'lacks-field'; readonly field: string }
  /** The values of a field do not fit. */
  | { readonly kind: 'field'; readonly field: string; readonly misfit: Misfits | OtherKind };

/** Persons with more than `most` records. */
function tooMany({ starts }: RecordsColumn, most: number): { readonly count: number; readonly row: number } {
  let count = 0;
  let first = 0;
  for (let row = 0; row + 1 < starts.length; row += 1) {
    if ((starts[row + 1] as number) - (starts[row] as number) <= most) continue;
    if (count === 0) first = row;
    count += 1;
  }
  return { count, row: first };
}

function unknownEntries({ values, unknown }: ScalarColumn): Misfits {
  let count = 0;
  let first = 0;
  for (let entry = 0; entry < values.length; entry += 1) {
    if (values[entry] !== unknown) continue;
    if (count === 0) first = entry;
    count += 1;
  }
  return { kind: 'values', count, entry: first };
}

function nobodyKnows(type: ScalarFactType, entries: number): ScalarColumn {
  const builder = new NumberColumnBuilder(encodedBounds(type), entries, columnKind(type));
  for (let entry = 0; entry < entries; entry += 1) builder.push(null);
  return builder.build();
}

/**
 * The same for lists of records, field by field. A field that was not collected is unknown in every record where the declaration calls
 * it optional; fields that the declaration does not have are left out.
 */
export function fitRecords(from: RecordsFactType, to: RecordsFactType, column: RecordsColumn): FittedRecords {
  const { count, row } = to.most < from.most ? tooMany(column, to.most) : { count: 0, row: 0 };
  if (count > 0) return { kind: 'too-many', count, row };
  const entries = column.starts.at(-1) ?? 0;
  const fields: ScalarColumn[] = [];
  for (const field of to.fields) {
    const place = from.fields.findIndex(({ id }) => id === field.id);
    const [declared, values] = [from.fields[place], column.fields[place]];
    if (!declared || !values) {
      if (!field.optional && entries > 0) return { kind: 'lacks-field', field: field.id };
      fields.push(nobodyKnows(field.type, entries));
      continue;
    }
    const fitted = fitScalar(declared.type, field.type, values);
    if (fitted.kind !== 'fits') return { kind: 'field', field: field.id, misfit: fitted };
    if (declared.optional && !field.optional) {
      const unknown = unknownEntries(values);
      if (unknown.count > 0) return { kind: 'field', field: field.id, misfit: unknown };
    }
    fields.push(fitted.column);
  }
  const isSame =
    fields.length === column.fields.length && fields.every((field, index) => field === column.fields[index]);
  return { kind: 'fits', column: isSame ? column : { ...column, fields } };
}
