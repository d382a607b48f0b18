import { TRUTH } from '../../compile/kernel/block.js';
import type { Positions } from '../../compile/kernel/positions.js';
import type { RuleKernel } from '../../compile/kernel/rule-kernel.js';
import { addPoints, raisePoints, subtractPoints } from '../../simulate/limit-block.js';
import { BLOCK_SIZE } from '../../simulate/simulation-run.js';

/** Points of other nodes for the persons that are being filled in. */
export interface PointsSource {
  of(recipe: Recipe): Float64Array;
  /** Whether they have been filled in already. */
  has(recipe: Recipe): boolean;
}

/**
 * How the points of a node come about for everybody, in hundredths, whatever policy the node stands in. Nodes of different policies
 * that give everybody the same by the same means have one recipe, and are computed once.
 */
export interface Recipe {
  /** Tells it from the other recipes of its population. */
  readonly id: number;
  /** Fills in the points of the `count` persons from row `start` on. */
  fill(into: Float64Array, start: number, count: number, source: PointsSource): void;
}

/** Lowest, highest and what stands in for an unknown result, which is not limited; hundredths. */
export interface Limits {
  readonly least: number;
  readonly most: number;
  readonly whenUnknown: number;
}

/** The same for everybody. */
export class ConstantRecipe implements Recipe {
  constructor(
    readonly id: number,
    readonly points: number,
  ) {}

  fill(into: Float64Array, _: number, count: number): void {
    into.fill(this.points, 0, count);
  }
}

/** Points by where a person stands, limits included. */
export class TableRecipe implements Recipe {
  constructor(
    readonly id: number,
    readonly positions: Positions,
    readonly points: Float64Array,
  ) {}

  fill(into: Float64Array, start: number, count: number): void {
    this.positions.gather(into, this.points, start, count);
  }
}

/** One child of a sum. */
export interface Term {
  readonly sign: 1 | -1;
  readonly recipe: Recipe;
}

function addTerm(into: Float64Array, { sign, recipe }: Term, count: number, source: PointsSource): void {
  if (sign < 0) subtractPoints(into, source.of(recipe), 0, count);
  else addPoints(into, source.of(recipe), 0, count);
}

/**
 * A sum, by its difference from another sum where that is short: mixes of clauses are looked at one after the other, and each differs
 * from the one before in few terms. All amounts are whole, so that the order of adding makes no difference.
 */
export class SumRecipe implements Recipe {
  private readonly near: { readonly sum: SumRecipe; readonly difference: readonly Term[] } | undefined;

  constructor(
    readonly id: number,
    private readonly terms: readonly Term[],
    before: SumRecipe | undefined,
  ) {
    const difference = before && differenceOf(before.terms, terms);
    if (difference && difference.length + 1 < terms.length) this.near = { sum: before, difference };
  }

  fill(into: Float64Array, _: number, count: number, source: PointsSource): void {
    const near = this.near && source.has(this.near.sum) ? this.near : undefined;
    if (near) into.set(source.of(near.sum).subarray(0, count));
    else into.fill(0, 0, count);
    for (const term of near?.difference ?? this.terms) addTerm(into, term, count, source);
  }
}

/** What has to be added to one sum to have the other. */
function differenceOf(from: readonly Term[], to: readonly Term[]): Term[] {
  const times = new Map<Recipe, number>();
  for (const { sign, recipe } of to) times.set(recipe, (times.get(recipe) ?? 0) + sign);
  for (const { sign, recipe } of from) times.set(recipe, (times.get(recipe) ?? 0) - sign);
  return [...times].flatMap(([recipe, count]) =>
    Array.from({ length: Math.abs(count) }, (): Term => ({ sign: count < 0 ? -1 : 1, recipe })),
  );
}

/** The highest of some points (就高), each with its sign. There is at least one. */
export class HighestRecipe implements Recipe {
  constructor(
    readonly id: number,
    private readonly terms: readonly Term[],
  ) {}

  fill(into: Float64Array, _: number, count: number, source: PointsSource): void {
    into.fill(-Infinity, 0, count);
    for (const { sign, recipe } of this.terms) raisePoints(into, source.of(recipe), sign, 0, count);
  }
}

/** A group's points between its floor and its cap. */
export class LimitedRecipe implements Recipe {
  constructor(
    readonly id: number,
    private readonly raw: Recipe,
    private readonly limits: Limits,
  ) {}

  fill(into: Float64Array, _: number, count: number, source: PointsSource): void {
    const points = source.of(this.raw);
    const { least, most } = this.limits;
    for (let row = 0; row < count; row += 1) {
      const had = points[row] as number;
      const capped = had > most ? most : had;
      into[row] = capped < least ? least : capped;
    }
  }
}

/** A block into which a rule expects the points of a node. */
export interface ReadBlock {
  readonly recipe: Recipe;
  readonly block: Float64Array;
}

/** Runs something for persons block by block; rules find the points that they read in their blocks. */
export function inBlocks(
  read: readonly ReadBlock[],
  start: number,
  count: number,
  source: PointsSource,
  run: (from: number, rows: number) => void,
): void {
  const columns = read.map(({ recipe }) => source.of(recipe));
  for (let done = 0; done < count; done += BLOCK_SIZE) {
    const rows = Math.min(BLOCK_SIZE, count - done);
    for (const [place, { block }] of read.entries()) {
      const column = columns[place];
      if (column) block.set(column.subarray(done, done + rows));
    }
    run(start + done, rows);
  }
}

/** A rule that is no table: its steps over blocks. */
export class RuleRecipe implements Recipe {
  constructor(
    readonly id: number,
    private readonly kernel: Extract<RuleKernel, { kind: 'block' }>,
    private readonly read: readonly ReadBlock[],
    private readonly limits: Limits,
  ) {}

  fill(into: Float64Array, start: number, count: number, source: PointsSource): void {
    const { values } = this.kernel.block;
    const { least, most, whenUnknown } = this.limits;
    inBlocks(this.read, start, count, source, (from, rows) => {
      for (const step of this.kernel.steps) step(from, rows);
      for (let row = 0; row < rows; row += 1) {
        const had = values[row] as number;
        const capped = had > most ? most : had;
        into[from - start + row] = had !== had ? whenUnknown : capped < least ? least : capped;
      }
    });
  }
}

/** Whether a yes/no rule holds for each person. Unknown is not yes. */
export class VerdictRecipe {
  constructor(
    private readonly kernel: RuleKernel,
    private readonly read: readonly ReadBlock[],
  ) {}

  /** Writes 1 for the persons from row `start` on for whom the rule holds. */
  mark(into: Uint8Array, start: number, count: number, source: PointsSource): void {
    const { kernel } = this;
    if (kernel.kind === 'number-table') throw new RangeError('A verdict gives yes or no');
    if (kernel.kind === 'truth-table') {
      const { at } = kernel.positions.placed;
      for (let row = 0; row < count; row += 1) {
        if (kernel.table[at[start + row] as number] === TRUTH.yes) into[row] = 1;
      }
      return;
    }
    const { values } = kernel.block;
    inBlocks(this.read, start, count, source, (from, rows) => {
      for (const step of kernel.steps) step(from, rows);
      for (let row = 0; row < rows; row += 1) if (values[row] === TRUTH.yes) into[from - start + row] = 1;
    });
  }
}

/** Who has no active points: whoever a standing rule holds for. */
export interface StandingRecipe {
  /** The same for the same rules. */
  readonly key: string;
  readonly verdicts: readonly VerdictRecipe[];
}
