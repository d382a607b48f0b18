import type { EncodedPopulation } from '../../population/encode-population.js';

/** Most tables that are kept for one population; those used longest ago go first. */
const MOST_KEPT = 1024;

/** Most entries in them together: about 64 megabytes. */
const MOST_ENTRIES = 8 * 2 ** 20;

const KNOWN = new WeakMap<EncodedPopulation, KnownTables>();

/** Something tabulated: as many entries as there are positions. */
interface Tabulated {
  readonly length: number;
}

/**
 * What rules, nodes and groups of nodes come to at positions of a population, by name. Whoever edits one rule of many has only that
 * rule, and what is above it, tabulated anew. Nobody may write into a table.
 */
export class KnownTables {
  private readonly tables = new Map<string, Tabulated>();
  private entries = 0;

  /** Those of a population, or of the whole that it is a part of: equal positions are equal in both. */
  static of(population: EncodedPopulation): KnownTables {
    const whole = population.partOf?.whole ?? population;
    const known = KNOWN.get(whole) ?? new KnownTables();
    KNOWN.set(whole, known);
    return known;
  }

  /** The table of that name, made where it is not known; the name says of what kind it is. */
  get<Table extends Tabulated>(name: string, make: () => Table): Table {
    const table = (this.tables.get(name) as Table | undefined) ?? this.add(make());
    this.tables.delete(name);
    this.tables.set(name, table);
    for (const [oldest, dropped] of this.tables) {
      if (this.tables.size <= MOST_KEPT && this.entries <= MOST_ENTRIES) break;
      this.tables.delete(oldest);
      this.entries -= dropped.length;
    }
    return table;
  }

  private add<Table extends Tabulated>(table: Table): Table {
    this.entries += table.length;
    return table;
  }
}
