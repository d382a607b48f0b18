import {
  type CompiledPolicy,
  encodePopulation,
  generatePopulation,
  rankScene,
  sceneApplications,
  type SceneRoundInput,
  simulate,
} from '../src/index.js';
import { compiledPack, packOf } from './support/packs.js';
import { effort } from './support/seed.js';

const AS_OF = '2026-06-01';

function roundOf(policy: CompiledPolicy, scene: string): SceneRoundInput {
  const pools = policy.rules.scenes.get(scene)?.scene.pools ?? [];
  return pools.length > 0 ? { pools: pools.map(({ id }) => ({ id, quota: 3 })) } : { quota: 10 };
}

describe('a ranking of applicants who were scored all at once', () => {
  const policies = [compiledPack(packOf('yongjia-practice-old')), compiledPack(packOf('yongjia-practice'))];
  const generated = generatePopulation({ seed: 20260601, persons: effort(1200), asOf: AS_OF });
  const encoded = () =>
    encodePopulation(
      generated,
      policies.map(({ facts }) => facts.facts),
    ).population;
  const population = encoded();
  // What is known of everybody then is not found once more for those who apply.
  const simulated = encoded();
  for (const policy of policies) if (simulated) simulate(policy, simulated, AS_OF);

  for (const policy of policies) {
    for (const [scene, rules] of policy.rules.scenes) {
      it.each([
        ['by themselves', population],
        ['after everybody', simulated],
      ])(`of ${policy.identity.id}, ${scene}, scored %s, is the one that scores each alone`, (_, known) => {
        if (!known) throw new Error('The population does not fit');
        const scored = sceneApplications(policy, known, generated.applications, scene, AS_OF);
        const alone = scored.map(({ applicants, ...application }) => ({
          ...application,
          applicants: applicants.map(({ id, facts }) => ({ id, facts })),
        }));
        const ranked = rankScene(policy, rules, roundOf(policy, scene), scored, AS_OF);
        expect(ranked).toEqual(rankScene(policy, rules, roundOf(policy, scene), alone, AS_OF));
        expect(ranked.ranking?.applications).toBeGreaterThan(0);
      });
    }
  }

  it('is not misled by scores of another policy or day', () => {
    const [old, revised] = policies;
    if (!population || !old || !revised) throw new Error('The population does not fit');
    const rules = revised.rules.scenes.get('schooling');
    if (!rules) throw new Error('There is no such scene');
    const ofOld = sceneApplications(old, population, generated.applications, 'schooling', AS_OF);
    const own = sceneApplications(revised, population, generated.applications, 'schooling', AS_OF);
    const foreign = own.map((application, index) => ({
      ...application,
      applicants: application.applicants.map((applicant, seat) => {
        const scored = ofOld[index]?.applicants[seat]?.scored;
        return { id: applicant.id, facts: applicant.facts, ...(scored ? { scored } : {}) };
      }),
    }));
    const round = roundOf(revised, 'schooling');
    expect(rankScene(revised, rules, round, foreign, AS_OF)).toEqual(rankScene(revised, rules, round, own, AS_OF));
  });
});
