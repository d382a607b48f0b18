import {
  comparePolicies,
  compareRankings,
  draftEffect,
  effectBase,
  type EffectGround,
  encodePopulation,
  generatePopulation,
  rankScene,
  sceneApplications,
} from '../src/index.js';
import { compiledPack, packOf } from './support/packs.js';
import { effort } from './support/seed.js';

const AS_OF = '2026-06-01';

describe('the effect of an edit', () => {
  const [old, revised] = [compiledPack(packOf('yongjia-practice-old')), compiledPack(packOf('yongjia-practice'))];
  const generated = generatePopulation({ seed: 20260601, persons: effort(1500), asOf: AS_OF });
  const { population } = encodePopulation(generated, [old.facts.facts, revised.facts.facts]);
  if (!population) throw new Error('The population does not fit');
  const pools = revised.rules.scenes.get('schooling')?.scene.pools ?? [];
  const ground: EffectGround = {
    population,
    applications: generated.applications,
    asOf: AS_OF,
    scenes: [
      { scene: 'schooling', round: { pools: pools.map(({ id }) => ({ id, quota: 3 })) } },
      { scene: 'public-rental', round: { quota: 8 } },
      { scene: 'nowhere', round: { quota: 1 } },
    ],
  };

  it('says what the comparison says, and for each scene what the two rankings say', () => {
    const effect = draftEffect(effectBase(old, ground), revised, ground);
    const { comparison } = comparePolicies(old, revised, population, AS_OF, { sampleSize: 1 });
    const { persons, deltaSum, winners, losers, unchanged, bands, sumA, sumB, distribution } = comparison;
    expect(effect).toMatchObject({ persons, deltaSum, winners, losers, unchanged, bands });
    expect(effect.sums).toEqual({ base: sumA, edited: sumB });
    const { width, from, a, b } = distribution;
    expect(effect.distribution).toEqual({ width, from, base: a, edited: b });
    expect(winners + losers).toBeGreaterThan(0);

    for (const { scene, round } of ground.scenes.slice(0, 2)) {
      const rankings = [old, revised].map((policy) => {
        const rules = policy.rules.scenes.get(scene);
        if (!rules) throw new Error(`There is no scene ${scene}`);
        const applying = sceneApplications(policy, population, generated.applications, scene, AS_OF);
        return rankScene(policy, rules, round, applying, AS_OF).ranking;
      });
      const [before, after] = rankings;
      if (!before || !after) throw new Error(`${scene} cannot be ranked`);
      const { crossing } = compareRankings(before, after);
      const found = effect.scenes.find((each) => each.scene.id === scene);
      expect(found).toMatchObject({ entered: crossing?.outIn.length, left: crossing?.inOut.length });
    }
    expect(effect.scenes.map((each) => each.scene.id)).toEqual(['schooling', 'public-rental']);
  });

  it('of no edit is nothing', () => {
    const effect = draftEffect(effectBase(revised, ground), revised, ground);
    expect(effect).toMatchObject({ deltaSum: 0, winners: 0, losers: 0, unchanged: population.size });
    for (const scene of effect.scenes) expect(scene).toMatchObject({ entered: 0, left: 0 });
  });

  it('says why a scene cannot be ranked', () => {
    const unranked = { ...ground, scenes: [{ scene: 'schooling', round: { pools: [{ id: 'nowhere', quota: 1 }] } }] };
    const [scene] = draftEffect(effectBase(old, unranked), revised, unranked).scenes;
    expect(scene?.admitted).toBeNull();
    expect(scene?.findings.length).toBeGreaterThan(0);
  });
});
