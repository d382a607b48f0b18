import type { PointsSource, Recipe, StandingRecipe } from './recipe.js';

/** Points of a stretch of persons, each recipe filled in once. What is given out is valid until the next stretch. */
export class Columns implements PointsSource {
  private readonly filled = new Map<Recipe, Float64Array>();
  private readonly withheld = new Map<string, Uint8Array | null>();
  private readonly spare: Float64Array[] = [];
  private start = 0;
  private count = 0;

  /** At most so many persons at a time. */
  constructor(private readonly most: number) {}

  /** Turns to the `count` persons from row `start` on. */
  turnTo(start: number, count: number): void {
    this.spare.push(...this.filled.values());
    this.filled.clear();
    this.withheld.clear();
    this.start = start;
    this.count = count;
  }

  /** Points by row of the stretch. */
  of(recipe: Recipe): Float64Array {
    const known = this.filled.get(recipe);
    if (known) return known;
    const column = this.spare.pop() ?? new Float64Array(this.most);
    recipe.fill(column, this.start, this.count, this);
    this.filled.set(recipe, column);
    return column;
  }

  /** How many recipes have been filled in. */
  get size(): number {
    return this.filled.size;
  }

  has(recipe: Recipe): boolean {
    return this.filled.has(recipe);
  }

  /** 1 for whoever has no active points; null where everybody's are. */
  withheldBy({ key, verdicts }: StandingRecipe): Uint8Array | null {
    const known = this.withheld.get(key);
    if (known !== undefined) return known;
    const marks = new Uint8Array(this.count);
    for (const verdict of verdicts) verdict.mark(marks, this.start, this.count, this);
    const found = marks.includes(1) ? marks : null;
    this.withheld.set(key, found);
    return found;
  }
}
