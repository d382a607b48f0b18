import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import type { Value } from '../evaluate/frame.js';
import { type Column, valueAtRow } from '../population/column.js';
import type { EncodedPopulation } from '../population/encode-population.js';
import type { SceneReads } from '../rank/scene-reads.js';
import type { ScoredRows } from '../rank/scored-rows.js';
import type { Totals } from './distribution.js';
import type { PersonResults } from './person-results.js';
import type { WatchedPoints } from './watched-points.js';

/** A run of everybody as a ranking reads it: the points that were watched, and the facts that the scene reads. */
export class WatchedScores implements ScoredRows {
  private readonly facts: readonly { readonly slot: number; readonly column: Column }[];
  private readonly points: readonly { readonly node: number; readonly points: Totals }[];

  /** Every node that the scene reads must have been watched, of everybody who applies. */
  constructor(
    policy: CompiledPolicy,
    population: EncodedPopulation,
    private readonly results: Pick<PersonResults, 'states' | 'barred'>,
    watched: WatchedPoints,
    reads: SceneReads,
    /** Place among the watched by row. */
    private readonly placeOf: Int32Array,
  ) {
    const { facts } = policy;
    this.facts = facts.facts
      .filter(({ id }) => reads.facts.has(id))
      .map((fact) => ({ slot: facts.slotOf(fact.id), column: population.requireColumn(fact) }));
    this.points = reads.nodes.map((node) => {
      const points = watched.points.get(node);
      if (!points) throw new RangeError(`Nobody watched node ${node}`);
      return { node, points };
    });
  }

  read(row: number, facts: Value[], points: number[]): void {
    for (const { slot, column } of this.facts) facts[slot] = valueAtRow(column, row);
    const place = this.placeOf[row] as number;
    for (const { node, points: column } of this.points) points[node] = column[place] as number;
  }

  mayCount(row: number): boolean {
    return this.results.states[row] === 0 && this.results.barred[row] === 0;
  }
}

/** The place of each row among those that are watched; −1 for nobody. */
export function watchedPlaces({ rows }: WatchedPoints, persons: number): Int32Array {
  const places = new Int32Array(persons).fill(-1);
  for (let place = 0; place < rows.length; place += 1) places[rows[place] as number] = place;
  return places;
}
