import { type Finding, Mixes, populationMeasure } from '@jifen/policies';
import { RecentlyUsed } from '../versions/recently-used.js';
import { commonScenes } from './common-scenes.js';
import { type PolicySource, type SceneSource } from './jobs.js';
import { type PolicyCache } from './policy-cache.js';
import { type PopulationCache } from './population-cache.js';

/** What an attribution is of. */
export interface AttributedRun {
  readonly a: PolicySource;
  readonly b: PolicySource;
  /** Content hash of the population. */
  readonly population: string;
  readonly asOf: string;
  /** Null: every scene that both policies have, with the places that they name. */
  readonly scenes: readonly SceneSource[] | null;
}

/** What mixes are measured by. */
export interface AttributionBench {
  readonly mixes: Mixes;
  readonly notRanked: readonly { readonly scene: string; readonly findings: readonly Finding[] }[];
  readonly persons: number;
}

/** Attributions whose measures a thread keeps: an attribution comes back step by step, with other work between the steps. */
const MOST_BENCHES = 2;

/** The measures of attributions, each set up once: what mixes have in common stays with them. */
export class AttributionBenches {
  readonly #benches = new RecentlyUsed<string, AttributionBench>(MOST_BENCHES);

  constructor(
    private readonly policies: PolicyCache,
    private readonly populations: PopulationCache,
  ) {}

  /** @throws {Refused} where a policy is wrong, or the population does not fit */
  async of({ a: sourceA, b: sourceB, population, asOf, scenes }: AttributedRun): Promise<AttributionBench> {
    const key = [sourceA.contentHash, sourceB.contentHash, population, asOf, JSON.stringify(scenes)].join(' ');
    const known = this.#benches.get(key);
    if (known) return known;
    const [a, b] = [this.policies.compiled(sourceA), this.policies.compiled(sourceB)];
    const loaded = await this.populations.encoded(population, [a, b]);
    const { measure, notRanked } = populationMeasure(a, b, { ...loaded, asOf }, scenes ?? commonScenes(a, b));
    const bench = { mixes: new Mixes(a, b, measure), notRanked, persons: loaded.population.size };
    this.#benches.set(key, bench);
    return bench;
  }
}
