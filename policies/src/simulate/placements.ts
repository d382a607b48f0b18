import { type Allocate, ownMemory } from '../compile/kernel/memory.js';
import type { Placement, Positions } from '../compile/kernel/positions.js';
import type { EncodedPopulation } from '../population/encode-population.js';

/** Most placements that are kept for one population, at two bytes a person each; those used longest ago go first. */
const MOST_KEPT = 128;

const KNOWN = new WeakMap<EncodedPopulation, Map<string, Placement>>();

/**
 * Where the persons of a population stand. That is a property of the population, whatever a policy makes of the positions: it is found
 * once, and every later run only looks up.
 */
export class Placements {
  private readonly known: Map<string, Placement>;

  constructor(private readonly population: EncodedPopulation) {
    this.known = KNOWN.get(population) ?? new Map<string, Placement>();
    KNOWN.set(population, this.known);
  }

  /** Settles what is known already, and gives the positions at which nobody has been placed yet. */
  missing(positions: readonly Positions[]): Positions[] {
    return positions.filter((each) => {
      const placement = this.known.get(each.key);
      if (placement) this.keep(each, placement);
      return !placement;
    });
  }

  /** Room for a placement of everybody. */
  room({ size }: Positions, allocate: Allocate = ownMemory): Placement {
    return {
      at: new Uint16Array(allocate(this.population.size * 2)),
      counts: new Int32Array(allocate(size * 4)),
    };
  }

  /** Takes the placement of the whole population. */
  keep(positions: Positions, placement: Placement): void {
    const { key } = positions;
    positions.settle(placement);
    this.known.delete(key);
    this.known.set(key, placement);
    const oldest = this.known.keys().next().value;
    if (this.known.size > MOST_KEPT && oldest !== undefined) this.known.delete(oldest);
  }

  /** Places everybody where that is missing. */
  placeAll(positions: readonly Positions[]): void {
    for (const each of this.missing(positions)) {
      const placement = this.room(each);
      if (!this.placePart(each, placement)) each.place(placement, 0, this.population.size);
      this.keep(each, placement);
    }
  }

  /** Places some persons of a population who have been placed there; false where that is not so. */
  private placePart({ key }: Positions, { at, counts }: Placement): boolean {
    const { partOf } = this.population;
    const placed = partOf && KNOWN.get(partOf.whole)?.get(key);
    if (!placed) return false;
    for (let place = 0; place < at.length; place += 1) {
      const position = placed.at[partOf.rows[place] as number] as number;
      at[place] = position;
      counts[position] = (counts[position] as number) + 1;
    }
    return true;
  }
}
