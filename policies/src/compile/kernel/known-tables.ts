import type { EncodedPopulation } from '../../population/encode-population.js';

/** Most tables that are kept for one population; those used longest ago go first. */
const MOST_KEPT = 512;

/** Most numbers in them together: 32 megabytes. */
const MOST_NUMBERS = 4 * 2 ** 20;

const KNOWN = new WeakMap<EncodedPopulation, KnownTables>();

/**
 * What rules give at positions of a population, by rule and positions. Whoever edits one rule of many has only that rule tabulated
 * anew. Nobody may write into a table.
 */
export class KnownTables {
  private readonly tables = new Map<string, Float64Array>();
  private numbers = 0;

  static of(population: EncodedPopulation): KnownTables {
    const known = KNOWN.get(population) ?? new KnownTables();
    KNOWN.set(population, known);
    return known;
  }

  /** The table of that name, made where it is not known. */
  get(name: string, make: () => Float64Array): Float64Array {
    const table = this.tables.get(name) ?? this.add(make());
    this.tables.delete(name);
    this.tables.set(name, table);
    for (const [oldest, dropped] of this.tables) {
      if (this.tables.size <= MOST_KEPT && this.numbers <= MOST_NUMBERS) break;
      this.tables.delete(oldest);
      this.numbers -= dropped.length;
    }
    return table;
  }

  private add(table: Float64Array): Float64Array {
    this.numbers += table.length;
    return table;
  }
}
