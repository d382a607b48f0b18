import type { Bilingual } from '../findings/finding.js';
import { type EpochDay, FIRST_DAY, LAST_DAY } from './calendar-day.js';
import { MOST_PLACES, powerOfTen, shortDecimalText } from './decimal.js';

/** A number in whole units of 10^−`places`; `min` and `max` bound it in those units, both included. */
export interface NumberType {
  readonly kind: 'number';
  readonly places: number;
  readonly min: number;
  readonly max: number;
}

/** One of `codes`, held as its index. Where `ordered`, the codes stand from lowest to highest and may be compared. */
export interface CodeType {
  readonly kind: 'code';
  readonly codes: readonly string[];
  readonly ordered: boolean;
}

/** A day, held as epoch day; `min` and `max` bound it, both included. */
export interface DateType {
  readonly kind: 'date';
  readonly min: EpochDay;
  readonly max: EpochDay;
}

/** Types of record fields and of values in rules. */
export type ScalarType = NumberType | CodeType | DateType | { readonly kind: 'boolean' };

/** A field of a record, in declared order. */
export interface RecordField {
  readonly id: string;
  readonly type: ScalarType;
  readonly optional: boolean;
}

/** A list of at most `most` records. */
export interface RecordsType {
  readonly kind: 'records';
  readonly fields: readonly RecordField[];
  readonly most: number;
}

/** A list of at most `most` numbers, each unknown or of the type `of`. */
export interface NumbersType {
  readonly kind: 'numbers';
  readonly of: NumberType;
  readonly most: number;
}

/** A list that the list operators work on. */
export type ListType = RecordsType | NumbersType;

/** Number of values that an element of the list has; the accumulator of `reduce` stands behind them. */
export function elementWidth(list: ListType): number {
  return list.kind === 'numbers' ? 1 : list.fields.length;
}

/** What a value in a rule can be. Every value may also be unknown. */
export type ValueType = ScalarType | ListType;

export const BOOLEAN: ScalarType = { kind: 'boolean' };
/** Any day from year 1 to year 9999. */
export const DATE: DateType = { kind: 'date', min: FIRST_DAY, max: LAST_DAY };

/** Whether every number of the type, and every whole number on the way to it, is exact. */
export function isSafe({ places, min, max }: NumberType): boolean {
  return places <= MOST_PLACES && Number.isSafeInteger(min) && Number.isSafeInteger(max);
}

/** The type with `places` decimals (not fewer than it has). */
export function widened(type: NumberType, places: number): NumberType {
  const factor = powerOfTen(places - type.places);
  return { kind: 'number', places, min: type.min * factor, max: type.max * factor };
}

/** The smallest type that holds the values of all. At least one is given; all have the same places. */
export function unionOf(types: readonly [NumberType, ...NumberType[]]): NumberType {
  return {
    kind: 'number',
    places: types[0].places,
    min: Math.min(...types.map((type) => type.min)),
    max: Math.max(...types.map((type) => type.max)),
  };
}

/** The type for people: 「数值（0 至 365）」. */
export function typeName(type: ValueType): Bilingual {
  switch (type.kind) {
    case 'boolean':
      return { zh: '是或否', en: 'true or false' };
    case 'date':
      return { zh: '日期', en: 'a date' };
    case 'code':
      return { zh: '选项', en: 'an option' };
    case 'records':
      return { zh: '记录列表', en: 'a list of records' };
    case 'numbers':
      return { zh: '数值列表', en: 'a list of numbers' };
    case 'number': {
      const low = shortDecimalText({ units: type.min, places: type.places });
      const high = shortDecimalText({ units: type.max, places: type.places });
      return { zh: `数值（${low} 至 ${high}）`, en: `a number (${low} to ${high})` };
    }
  }
}
