import {
  type Application,
  AS_OF_SLOT,
  type CompiledPolicy,
  type Finding,
  parseDay,
  type Ranking,
  rankScene,
  type SceneToRank,
  type Value,
  valueAtRow,
} from '@jifen/policies';
import { type SceneSource } from './jobs.js';
import { type LoadedPopulation } from './population-cache.js';
import { Refused } from './refused.js';

/** A population's applications for a scene of the policy. @throws {Refused} where the policy has no such scene */
export function sceneToRank(
  policy: CompiledPolicy,
  loaded: LoadedPopulation,
  { scene, round }: SceneSource,
  asOf: string,
): SceneToRank {
  const rules = policy.rules.scenes.get(scene);
  if (!rules) throw new Refused([sceneMissing(policy, scene)]);
  return { policy, rules, round, applications: applicationsOf(policy, loaded, scene, asOf) };
}

/** Ranks the applications that a population has for a scene. @throws {Refused} with the reasons why nothing can be ranked */
export function rankApplications(
  policy: CompiledPolicy,
  loaded: LoadedPopulation,
  source: SceneSource,
  asOf: string,
): { readonly ranking: Ranking; readonly findings: readonly Finding[] } {
  const { rules, round, applications } = sceneToRank(policy, loaded, source, asOf);
  const { ranking, findings } = rankScene(policy, rules, round, applications, asOf);
  if (!ranking) throw new Refused(findings);
  return { ranking, findings };
}

/** The population's applications for a scene, their persons encoded for the policy, each once. */
function applicationsOf(
  policy: CompiledPolicy,
  { population, applications, rowOf }: LoadedPopulation,
  scene: string,
  asOf: string,
): Application[] {
  const columns = policy.facts.facts.flatMap((fact) => {
    const column = population.column(fact);
    return column ? [{ slot: policy.facts.slotOf(fact.id), column }] : [];
  });
  const persons = new Map<string, readonly Value[]>();
  const factsOf = (id: string): readonly Value[] => {
    const known = persons.get(id);
    if (known) return known;
    const facts = new Array<Value>(policy.facts.size).fill(null);
    facts[AS_OF_SLOT] = parseDay(asOf) ?? null;
    const row = rowOf.get(id) ?? -1;
    for (const { slot, column } of columns) facts[slot] = valueAtRow(column, row);
    persons.set(id, facts);
    return facts;
  };
  return applications
    .filter((application) => application.scene === scene)
    .map(({ id, pool, applicants }) => ({
      id,
      pool,
      applicants: applicants.map((person) => ({ id: person, facts: factsOf(person) })),
    }));
}

function sceneMissing({ identity }: CompiledPolicy, scene: string): Finding {
  return {
    code: 'SCENE-UNKNOWN',
    severity: 'error',
    pointer: '/scene',
    message: {
      zh: `政策「${identity.title}」（${identity.version}）没有场景「${scene}」`,
      en: `The policy "${identity.id}" (${identity.version}) has no scene "${scene}"`,
    },
    remedy: { zh: '换一个场景', en: 'Choose another scene' },
  };
}
