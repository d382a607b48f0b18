import type { CompiledPolicy } from '../../evaluate/compile-policy.js';
import { AS_OF_SLOT } from '../../evaluate/fact-table.js';
import type { Value } from '../../evaluate/frame.js';
import { type Expression, factsOf, operandsOf, pointsReadBy, walk } from '../../logic/expression.js';
import { DATE } from '../../logic/value-type.js';
import { type ScalarColumn, storageFor, valueAtRow, type WholeNumbers } from '../../population/column.js';
import { columnKey, type EncodedPopulation } from '../../population/encode-population.js';
import { LARGEST_TABLE } from './domain.js';
import { scalarSubset } from '../../population/subset-population.js';
import { type Allocate, ownMemory } from './memory.js';
import { monthsReader } from './months-reader.js';
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

/** What the values of some rows lie between. */
export interface Extent {
  readonly least: number;
  readonly most: number;
}

/** Computes one derived column, by rows, so that threads can share the work. */
export class Derivation {
  /** Names the column in its population: equal names, equal columns, whichever policy asks. */
  readonly key: string;
  private readonly bounds: { readonly min: number; readonly max: number };
  private read: RowReader | undefined;

  constructor(
    private readonly policy: CompiledPolicy,
    private readonly population: EncodedPopulation,
    private readonly asOf: number,
    private readonly expression: Expression,
  ) {
    this.key = derivedKey(policy, asOf, expression);
    this.bounds = boundsOf(expression);
  }

  /** Room for everybody's values. */
  room(allocate: Allocate): WholeNumbers {
    return storageFor(this.bounds).over(allocate, this.population.size);
  }

  /** Computes the values of some rows. */
  fill(values: WholeNumbers, from: number, to: number): Extent {
    const { unknown } = storageFor(this.bounds);
    const value = (this.read ??= this.reader());
    let [least, most] = [Infinity, -Infinity];
    for (let row = from; row < to; row += 1) {
      const known = value(row);
      if (known === null) {
        values[row] = unknown;
        continue;
      }
      values[row] = known;
      if (known < least) least = known;
      if (known > most) most = known;
    }
    return { least, most };
  }

  /** The column, once every row is filled. */
  column(values: WholeNumbers, extents: readonly Extent[]): ScalarColumn {
    return {
      kind: this.expression.type.kind === 'boolean' ? 'boolean' : 'number',
      values,
      unknown: storageFor(this.bounds).unknown,
      least: Math.min(...extents.map(({ least }) => least)),
      most: Math.max(...extents.map(({ most }) => most)),
    };
  }

  /** Gives the value of one row; null is unknown. */
  private reader(): RowReader {
    const { policy, population, asOf, expression } = this;
    const columnOf = (id: string) => {
      const fact = policy.facts.facts.find((declared) => declared.id === id);
      return fact && population.requireColumn(fact);
    };
    const months = monthsReader(expression, asOf, columnOf);
    if (months) return months;
    const facts = new Array<Value>(policy.facts.size).fill(null);
    facts[AS_OF_SLOT] = asOf;
    const sources = factsOf(expression).flatMap((id) => {
      const column = columnOf(id);
      return column ? [{ slot: policy.facts.slotOf(id), column }] : [];
    });
    const closure = policy.compiler.compile(expression);
    const frame = { facts, points: [] };
    const valueOf: RowReader = (row) => {
      for (const { slot, column } of sources) facts[slot] = valueAtRow(column, row);
      const value = closure(frame);
      return value === null ? null : Number(value);
    };
    const [only, second] = sources;
    return only && !second && only.column.kind !== 'records' ? onceForEach(only.column, valueOf) : valueOf;
  }
}

/** Gives the value of one row; null is unknown. */
type RowReader = (row: number) => number | null;

/** Reads the value of a row that depends on one column only: found once for each value of the column where these are few. */
function onceForEach({ values, unknown, least, most }: ScalarColumn, valueOf: RowReader): RowReader {
  const size = most - least + 1;
  // Nobody's value is known, or there are too many.
  if (!(size > 0 && size <= LARGEST_TABLE)) return valueOf;
  const found = new Array<number | null | undefined>(size).fill(undefined);
  return (row) => {
    const value = values[row] as number;
    if (value === unknown) return valueOf(row);
    const known = found[value - least];
    return known === undefined ? (found[value - least] = valueOf(row)) : known;
  };
}

/** Names the column of an expression in its population. */
export function derivedKey(policy: CompiledPolicy, asOf: number, expression: Expression): string {
  const read = factsOf(expression);
  const declared = policy.facts.facts.filter(({ id }) => read.includes(id)).map(columnKey);
  return [expressionKey(expression), read.includes('as_of') ? asOf : '', ...declared].join(' ');
}

/** The derived columns of a population. */
function columnsOf(population: EncodedPopulation): Map<string, ScalarColumn> {
  const columns = KNOWN.get(population) ?? new Map<string, ScalarColumn>();
  KNOWN.set(population, columns);
  return columns;
}

/** Takes a column that was derived for everybody. */
export function keepDerived(population: EncodedPopulation, key: string, column: ScalarColumn): void {
  const columns = columnsOf(population);
  columns.delete(key);
  columns.set(key, column);
  const oldest = columns.keys().next().value;
  if (columns.size > MOST_KEPT && oldest !== undefined) columns.delete(oldest);
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
  const known = columnsOf(population).get(key) ?? columnOfPart(population, key);
  if (known) {
    keepDerived(population, key, known);
    return known;
  }
  const derivation = new Derivation(policy, population, asOf, expression);
  const values = derivation.room(ownMemory);
  const column = derivation.column(values, [derivation.fill(values, 0, population.size)]);
  keepDerived(population, key, column);
  return column;
}

/** The column of some persons of a population for whom it was derived. */
function columnOfPart({ partOf }: EncodedPopulation, key: string): ScalarColumn | undefined {
  const column = partOf && KNOWN.get(partOf.whole)?.get(key);
  return column && scalarSubset(column, partOf.rows);
}

function* derivedParts(expression: Expression): Generator<Expression> {
  if (isDerived(expression)) yield expression;
  else for (const operand of operandsOf(expression)) yield* derivedParts(operand);
}

/** What has still to be derived before a policy can run on a population, each once, in the same order for everybody who asks. */
export function missingDerivations(policy: CompiledPolicy, population: EncodedPopulation, asOf: number): Derivation[] {
  const known = columnsOf(population);
  const rules = [...policy.nodes, ...policy.vetoes, ...policy.standing].flatMap(({ rule }) => rule ?? []);
  const missing = new Map<string, Derivation>();
  for (const { expression } of rules) {
    for (const part of derivedParts(expression)) {
      const derivation = new Derivation(policy, population, asOf, part);
      if (!known.has(derivation.key)) missing.set(derivation.key, derivation);
    }
  }
  return [...missing.values()];
}
