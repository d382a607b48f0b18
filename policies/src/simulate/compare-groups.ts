import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import type { Value } from '../evaluate/frame.js';
import { decimalText, powerOfTen } from '../logic/decimal.js';
import type { Aggregate, Elapsed, Expression, FactReference, FullMonths } from '../logic/expression.js';
import { valueTypeOf } from '../logic/fact-types.js';
import { DATE, type NumberType } from '../logic/value-type.js';
import type { Fact } from '../model/fact.js';
import type { Text } from '../model/text.js';
import { type Column, valueAtRow } from '../population/column.js';
import { type EncodedPopulation } from '../population/encode-population.js';
import { parseDay } from '../logic/calendar-day.js';
import { derivedColumn } from '../compile/kernel/derived-column.js';
import { domainOf, LARGEST_TABLE, valueAtPosition } from '../compile/kernel/domain.js';
import { type Allocate, ownMemory } from '../compile/kernel/memory.js';
import { Placer } from '../compile/kernel/place-loops.js';
import { STRETCH } from '../compile/kernel/positions.js';

/**
 * One group of a grouping. For numbers, the values below `below` that no earlier band has taken (the last band has no bound); for
 * enumerations, the listed codes; for booleans, the value.
 */
export interface GroupBand {
  readonly label: Text;
  readonly below?: number;
  readonly codes?: readonly string[];
  readonly value?: boolean;
}

/**
 * A way to divide a population by one fact. Numbers are banded as they are; a date by completed years up to the as-of day; a list
 * of periods by its full months, of other records by their number.
 */
export interface Grouping {
  readonly fact: string;
  readonly label: Text;
  readonly bands: readonly GroupBand[];
}

/** A population divided: to which group each person belongs. */
export interface GroupAssignment {
  readonly fact: string;
  readonly label: Text;
  /** Labels of the groups; the last ones take those whom no band takes, and those whose fact is unknown. */
  readonly labels: readonly Text[];
  /** Index of the person's group, by row. */
  readonly groups: Uint16Array;
}

const OTHER: Text = { zh: '其他', en: 'Other' };
const UNKNOWN: Text = { zh: '未取得', en: 'Not obtained' };

/**
 * What a grouping by the fact looks at: its value, completed years up to the as-of day, full months of periods, or the number of other
 * records. Undefined: cannot be banded.
 */
export function measureOf(fact: Fact): Expression | undefined {
  const type = valueTypeOf(fact.type);
  if (!type) return undefined;
  const reference: FactReference = { kind: 'fact', at: '', type, fact: fact.id };
  const asOf: FactReference = { kind: 'fact', at: '', type: DATE, fact: 'as_of' };
  const whole = (max: number): NumberType => ({ kind: 'number', places: 0, min: 0, max });
  if (type.kind === 'date') {
    const years: Elapsed = { kind: 'elapsed', unit: 'years', at: '', type: whole(10_000), from: reference, to: asOf };
    return years;
  }
  if (type.kind !== 'records') return reference;
  const fromField = type.fields.findIndex(({ id }) => id === 'from');
  const toField = type.fields.findIndex(({ id }) => id === 'to');
  if (fromField < 0) {
    const count: Aggregate = {
      kind: 'aggregate',
      operator: 'count',
      at: '',
      type: whole(type.most),
      list: { ...reference, type },
      empty: null,
    };
    return count;
  }
  const months: FullMonths = {
    kind: 'full-months',
    at: '',
    type: whole(120_000),
    periods: reference,
    to: asOf,
    fromField,
    toField,
  };
  return months;
}

function bandFinder(fact: Fact, bands: readonly GroupBand[]): (value: number | boolean) => number {
  if (fact.type.kind === 'enumeration') {
    const { codes } = fact.type;
    const bandOfCode = codes.map(({ code }) => bands.findIndex((band) => band.codes?.includes(code)));
    return (value) => bandOfCode[Number(value)] ?? -1;
  }
  if (fact.type.kind === 'boolean') return (value) => bands.findIndex((band) => band.value === value);
  const factor = fact.type.kind === 'decimal' ? powerOfTen(fact.type.places) : 1;
  const bounds = bands.map(({ below }) => (below === undefined ? Infinity : Math.round(below * factor)));
  return (value) => bounds.findIndex((bound) => Number(value) < bound);
}

/** The group of each person: found once for each value where there are few, and then looked up. */
function groupsByRow(
  column: Column,
  population: EncodedPopulation,
  groupOf: (value: Value) => number,
  allocate: Allocate,
): Uint16Array {
  const groups = new Uint16Array(allocate(population.size * Uint16Array.BYTES_PER_ELEMENT));
  const domain = column.kind === 'records' ? undefined : domainOf(column);
  if (column.kind === 'records' || !domain || domain.size > LARGEST_TABLE) {
    for (let row = 0; row < groups.length; row += 1) groups[row] = groupOf(valueAtRow(column, row));
    return groups;
  }
  const table = Uint16Array.from({ length: domain.size }, (_, position) =>
    groupOf(valueAtPosition(column, domain, position)),
  );
  const placer = new Placer([{ column, domain }], STRETCH);
  for (let start = 0; start < groups.length; start += STRETCH) {
    const end = Math.min(groups.length, start + STRETCH);
    placer.place(groups, start, end);
    lookUp(groups, table, start, end);
  }
  return groups;
}

/** Puts the entry of a table in the place of each position. */
function lookUp(positions: Uint16Array, table: Uint16Array, start: number, end: number): void {
  for (let row = start; row < end; row += 1) positions[row] = table[positions[row] as number] as number;
}

/**
 * Divides a population, in memory that `allocate` gives. Everybody is in exactly one group. Undefined where the policy does not know the fact, or the fact is of a
 * kind that cannot be banded.
 */
export function assignGroups(
  policy: CompiledPolicy,
  population: EncodedPopulation,
  asOf: string,
  grouping: Grouping,
  allocate: Allocate = ownMemory,
): GroupAssignment | undefined {
  const fact = policy.facts.facts.find(({ id }) => id === grouping.fact);
  const measure = fact && measureOf(fact);
  if (!measure || !population.column(fact)) return undefined;
  const column =
    measure.kind === 'fact'
      ? population.requireColumn(fact)
      : derivedColumn(policy, population, parseDay(asOf) ?? 0, measure);
  const find = bandFinder(fact, grouping.bands);
  const other = grouping.bands.length;
  const groupOf = (value: Value): number => {
    if (typeof value !== 'number' && typeof value !== 'boolean') return other + 1;
    const band = find(value);
    return band < 0 ? other : band;
  };
  const groups = groupsByRow(column, population, groupOf, allocate);
  const labels = [...grouping.bands.map(({ label }) => label), OTHER, UNKNOWN];
  return { fact: grouping.fact, label: grouping.label, labels, groups };
}

/** A grouping of any fact where nobody has named the bands: by code, by yes and no, or at these bounds. */
export function groupingOf(fact: Fact, bounds: readonly number[] = []): Grouping {
  const { type } = fact;
  if (type.kind === 'enumeration') {
    return { fact: fact.id, label: fact.label, bands: type.codes.map(({ code, label }) => ({ label, codes: [code] })) };
  }
  if (type.kind === 'boolean') {
    const bands = [
      { label: { zh: '是', en: 'Yes' }, value: true },
      { label: { zh: '否', en: 'No' }, value: false },
    ];
    return { fact: fact.id, label: fact.label, bands };
  }
  const places = type.kind === 'decimal' ? type.places : 0;
  const text = (bound: number): string => decimalText({ units: Math.round(bound * powerOfTen(places)), places });
  const bands = bounds.map((below, index): GroupBand => {
    const from = bounds[index - 1];
    const range = from === undefined ? undefined : `${text(from)}–${text(below)}`;
    return {
      below,
      label: range ? { zh: range, en: range } : { zh: `${text(below)} 以下`, en: `below ${text(below)}` },
    };
  });
  const last = bounds.at(-1);
  const rest =
    last === undefined ? { zh: '全部', en: 'All' } : { zh: `${text(last)} 及以上`, en: `${text(last)} and above` };
  return { fact: fact.id, label: fact.label, bands: [...bands, { label: rest }] };
}
