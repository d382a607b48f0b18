import type { Value, ListValue, ScalarValue } from '../../evaluate/frame.js';
import { AS_OF_SLOT } from '../../evaluate/fact-table.js';
import { scoreFrame } from '../../evaluate/score-frame.js';
import { type EpochDay, shiftDay } from '../../logic/calendar-day.js';
import { type Expression, pointsReadBy } from '../../logic/expression.js';
import type { RecordField, RecordsType } from '../../logic/value-type.js';
import type { Point } from './box.js';
import { AS_OF, type Quantity } from './quantity.js';
import type { Space } from './space.js';

/** A person's facts by slot, as the engines hold them. */
export type Facts = readonly Value[];

/** Most records of different kinds that are tried, and how often each is repeated. */
const MOST_RECORDS = 400;
const REPEATS = [1, 2, 3, 4, 5, 6, 8, 10, 12];

/** What a rule gives for these facts, by the engine that scores persons; null is unknown. */
export function run({ policy }: Space, rule: Expression, facts: Facts): number | boolean | null {
  const points = pointsReadBy(rule).length > 0 ? scoreFrame(policy, facts).points : [];
  return policy.compiler.compile(rule)({ facts, points }) as number | boolean | null;
}

/** Values that a field of a record is tried with: its ends, and what the list is wanted to come to. */
function fieldValues({ type, optional }: RecordField, day: EpochDay, wanted: readonly number[]): ScalarValue[] {
  const inside = (values: readonly number[], min: number, max: number): number[] =>
    values.filter((value) => value >= min && value <= max);
  switch (type.kind) {
    case 'boolean':
      return [false, true];
    case 'code':
      return [...type.codes.keys()];
    case 'number':
      return [...new Set([...inside([0, 1, ...wanted], type.min, type.max), type.min, type.max])];
    case 'date':
      return [...(optional ? [null] : []), ...inside([day, shiftDay(day, -1, 'years')], type.min, type.max)];
  }
}

function* records(fields: readonly RecordField[], day: EpochDay, wanted: readonly number[]): Generator<ScalarValue[]> {
  const [field, ...rest] = fields;
  if (!field) {
    yield [];
    return;
  }
  for (const value of fieldValues(field, day, wanted))
    for (const others of records(rest, day, wanted)) yield [value, ...others];
}

/** One period that lasts that many months up to the day. */
function lasting(measure: Expression, months: number, type: RecordsType, day: EpochDay): ListValue[] {
  if (measure.kind !== 'full-months' && measure.kind !== 'unbroken-months') return [];
  if (months === 0) return [[]];
  const record = type.fields.map((field, index): ScalarValue => {
    if (index === measure.fromField) return shiftDay(day, -months, 'months');
    if (index === measure.toField) return field.optional ? null : day;
    return field.optional ? null : (fieldValues(field, day, [])[0] ?? null);
  });
  return [[record]];
}

/** Lists that may come to what is wanted of them. */
function* candidates(
  type: RecordsType,
  measures: readonly { readonly quantity: Quantity; readonly wanted: number }[],
  day: EpochDay,
): Generator<ListValue> {
  yield [];
  for (const { quantity, wanted } of measures) yield* lasting(quantity.expression, wanted, type, day);
  const wanted = measures.map((measure) => measure.wanted);
  const repeats = new Set([...REPEATS, ...wanted, type.most].filter((count) => count > 0 && count <= type.most));
  for (const count of repeats) {
    const shares = wanted.flatMap((value) => (value % count === 0 ? [value / count] : []));
    let tried = 0;
    for (const record of records(type.fields, day, shares)) {
      tried += 1;
      if (tried > MOST_RECORDS) break;
      yield new Array<readonly ScalarValue[]>(count).fill(record);
    }
  }
}

function scalar({ type }: Expression, value: number): Value {
  return type.kind === 'boolean' ? value === 1 : value;
}

/**
 * The facts of a person for whom every quantity has its value: taken as they are, or, for what is made of a list of records, by a list
 * that comes to it. Null where no such list is found.
 */
export function realise(space: Space, point: Point, day: EpochDay): Facts | null {
  const { facts: table } = space.policy;
  const facts: Value[] = new Array<Value>(table.size).fill(null);
  const asOf = space.list.find(({ fact }) => fact === AS_OF);
  const today = (asOf && point[asOf.index]) ?? day;
  facts[AS_OF_SLOT] = today;
  for (const { index, expression, fact } of space.list) {
    const value = point[index] ?? null;
    if (expression.kind !== 'fact' || expression.type.kind === 'records' || fact === AS_OF || value === null) continue;
    facts[table.slotOf(fact)] = scalar(expression, value);
  }
  for (const list of space.list) {
    const { type } = list.expression;
    if (type.kind !== 'records' || point[list.index] === null) continue;
    const measures = space.list
      .filter((quantity) => quantity.list === list.index)
      .map((quantity) => ({ quantity, wanted: point[quantity.index] ?? 0 }));
    const slot = table.slotOf(list.fact);
    let found = false;
    for (const candidate of candidates(type, measures, today)) {
      facts[slot] = candidate;
      found = measures.every(
        ({ quantity: { expression }, wanted }) => Number(run(space, expression, facts)) === wanted,
      );
      if (found) break;
    }
    if (!found) return null;
  }
  return facts;
}

/** What a quantity comes to for these facts; null is unknown. */
export function valueOf(space: Space, { expression }: Quantity, facts: Facts): number | null {
  const value = run(space, expression, facts);
  return value === null ? null : Number(value);
}
