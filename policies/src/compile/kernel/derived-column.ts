import type { CompiledPolicy } from '../../evaluate/compile-policy.js';
import { AS_OF_SLOT } from '../../evaluate/fact-table.js';
import type { Value } from '../../evaluate/frame.js';
import { type Expression, factsOf, pointsReadBy, walk } from '../../logic/expression.js';
import { DATE } from '../../logic/value-type.js';
import { NumberColumnBuilder, type ScalarColumn, valueAtRow } from '../../population/column.js';
import { columnKey, type EncodedPopulation } from '../../population/encode-population.js';
import { expressionKey } from '../../shape/patterns/plain.js';

/** Most derived columns that are kept for one population; the one that was used longest ago goes first. */
const MOST_KEPT = 64;

const KNOWN = new WeakMap<EncodedPopulation, Map<string, ScalarColumn>>();

/** Kinds that are computed person by person rather than by loops over blocks: lists, periods and dates. */
const BY_PERSON: ReadonlySet<Expression['kind']> = new Set([
  'elapsed',
  'shift-date',
  'full-months',
  'unbroken-months',
  'quantifier',
  'reduce',
  'aggregate',
  'yearly-sum',
]);

function readsList(expression: Expression): boolean {
  return expression.kind === 'is-unknown' && [...walk(expression)].some(({ type }) => type.kind === 'records');
}

/** Whether the expression is worth a column of its own: it costs more than a loop, reads facts and nothing else but the day. */
export function isDerived(expression: Expression): boolean {
  if (!BY_PERSON.has(expression.kind) && !readsList(expression)) return false;
  return pointsReadBy(expression).length === 0 && factsOf(expression).some((fact) => fact !== 'as_of');
}

function boundsOf({ type }: Expression): { readonly min: number; readonly max: number } {
  if (type.kind === 'number') return type;
  return type.kind === 'date' ? DATE : { min: 0, max: type.kind === 'code' ? type.codes.length : 1 };
}

function derive(
  policy: CompiledPolicy,
  population: EncodedPopulation,
  asOf: number,
  expression: Expression,
): ScalarColumn {
  const facts = new Array<Value>(policy.facts.size).fill(null);
  facts[AS_OF_SLOT] = asOf;
  const sources = policy.facts.facts
    .filter(({ id }) => factsOf(expression).includes(id))
    .map((fact) => ({ slot: policy.facts.slotOf(fact.id), column: population.requireColumn(fact) }));
  const closure = policy.compiler.compile(expression);
  const kind = expression.type.kind === 'boolean' ? 'boolean' : 'number';
  const builder = new NumberColumnBuilder(boundsOf(expression), population.size, kind);
  const frame = { facts, points: [] };
  for (let row = 0; row < population.size; row += 1) {
    for (const { slot, column } of sources) facts[slot] = valueAtRow(column, row);
    const value = closure(frame);
    builder.push(value === null ? null : Number(value));
  }
  return builder.build();
}

/** Names the column of an expression in its population: equal names, equal columns, whichever policy asks. */
export function derivedKey(policy: CompiledPolicy, asOf: number, expression: Expression): string {
  const read = factsOf(expression);
  const declared = policy.facts.facts.filter(({ id }) => read.includes(id)).map(columnKey);
  return [expressionKey(expression), read.includes('as_of') ? asOf : '', ...declared].join(' ');
}

/**
 * The values of an expression that reads facts only, for everybody. What is counted over lists of records and periods costs more than
 * all the rest of a rule and does not change when its rate or cap is edited, so it is computed once for a population and a day.
 */
export function derivedColumn(
  policy: CompiledPolicy,
  population: EncodedPopulation,
  asOf: number,
  expression: Expression,
): ScalarColumn {
  const key = derivedKey(policy, asOf, expression);
  const columns = KNOWN.get(population) ?? new Map<string, ScalarColumn>();
  KNOWN.set(population, columns);
  const column = columns.get(key) ?? derive(policy, population, asOf, expression);
  columns.delete(key);
  columns.set(key, column);
  const oldest = columns.keys().next().value;
  if (columns.size > MOST_KEPT && oldest !== undefined) columns.delete(oldest);
  return column;
}
