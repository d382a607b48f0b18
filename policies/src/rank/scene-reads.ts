import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import { type Expression, factsOf, pointsReadBy } from '../logic/expression.js';
import type { SceneRules } from '../logic/read-scene.js';
import { SPOUSE_PREFIX } from '../model/fact.js';
import { formulaPointsOf, scenePointsOf } from './scene-points.js';

/** What a scene needs to know of persons whose score is known: who may take part, what they count, and in which order they stand. */
export interface SceneReads {
  /** Ids of facts and reserved names. */
  readonly facts: ReadonlySet<string>;
  /** Indices of the nodes whose points are read. */
  readonly nodes: readonly number[];
}

/** What placing applications for a scene reads of each applicant, the policy's vetoes and standing rules included. */
export function sceneReads(policy: CompiledPolicy, rules: SceneRules): SceneReads {
  const { scene, eligibility, formula, household, vetoes, keys, rounds } = rules;
  const read: readonly (Expression | null)[] = [
    eligibility,
    formula,
    household,
    ...vetoes.values(),
    ...keys.values(),
    ...rounds.flatMap((round) => [round.eligibility, ...round.keys.values()]),
    ...[...policy.standing, ...policy.vetoes].map(({ rule }) => rule?.expression ?? null),
  ];
  const expressions = read.filter((expression) => expression !== null);
  const points = formula ? formulaPointsOf(policy, formula) : scenePointsOf(policy, scene.items ?? undefined);
  const named = expressions.flatMap(pointsReadBy).flatMap((id) => policy.indexOf.get(id) ?? []);
  const facts = expressions.flatMap(factsOf);
  return {
    facts: new Set(facts.map((id) => (id.startsWith(SPOUSE_PREFIX) ? id.slice(SPOUSE_PREFIX.length) : id))),
    nodes: [...new Set([...points.nodes, ...named])],
  };
}
