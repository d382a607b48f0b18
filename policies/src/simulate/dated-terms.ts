import { type CompiledPolicy } from '../evaluate/compile-policy.js';
import { type Closure, Compiler } from '../evaluate/compile-expression.js';
import { AS_OF_SLOT } from '../evaluate/fact-table.js';
import type { Slots, Value } from '../evaluate/frame.js';
import { type Expression, type ExpressionKind, type FactReference, operandsOf } from '../logic/expression.js';
import { formatDay } from '../logic/calendar-day.js';
import { type Column, NumberColumnBuilder, valueAtRow } from '../population/column.js';
import { columnKey, type EncodedPopulation } from '../population/encode-population.js';

/**
 * A part of a rule that turns dates into years or months and reads facts only. Dates cost more than all the rest of a rule, and
 * such a part gives the same for every policy, so its values are computed once for a population and a day and kept as a column.
 */
interface DatedTerm {
  readonly expression: Expression;
  /** What the values depend on: the operation, the facts as declared, the day. */
  readonly key: string;
}

const DATED_KINDS: ReadonlySet<ExpressionKind> = new Set(['elapsed', 'full-months', 'unbroken-months']);

/** The facts that a dated term reads; undefined where the expression is none. */
function termFacts(expression: Expression): readonly FactReference[] | undefined {
  if (!DATED_KINDS.has(expression.kind)) return undefined;
  const operands = operandsOf(expression);
  const facts = operands.flatMap((operand) => (operand.kind === 'fact' ? [operand] : []));
  return facts.length === operands.length ? facts : undefined;
}

/** What a dated term depends on beside its facts. */
function detailOf(expression: Expression): string | number {
  if (expression.kind === 'elapsed') return expression.unit;
  return expression.kind === 'unbroken-months' ? expression.tolerance : '';
}

function termOf(policy: CompiledPolicy, expression: Expression, asOf: number): DatedTerm | undefined {
  const facts = termFacts(expression);
  if (!facts) return undefined;
  const keys = facts.map(({ fact: id }) => {
    const fact = policy.facts.facts.find((declared) => declared.id === id);
    if (fact) return columnKey(fact);
    return id === 'as_of' ? formatDay(asOf) : undefined;
  });
  return keys.includes(undefined)
    ? undefined
    : { expression, key: [expression.kind, detailOf(expression), ...keys].join(' ') };
}

function columnOf(policy: CompiledPolicy, population: EncodedPopulation, expression: Expression, asOf: number): Column {
  const { type } = expression;
  if (type.kind !== 'number') throw new RangeError('Years and months are numbers');
  const facts = new Array<Value>(policy.facts.size).fill(null);
  facts[AS_OF_SLOT] = asOf;
  const sources = (termFacts(expression) ?? []).flatMap(({ fact: id }) => {
    const fact = policy.facts.facts.find((declared) => declared.id === id);
    return fact ? [{ slot: policy.facts.slotOf(id), column: population.requireColumn(fact) }] : [];
  });
  const closure = policy.compiler.compile(expression);
  const builder = new NumberColumnBuilder(type, population.size);
  for (let row = 0; row < population.size; row += 1) {
    for (const { slot, column } of sources) facts[slot] = valueAtRow(column, row);
    builder.push(closure({ facts, points: [] }) as number | null);
  }
  return builder.build();
}

const KNOWN_COLUMNS = new WeakMap<EncodedPopulation, Map<string, Column>>();

function knownColumn(policy: CompiledPolicy, population: EncodedPopulation, term: DatedTerm, asOf: number): Column {
  const columns = KNOWN_COLUMNS.get(population) ?? new Map<string, Column>();
  KNOWN_COLUMNS.set(population, columns);
  const column = columns.get(term.key) ?? columnOf(policy, population, term.expression, asOf);
  columns.set(term.key, column);
  return column;
}

/** The values of a dated term for everybody, computed where they are not known yet. Anything else than a dated term is a RangeError. */
export function datedTermColumn(
  policy: CompiledPolicy,
  population: EncodedPopulation,
  expression: Expression,
  asOf: number,
): Column {
  const term = termOf(policy, expression, asOf);
  if (!term) throw new RangeError('Only years and months between facts have a column');
  return knownColumn(policy, population, term, asOf);
}

/** Compiles rules so that dated terms are read from slots behind those of the facts, as if they were facts themselves. */
export class DatedTermCompiler extends Compiler {
  /** Columns of the terms met so far, with their slots. */
  readonly columns: { readonly slot: number; readonly column: Column }[] = [];
  private readonly slotOfKey = new Map<string, number>();

  constructor(
    private readonly policy: CompiledPolicy,
    private readonly population: EncodedPopulation,
    private readonly asOf: number,
    slots: Slots,
  ) {
    super(slots);
  }

  override compile(expression: Expression): Closure {
    const term = termOf(this.policy, expression, this.asOf);
    if (!term) return super.compile(expression);
    const slot = this.slotOf(term);
    return ({ facts }) => facts[slot] ?? null;
  }

  private slotOf(term: DatedTerm): number {
    const present = this.slotOfKey.get(term.key);
    if (present !== undefined) return present;
    const column = knownColumn(this.policy, this.population, term, this.asOf);
    const slot = this.policy.facts.size + this.columns.length;
    this.columns.push({ slot, column });
    this.slotOfKey.set(term.key, slot);
    return slot;
  }
}

/** Facts that a rule reads outside its dated terms. */
export function plainFactsOf(policy: CompiledPolicy, expression: Expression, asOf: number): Set<string> {
  if (termOf(policy, expression, asOf)) return new Set();
  if (expression.kind === 'fact') return new Set([expression.fact]);
  return new Set(operandsOf(expression).flatMap((operand) => [...plainFactsOf(policy, operand, asOf)]));
}
