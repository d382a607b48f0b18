import {
  generatePopulation,
  mergeDictionaries,
  partsOf,
  type Population,
  policyHash,
  snapshotHash,
  snapshotOfPopulation,
  type SnapshotParts,
} from '@jifen/policies';
import { ComputingThread } from '../src/computation/computing-thread-handle.js';
import { type PolicySource } from '../src/computation/jobs.js';
import { readPack } from '../src/seed/packs.js';

export const AS_OF = '2026-06-01';

/** Enough that threads share the work. */
export const PERSONS = 66_000;

/** A pack as jobs name policies, with the province that it includes. */
export function packSource(name: string): PolicySource {
  const province = readPack('zhejiang-common-2023').document;
  const { document } = readPack(name);
  return { contentHash: policyHash(document), document, included: [[policyHash(province), province]] };
}

/** Teams of computing threads over one population: a generated one of {@link PERSONS} unless another is given. */
export class ComputingTeams {
  /** Content hash of the population. */
  readonly population: string;
  /** Those started so far, in order. */
  readonly started: ComputingThread[] = [];
  private readonly parts: SnapshotParts;

  constructor(population: Population = generatePopulation({ seed: 3, persons: PERSONS, asOf: AS_OF })) {
    const packs = ['yongjia-practice', 'zhejiang-common-2023'].map((name) => readPack(name).document.facts);
    const { snapshot } = snapshotOfPopulation(population, mergeDictionaries(packs));
    if (!snapshot) throw new Error('The population does not fit');
    this.parts = partsOf(snapshot);
    this.population = snapshotHash(this.parts.manifest);
  }

  /** The leader of a new team of so many threads. */
  start(threads: number): ComputingThread {
    const one = (): ComputingThread => new ComputingThread(() => Promise.resolve(this.parts));
    const leader = one();
    if (threads > 1) leader.shareWith(Array.from({ length: threads - 1 }, one));
    this.started.push(leader);
    return leader;
  }

  async stop(): Promise<void> {
    await Promise.all(this.started.map((leader) => leader.stop()));
  }
}
