import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  canonicalJson,
  contentHash,
  generatePopulation,
  MOST_SHEET_APPLICATIONS,
  type Population,
} from '@jifen/policies';
import { JobControl } from '../src/computation/shared/job-control.js';
import { readPack } from '../src/seed/packs.js';
import { AS_OF, ComputingTeams, packSource } from './computing-teams.js';

/** The same persons, who apply again and again until there are so many applications for a flat. */
function applying(population: Population, applications: number): Population {
  const { persons } = population;
  return {
    ...population,
    applications: Array.from({ length: applications }, (_, index) => ({
      kind: 'application',
      id: `again-${index}`,
      scene: 'public-rental',
      applicants: [persons[index % persons.length]?.id ?? ''],
    })),
  };
}

describe('a comparison that threads share', () => {
  const pack = readPack('yongjia-practice').document;
  const schools = pack.scenes.find(({ id }) => id === 'schooling')?.pools.map(({ id }) => id) ?? [];
  let teams: ComputingTeams;
  let population: string;

  beforeAll(() => {
    teams = new ComputingTeams();
    ({ population } = teams);
  }, 120_000);

  afterAll(async () => {
    await teams.stop();
  });

  it('compares two policies to the same bytes, scenes and seal included', async () => {
    const [a, b] = [packSource('yongjia-practice-old'), packSource('yongjia-practice')];
    const scenes = [
      { scene: 'schooling', round: { pools: schools.map((id) => ({ id, quota: 5 })) } },
      { scene: 'public-rental', round: { quota: 40 } },
    ];
    const hashes: string[] = [];
    for (const threads of [1, 2, 3]) {
      const control = new JobControl();
      const job = { a, b, population, asOf: AS_OF, seed: 7, scenes };
      const outcome = await teams.start(threads).run('compare', job, control);
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

  it('counts a scene again, too, of which no sheet is kept', async () => {
    const applications = MOST_SHEET_APPLICATIONS + 1;
    const crowd = new ComputingTeams(
      applying(generatePopulation({ seed: 5, persons: 300, asOf: AS_OF }), applications),
    );
    try {
      const [a, b] = [packSource('yongjia-practice-old'), packSource('yongjia-practice')];
      const scenes = [{ scene: 'public-rental', round: { quota: 4000 } }];
      const job = { a, b, population: crowd.population, asOf: AS_OF, seed: 7, scenes };
      const outcome = await crowd.start(2).run('compare', job, new JobControl());
      if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome).slice(0, 2000));
      const { checks, sheets, sealed } = outcome.output;
      expect(sheets).toMatchObject([{ scene: 'public-rental', sheet: null }]);
      const [check] = checks.filter(({ code }) => code === 'CROSSING-ADDS-UP');
      expect(check?.figures.map(({ value }) => value)).toEqual([applications, applications, 0, 0, 0]);
      expect(sealed).toBe(true);
    } finally {
      await crowd.stop();
    }
  }, 240_000);

  it('says why a scene that was asked for cannot be ranked', async () => {
    const [a, b] = [packSource('yongjia-practice-old'), packSource('yongjia-practice')];
    const scenes = [{ scene: 'nowhere', round: { quota: 1 } }];
    const job = { a, b, population, asOf: AS_OF, seed: 7, scenes };
    for (const leader of teams.started) {
      const outcome = await leader.run('compare', job, new JobControl());
      expect(outcome).toMatchObject({ kind: 'refused', findings: [{ code: 'SCENE-UNKNOWN' }] });
    }
  }, 240_000);
});
