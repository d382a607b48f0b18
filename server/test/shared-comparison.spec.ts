import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  canonicalJson,
  contentHash,
  generatePopulation,
  mergeDictionaries,
  partsOf,
  policyHash,
  snapshotHash,
  snapshotOfPopulation,
  type SnapshotParts,
} from '@jifen/policies';
import { ComputingThread } from '../src/computation/computing-thread-handle.js';
import { type PolicySource } from '../src/computation/jobs.js';
import { JobControl } from '../src/computation/shared/job-control.js';
import { readPack } from '../src/seed/packs.js';

const AS_OF = '2026-06-01';

/** Enough that threads share the work. */
const PERSONS = 66_000;

function source(name: string): PolicySource {
  const province = readPack('zhejiang-common-2023').document;
  const { document } = readPack(name);
  return { contentHash: policyHash(document), document, included: [[policyHash(province), province]] };
}

describe('a comparison that threads share', () => {
  const pack = readPack('yongjia-practice').document;
  const schools = pack.scenes.find(({ id }) => id === 'schooling')?.pools.map(({ id }) => id) ?? [];
  let parts: SnapshotParts;
  let population: string;
  const teams: ComputingThread[] = [];

  const team = (threads: number): ComputingThread => {
    const start = (): ComputingThread => new ComputingThread(() => Promise.resolve(parts));
    const leader = start();
    if (threads > 1) leader.shareWith(Array.from({ length: threads - 1 }, start));
    teams.push(leader);
    return leader;
  };

  beforeAll(() => {
    const generated = generatePopulation({ seed: 3, persons: PERSONS, asOf: AS_OF });
    const packs = ['yongjia-practice', 'zhejiang-common-2023'].map((name) => readPack(name).document.facts);
    const { snapshot } = snapshotOfPopulation(generated, mergeDictionaries(packs));
    if (!snapshot) throw new Error('The population does not fit');
    parts = partsOf(snapshot);
    population = snapshotHash(parts.manifest);
  }, 120_000);

  afterAll(async () => {
    await Promise.all(teams.map((leader) => leader.stop()));
  });

  it('compares two policies to the same bytes, scenes and seal included', async () => {
    const [a, b] = [source('yongjia-practice-old'), source('yongjia-practice')];
    const scenes = [
      { scene: 'schooling', round: { pools: schools.map((id) => ({ id, quota: 5 })) } },
      { scene: 'public-rental', round: { quota: 40 } },
    ];
    const hashes: string[] = [];
    for (const threads of [1, 2, 3]) {
      const control = new JobControl();
      const job = { a, b, population, asOf: AS_OF, seed: 7, scenes };
      const outcome = await team(threads).run('compare', job, control);
      if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome).slice(0, 2000));
      const { output } = outcome;
      expect(output.checks.filter(({ passed }) => !passed)).toEqual([]);
      expect(output.checks).toHaveLength(9 + scenes.length);
      expect(output.crossing.map(({ scene }) => scene.id)).toEqual(['schooling', 'public-rental']);
      expect([output.sealed, control.progress.phase?.zh]).toEqual([true, '核验封印']);
      hashes.push(contentHash(JSON.parse(canonicalJson(output))));
    }
    expect(new Set(hashes).size).toBe(1);
  }, 240_000);

  it('says why a scene that was asked for cannot be ranked', async () => {
    const [a, b] = [source('yongjia-practice-old'), source('yongjia-practice')];
    const scenes = [{ scene: 'nowhere', round: { quota: 1 } }];
    const job = { a, b, population, asOf: AS_OF, seed: 7, scenes };
    for (const leader of teams) {
      const outcome = await leader.run('compare', job, new JobControl());
      expect(outcome).toMatchObject({ kind: 'refused', findings: [{ code: 'SCENE-UNKNOWN' }] });
    }
  }, 240_000);
});
