import type { CompiledPolicy } from '../../evaluate/compile-policy.js';
import { AS_OF_SLOT } from '../../evaluate/fact-table.js';
import type { Value } from '../../evaluate/frame.js';
import { type Expression, factsOf, pointsReadBy, walk } from '../../logic/expression.js';
import { type ScalarColumn, valueAtRow } from '../../population/column.js';
import type { EncodedPopulation } from '../../population/encode-population.js';
import { expressionKey } from '../../shape/patterns/plain.js';
import { type Block, type NumberBlock, type Step, TRUTH, type TruthBlock } from './block.js';
import { derivedColumn } from './derived-column.js';
import { domainOf, LARGEST_TABLE, SMALL_TABLE } from './domain.js';
import { KERNELS } from './kernels.js';
import { loadNumbers, loadPositions, loadTruth } from './load.js';
import { extendPositions, lookUpNumbers, lookUpTruth, numberTable, type TableSource, truthTable } from './table.js';

/** Points of the nodes of a block, by node index, in hundredths: what rules see that read another node's points. */
export type PointsOf = (node: number) => Float64Array;

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

/**
 * Turns rules into steps over blocks of a population. Every step fills one block; equal expressions share one. The steps of all rules
 * stand in one list in the order in which they must run, but those that read the points of other nodes wait for these:
 * {@link takeSteps} hands over what has been added since it was asked last.
 */
export class KernelCompiler {
  private readonly blocks = new Map<string, Block>();
  private readonly positions = new Map<string, Int32Array>();
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
    this.facts = new Array<Value>(policy.facts.size).fill(null);
    this.facts[AS_OF_SLOT] = asOf;
    this.largestTable = Math.min(LARGEST_TABLE, Math.max(SMALL_TABLE, population.size));
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
    const sources = this.tableSources(expression);
    if (sources) return this.tabled(expression, sources);
    const byPerson = BY_PERSON.has(expression.kind) || readsList(expression);
    if (byPerson && pointsReadBy(expression).length === 0)
      return this.loaded(derivedColumn(this.policy, this.population, this.asOf, expression));
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

  /** The facts of an expression whose values are few enough to be tabulated; undefined where they are not, or it reads more than facts. */
  private tableSources(expression: Expression): readonly TableSource[] | undefined {
    if (expression.type.kind === 'records' || expression.type.kind === 'numbers') return undefined;
    if (pointsReadBy(expression).length > 0) return undefined;
    const sources: TableSource[] = [];
    let size = 1;
    for (const id of factsOf(expression)) {
      if (id === 'as_of') continue;
      const fact = this.policy.facts.facts.find((declared) => declared.id === id);
      const column = fact && this.population.requireColumn(fact);
      if (!column || column.kind === 'records') return undefined;
      const domain = domainOf(column);
      size *= domain.size;
      if (size > this.largestTable) return undefined;
      sources.push({ slot: this.policy.facts.slotOf(id), column, domain });
    }
    return sources;
  }

  private tabled(expression: Expression, sources: readonly TableSource[]): Block {
    const closure = this.policy.compiler.compile(expression);
    const positions = this.positionsOf(sources);
    if (expression.type.kind === 'boolean') {
      const { kind, values } = this.truth();
      const table = truthTable(sources, closure, this.facts);
      if (positions) this.add((_, count) => lookUpTruth(values, table, positions, count));
      else values.fill(table[0] ?? TRUTH.unknown);
      return { kind, values };
    }
    const { kind, values } = this.numbers();
    const table = numberTable(sources, closure, this.facts);
    if (positions) this.add((_, count) => lookUpNumbers(values, table, positions, count));
    else values.fill(table[0] ?? NaN);
    return { kind, values };
  }

  /** The positions of the persons of a block in a table of these facts; undefined for a constant. */
  private positionsOf(sources: readonly TableSource[]): Int32Array | undefined {
    const last = sources.at(-1);
    if (!last) return undefined;
    const key = sources.map(({ slot }) => slot).join(' ');
    const known = this.positions.get(key);
    if (known) return known;
    const before = this.positionsOf(sources.slice(0, -1));
    const into = new Int32Array(this.blockSize);
    if (before) {
      const next = this.positionsOf([last]);
      if (next) this.add((_, count) => extendPositions(into, before, next, last.domain.size, count));
    } else this.add((start, count) => loadPositions(last.column, last.domain, into, start, count));
    this.positions.set(key, into);
    return into;
  }
}

/** Equal expressions may be held in different units: 1 and 1.0. */
function unitsKey({ type }: Expression): string {
  return type.kind === 'number' ? ` ${type.places}` : '';
}

function readsList(expression: Expression): boolean {
  return expression.kind === 'is-unknown' && [...walk(expression)].some(({ type }) => type.kind === 'records');
}
