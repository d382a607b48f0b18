import {
  applicationsToPlace,
  type CompiledPolicy,
  type EncodedApplication,
  type Finding,
  type Ranking,
  placeScene,
  rankScene,
  sceneApplications,
  type ScenePlaces,
  type SceneToRank,
} from '@jifen/policies';
import { type SceneSource } from './jobs.js';
import { type LoadedPopulation } from './population-cache.js';
import { Refused } from './refused.js';

/** What gives a scene its applications. */
type Applying = (...asked: Parameters<typeof sceneApplications>) => readonly EncodedApplication[];

/** A population's applications for a scene of the policy. @throws {Refused} where the policy has no such scene */
function sceneToRank(
  policy: CompiledPolicy,
  loaded: LoadedPopulation,
  { scene, round }: SceneSource,
  asOf: string,
  applying: Applying,
): SceneToRank {
  const rules = policy.rules.scenes.get(scene);
  if (!rules) throw new Refused([sceneMissing(policy, scene)]);
  return { policy, rules, round, applications: applying(policy, loaded.population, loaded.applications, scene, asOf) };
}

/** The same with what placing them reads and nothing besides. @throws {Refused} where the policy has no such scene */
export function sceneToPlace(
  policy: CompiledPolicy,
  loaded: LoadedPopulation,
  source: SceneSource,
  asOf: string,
): SceneToRank {
  return sceneToRank(policy, loaded, source, asOf, applicationsToPlace);
}

/** Ranks the applications that a population has for a scene. @throws {Refused} with the reasons why nothing can be ranked */
export function rankApplications(
  policy: CompiledPolicy,
  loaded: LoadedPopulation,
  source: SceneSource,
  asOf: string,
): { readonly ranking: Ranking; readonly findings: readonly Finding[] } {
  return rankOrRefuse(sceneToRank(policy, loaded, source, asOf, sceneApplications), asOf);
}

/** Ranks a scene. @throws {Refused} with the reasons why nothing can be ranked */
function rankOrRefuse(
  { policy, rules, round, applications }: SceneToRank,
  asOf: string,
): { readonly ranking: Ranking; readonly findings: readonly Finding[] } {
  const { ranking, findings } = rankScene(policy, rules, round, applications, asOf);
  if (!ranking) throw new Refused(findings);
  return { ranking, findings };
}

/** Who has a place in a scene. @throws {Refused} with the reasons why nobody can be given one */
export function placeOrRefuse(
  { policy, rules, round, applications }: SceneToRank,
  asOf: string,
): { readonly ranking: ScenePlaces; readonly findings: readonly Finding[] } {
  const { ranking, findings } = placeScene(policy, rules, round, applications, asOf);
  if (!ranking) throw new Refused(findings);
  return { ranking, findings };
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
