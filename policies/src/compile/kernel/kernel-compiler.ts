import type { CompiledPolicy } from '../../evaluate/compile-policy.js';
import { AS_OF_SLOT } from '../../evaluate/fact-table.js';
import type { Value } from '../../evaluate/frame.js';
import { type Expression, factsOf, operandsOf, pointsReadBy } from '../../logic/expression.js';
import { type ScalarColumn, valueAtRow } from '../../population/column.js';
import { columnKey, type EncodedPopulation } from '../../population/encode-population.js';
import { expressionKey } from '../../shape/patterns/plain.js';
import { type Block, type NumberBlock, type Step, TRUTH, type TruthBlock } from './block.js';
import { derivedColumn, derivedKey, isDerived } from './derived-column.js';
import { domainOf, LARGEST_TABLE, rangeOf, SMALL_TABLE } from './domain.js';
import { KERNELS } from './kernels.js';
import { KnownTables } from './known-tables.js';
import { loadNumbers, loadTruth } from './load.js';
import { Positions, sizeOf, type Source } from './positions.js';
import type { RuleKernel } from './rule-kernel.js';
import { SlotCompiler } from './slot-compiler.js';
import { numberTable, truthTable } from './table.js';

/** Points of the nodes of a block, by node index, in hundredths: what rules see that read another node's points. */
export type PointsOf = (node: number) => Float64Array;

/**
 * Turns rules into tables, where they read few facts of few values, and else into steps over blocks of a population. Every step fills
 * one block; equal expressions share one. The steps of all rules stand in one list in the order in which they must run, but those that
 * read the points of other nodes wait for these: {@link takeSteps} hands over what has been added since it was asked last.
 */
export class KernelCompiler {
  private readonly blocks = new Map<string, Block>();
  private readonly tables = new Map<string, Positions>();
  /** Slots of derived columns, behind those of the facts; by key and by expression. */
  private readonly derivedSlots = new Map<string, number>();
  private readonly slotOfPart = new Map<Expression, number>();
  private readonly compiler: SlotCompiler;
  /** Tables that were made before, for whatever policy. */
  readonly known: KnownTables;
  private readonly facts: Value[];
  private steps: Step[] = [];
  /** A table with more lines than there are persons would cost more than it saves. */
  private readonly largestTable: number;

  constructor(
    private readonly policy: CompiledPolicy,
    private readonly population: EncodedPopulation,
    private readonly asOf: number,
    private readonly blockSize: number,
    private readonly pointsOf: PointsOf,
  ) {
    this.known = KnownTables.of(population);
    this.facts = new Array<Value>(policy.facts.size).fill(null);
    this.facts[AS_OF_SLOT] = asOf;
    this.largestTable = Math.min(LARGEST_TABLE, Math.max(SMALL_TABLE, population.size));
    this.compiler = new SlotCompiler(policy.compiler.slots, (part) => this.slotOfPart.get(part));
  }

  /** All positions that tables were made over; the population must be placed at them before any step runs. */
  get positions(): readonly Positions[] {
    return [...this.tables.values()];
  }

  /** The steps added since the last call, in order. */
  takeSteps(): readonly Step[] {
    const taken = this.steps;
    this.steps = [];
    return taken;
  }

  add(step: Step): void {
    this.steps.push(step);
  }

  numbers(): NumberBlock {
    return { kind: 'number', values: new Float64Array(this.blockSize) };
  }

  truth(): TruthBlock {
    return { kind: 'truth', values: new Uint8Array(this.blockSize) };
  }

  counts(): Int32Array {
    return new Int32Array(this.blockSize);
  }

  /** The points of another node; they are there before the rule's own steps run. */
  pointsBlock(node: string): NumberBlock {
    return { kind: 'number', values: this.pointsOf(this.policy.indexOf.get(node) ?? 0) };
  }

  /** The block of an expression that is a number, a date or a code. */
  number(expression: Expression): Float64Array {
    const block = this.compile(expression);
    if (block.kind !== 'number') throw new RangeError(`A ${expression.kind} is no number`);
    return block.values;
  }

  /** The block of a condition. */
  condition(expression: Expression): Uint8Array {
    const block = this.compile(expression);
    if (block.kind !== 'truth') throw new RangeError(`A ${expression.kind} is no condition`);
    return block.values;
  }

  /** A whole rule: a table where that is possible. */
  rule(expression: Expression): RuleKernel {
    const sources = this.tableSources(expression);
    if (!sources || sources.length === 0) return this.blockRule(expression);
    const positions = this.positionsOf(sources);
    const closure = this.compiler.compile(expression);
    return expression.type.kind === 'boolean'
      ? { kind: 'truth-table', positions, table: truthTable(positions, closure, this.facts) }
      : { kind: 'number-table', positions, table: numberTable(positions, closure, this.facts) };
  }

  /** A whole rule as steps. */
  blockRule(expression: Expression): Extract<RuleKernel, { kind: 'block' }> {
    const block = this.compile(expression);
    return { kind: 'block', steps: this.takeSteps(), block };
  }

  /** Names a rule, with the day where it reads it: equal names, equal results for equal facts. */
  ruleKey(expression: Expression): string {
    const day = factsOf(expression).includes('as_of') ? this.asOf : '';
    return `${expressionKey(expression)}${unitsKey(expression)} ${day}`;
  }

  /** What a rule that gives a number gives at positions over at least its own sources; NaN is unknown. Not to be written into. */
  numbersAt(expression: Expression, sources: readonly Source[], positions: Positions): Float64Array {
    const { facts } = this;
    return this.known.get(`given ${this.ruleKey(expression)}\n${positions.key}`, () => {
      // Computed for its own sources only, which are fewer.
      const own = new Positions(sources);
      const given = numberTable(own, this.compiler.compile(expression), facts);
      return own.key === positions.key ? given : expanded(given, positions.projection(own));
    });
  }

  compile(expression: Expression): Block {
    const key = expressionKey(expression) + unitsKey(expression);
    const known = this.blocks.get(key);
    if (known) return known;
    const block = this.compiled(expression);
    this.blocks.set(key, block);
    return block;
  }

  private compiled(expression: Expression): Block {
    if (expression.kind === 'fact' && expression.fact !== 'as_of')
      return this.loaded(this.columnOfFact(expression.fact));
    if (isDerived(expression)) return this.loaded(this.derived(expression));
    const sources = this.tableSources(expression);
    if (sources) return this.tabled(expression, sources);
    const kernel = KERNELS[expression.kind] as (expression: Expression, compiler: KernelCompiler) => Block;
    return kernel(expression, this);
  }

  /** Runs the expression in a frame of each person in turn: for what has no loop and cannot be computed beforehand. */
  byPerson(expression: Expression): Block {
    const closure = this.policy.compiler.compile(expression);
    const facts = [...this.facts];
    const points = new Array<number>(this.policy.nodes.length).fill(0);
    const columns = this.policy.facts.facts
      .filter(({ id }) => factsOf(expression).includes(id))
      .map((fact) => ({ slot: this.policy.facts.slotOf(fact.id), column: this.population.requireColumn(fact) }));
    const nodes = pointsReadBy(expression).flatMap((id) => {
      const index = this.policy.indexOf.get(id);
      return index === undefined ? [] : [{ index, values: this.pointsOf(index) }];
    });
    const frame = { facts, points };
    const block = expression.type.kind === 'boolean' ? this.truth() : this.numbers();
    const [unknown, { values }] = [block.kind === 'truth' ? TRUTH.unknown : NaN, block];
    this.add((start, count) => {
      for (let row = 0; row < count; row += 1) {
        for (const { slot, column } of columns) facts[slot] = valueAtRow(column, start + row);
        for (const { index, values: read } of nodes) points[index] = read[row] ?? 0;
        const value = closure(frame);
        values[row] = value === null ? unknown : Number(value);
      }
    });
    return block;
  }

  private derived(expression: Expression): ScalarColumn {
    return derivedColumn(this.policy, this.population, this.asOf, expression);
  }

  private columnOfFact(id: string): ScalarColumn {
    const fact = this.policy.facts.facts.find((declared) => declared.id === id);
    const column = fact && this.population.requireColumn(fact);
    if (!column || column.kind === 'records') throw new RangeError(`The fact ${id} has no column of single values`);
    return column;
  }

  private loaded(column: ScalarColumn): Block {
    if (column.kind === 'boolean') {
      const { kind, values } = this.truth();
      this.add((start, count) => loadTruth(column, values, start, count));
      return { kind, values };
    }
    const { kind, values } = this.numbers();
    this.add((start, count) => loadNumbers(column, values, start, count));
    return { kind, values };
  }

  /**
   * The columns that an expression reads, facts and derived ones, where their values are few enough for a table; undefined where they
   * are not, or it reads more than columns. Empty for a constant.
   */
  tableSources(expression: Expression): readonly Source[] | undefined {
    if (expression.type.kind === 'records' || expression.type.kind === 'numbers') return undefined;
    const found = new Map<string, Source>();
    if (!this.findSources(expression, found)) return undefined;
    const sources = [...found.values()];
    return sizeOf(sources) <= this.largestTable ? sources : undefined;
  }

  private findSources(expression: Expression, found: Map<string, Source>): boolean {
    if (expression.kind === 'points') return false;
    if (isDerived(expression)) {
      const key = derivedKey(this.policy, this.asOf, expression);
      const slot = this.derivedSlots.get(key) ?? this.policy.facts.size + this.derivedSlots.size;
      this.derivedSlots.set(key, slot);
      this.slotOfPart.set(expression, slot);
      const column = this.derived(expression);
      // What was derived for a part alone has positions that follow from its range, as whoever names them expects.
      const domain = this.population.partOf && !column.whole ? rangeOf(column) : domainOf(column);
      found.set(key, { slot, key, column, domain });
      return true;
    }
    if (expression.kind !== 'fact') {
      return operandsOf(expression).every((operand) => this.findSources(operand, found));
    }
    if (expression.fact === 'as_of') return true;
    const fact = this.policy.facts.facts.find((declared) => declared.id === expression.fact);
    const column = fact && this.population.requireColumn(fact);
    if (!column || column.kind === 'records') return false;
    const key = columnKey(fact);
    found.set(key, { slot: this.policy.facts.slotOf(fact.id), key, column, domain: domainOf(column) });
    return true;
  }

  private tabled(expression: Expression, sources: readonly Source[]): Block {
    const closure = this.compiler.compile(expression);
    const { facts } = this;
    if (expression.type.kind === 'boolean') {
      const { kind, values } = this.truth();
      if (sources.length === 0) values.fill(constantTruth(closure({ facts, points: [] })));
      else {
        const positions = this.positionsOf(sources);
        const table = truthTable(positions, closure, facts);
        this.add((start, count) => positions.gatherTruth(values, table, start, count));
      }
      return { kind, values };
    }
    const { kind, values } = this.numbers();
    if (sources.length === 0) {
      const constant = closure({ facts, points: [] });
      values.fill(constant === null ? NaN : Number(constant));
    } else {
      const positions = this.positionsOf(sources);
      const table = numberTable(positions, closure, facts);
      this.add((start, count) => positions.gather(values, table, start, count));
    }
    return { kind, values };
  }

  /** The positions over these sources; equal ones are one object. */
  positionsOf(sources: readonly Source[]): Positions {
    const fresh = new Positions(sources);
    const known = this.tables.get(fresh.key);
    if (known) return known;
    this.tables.set(fresh.key, fresh);
    return fresh;
  }
}

function expanded(given: Float64Array, projected: Uint16Array): Float64Array {
  const table = new Float64Array(projected.length);
  for (let position = 0; position < projected.length; position += 1) {
    table[position] = given[projected[position] as number] as number;
  }
  return table;
}

function constantTruth(value: Value): number {
  return value === null ? TRUTH.unknown : value === true ? TRUTH.yes : TRUTH.no;
}

/** Equal expressions may be held in different units: 1 and 1.0. */
function unitsKey({ type }: Expression): string {
  return type.kind === 'number' ? ` ${type.places}` : '';
}
