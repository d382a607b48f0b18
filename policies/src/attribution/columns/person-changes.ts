import type { CompiledPolicy } from '../../evaluate/compile-policy.js';
import type { EncodedPopulation } from '../../population/encode-population.js';
import { Columns } from './columns.js';
import type { Recipe, StandingRecipe } from './recipe.js';
import { Recipes } from './recipes.js';

/** Persons that are looked at under every policy before the next: their columns stay in the processor's cache. */
const STRETCH = 2048;

/** Where the total of a policy comes from. */
interface TotalRecipe {
  readonly key: string;
  readonly root: Recipe;
  readonly standing: StandingRecipe;
}

/** What a policy changes against the first: the sum of all changes in hundredths of a point, persons who gain, persons who lose. */
export type PersonChange = readonly [points: number, winners: number, losers: number];

/**
 * Measures what many policies change against one. Each is the same as running both over the population; what policies have in common is
 * computed once for a stretch of persons, and policies that give everybody the same are not looked at again.
 */
export class PersonChanges {
  private readonly recipes: Recipes;
  private readonly base: TotalRecipe;
  private readonly known = new Map<string, PersonChange>();
  private readonly columns = new Columns(STRETCH);

  /** `day` is an epoch day. */
  constructor(
    base: CompiledPolicy,
    private readonly population: EncodedPopulation,
    day: number,
  ) {
    this.recipes = new Recipes(population, day);
    this.base = this.totalOf(base);
    this.known.set(this.base.key, [0, 0, 0]);
  }

  of(policies: readonly CompiledPolicy[]): PersonChange[] {
    const totals = policies.map((policy) => this.totalOf(policy));
    const unknown = new Map(totals.filter(({ key }) => !this.known.has(key)).map((total) => [total.key, total]));
    for (const [key, change] of this.measured([...unknown.values()])) this.known.set(key, change);
    return totals.flatMap(({ key }) => {
      const change = this.known.get(key);
      return change ? [change] : [];
    });
  }

  private totalOf(policy: CompiledPolicy): TotalRecipe {
    const { nodes, standing } = this.recipes.of(policy);
    const [root] = nodes;
    if (!root) throw new RangeError('A policy has a total');
    return { key: `${root.id}\n${standing.key}`, root, standing };
  }

  private measured(totals: readonly TotalRecipe[]): Map<string, PersonChange> {
    const { columns, base, population } = this;
    const sums = totals.map(() => new Float64Array(3));
    for (let start = 0; totals.length > 0 && start < population.size; start += STRETCH) {
      const count = Math.min(STRETCH, population.size - start);
      columns.turnTo(start, count);
      const before = columns.of(base.root);
      const withheldBefore = columns.withheldBy(base.standing);
      for (const [index, { root, standing }] of totals.entries()) {
        const withheld = columns.withheldBy(standing);
        const sum = sums[index];
        if (sum) addChanges(sum, before, withheldBefore, columns.of(root), withheld, count);
      }
    }
    return new Map(
      totals.map(({ key }, index) => {
        const [points = 0, winners = 0, losers = 0] = sums[index] ?? [];
        return [key, [points, winners, losers]];
      }),
    );
  }
}

function addChanges(
  sum: Float64Array,
  before: Float64Array,
  withheldBefore: Uint8Array | null,
  after: Float64Array,
  withheldAfter: Uint8Array | null,
  count: number,
): void {
  let [points, winners, losers] = [0, 0, 0];
  for (let row = 0; row < count; row += 1) {
    const was = withheldBefore?.[row] === 1 ? 0 : (before[row] as number);
    const is = withheldAfter?.[row] === 1 ? 0 : (after[row] as number);
    const change = is - was;
    points += change;
    if (change > 0) winners += 1;
    else if (change < 0) losers += 1;
  }
  sum[0] = (sum[0] as number) + points;
  sum[1] = (sum[1] as number) + winners;
  sum[2] = (sum[2] as number) + losers;
}
