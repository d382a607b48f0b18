import {
  applicationsToPlace,
  type CompiledPolicy,
  type EncodedApplication,
  type Finding,
  type PersonResults,
  type Ranking,
  placesIn,
  rankScene,
  sceneApplications,
  type ScenePlaces,
  sceneReads,
  type SceneRules,
  type SceneToRank,
  watchedPlaces,
  type WatchedPoints,
  WatchedScores,
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
  source: SceneSource,
  asOf: string,
  applying: Applying,
): SceneToRank {
  const rules = rulesOf(policy, source);
  const { scene, round } = source;
  return { policy, rules, round, applications: applying(policy, loaded.population, loaded.applications, scene, asOf) };
}

/** A run of everybody that has taken down the points of those who apply. */
export interface WatchedSide extends PersonResults {
  readonly watched: WatchedPoints;
}

/**
 * The same with what placing them reads and nothing besides. With a run that has watched the scene, nobody is scored again.
 * @throws {Refused} where the policy has no such scene
 */
export function sceneToPlace(
  policy: CompiledPolicy,
  loaded: LoadedPopulation,
  source: SceneSource,
  asOf: string,
  run?: WatchedSide,
): SceneToRank {
  if (!run) return sceneToRank(policy, loaded, source, asOf, applicationsToPlace);
  const rules = rulesOf(policy, source);
  const { scene, round } = source;
  const { population } = loaded;
  const places = watchedPlaces(run.watched, population.size);
  const persons = new WatchedScores(policy, population, run, run.watched, sceneReads(policy, rules), places);
  return {
    policy,
    rules,
    round,
    rows: { applied: loaded.applied(scene), persons },
    get applications() {
      return applicationsToPlace(policy, population, loaded.applications, scene, asOf);
    },
  };
}

/** @throws {Refused} where the policy has no such scene */
function rulesOf(policy: CompiledPolicy, { scene }: SceneSource): SceneRules {
  const rules = policy.rules.scenes.get(scene);
  if (!rules) throw new Refused([sceneMissing(policy, scene)]);
  return rules;
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
  scene: SceneToRank,
  asOf: string,
): { readonly ranking: ScenePlaces; readonly findings: readonly Finding[] } {
  const { ranking, findings } = placesIn(scene, asOf);
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
