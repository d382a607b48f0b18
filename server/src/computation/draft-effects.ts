import { draftEffect, type DraftEffect, effectBase, type EffectBase, compilePolicy } from '@jifen/policies';
import { libraryIn } from '../versions/library-in.js';
import { RecentlyUsed } from '../versions/recently-used.js';
import { type Jobs } from './jobs.js';
import { type PolicyCache } from './policy-cache.js';
import { type PopulationCache } from './population-cache.js';
import { Refused } from './refused.js';

/** Bases that are kept: officers who edit at the same time, each against a version of their own. */
const MOST_BASES = 8;

/** Tells what edits do to a population, one after another while somebody types. The base is run once. */
export class DraftEffects {
  readonly #bases = new RecentlyUsed<string, EffectBase>(MOST_BASES);

  constructor(
    private readonly policies: PolicyCache,
    private readonly populations: PopulationCache,
  ) {}

  /** @throws {Refused} with what is wrong with the edited document, or the population does not fit it */
  async of({ base, edited, population, asOf, scenes }: Jobs['effect']['input']): Promise<DraftEffect> {
    const before = this.policies.compiled(base);
    // An edited document is seen once; keeping it would drive out what is used again.
    const { policy: after, findings } = compilePolicy(edited.document, libraryIn(new Map(edited.included)));
    if (!after) throw new Refused(findings);
    const loaded = await this.populations.encoded(population, [before, after]);
    const ground = { population: loaded.population, applications: loaded.applications, asOf, scenes };
    const key = [base.contentHash, population, asOf, JSON.stringify(scenes)].join(' ');
    const known = this.#bases.get(key) ?? effectBase(before, ground);
    this.#bases.set(key, known);
    return draftEffect(known, after, ground);
  }
}
