import type { Closure } from '../evaluate/compile-expression.js';
import type { CompiledPolicy, CompiledRule } from '../evaluate/compile-policy.js';
import { pointsReadBy } from '../logic/expression.js';
import type { EncodedPopulation } from '../population/encode-population.js';
import { DatedTermCompiler, plainFactsOf } from './dated-terms.js';
import { PopulationFrames } from './population-frames.js';

/** The rules of a policy, compiled to run over the frames of one population on one day. */
export interface BlockRules {
  readonly frames: PopulationFrames;
  readonly closures: ReadonlyMap<CompiledRule, Closure>;
}

/** Compiles every rule of the policy and lays out what the rules read. `asOf` is an epoch day. */
export function blockRules(
  policy: CompiledPolicy,
  population: EncodedPopulation,
  asOf: number,
  blockSize: number,
): BlockRules {
  const rules = [...policy.nodes, ...policy.vetoes, ...policy.standing].flatMap(({ rule }) => (rule ? [rule] : []));
  const compiler = new DatedTermCompiler(policy, population, asOf, policy.compiler.slots);
  const closures = new Map(rules.map((rule) => [rule, compiler.compile(rule.expression)]));
  const needed = new Set(rules.flatMap(({ expression }) => [...plainFactsOf(policy, expression, asOf)]));
  const facts = policy.facts.facts.flatMap((fact) =>
    needed.has(fact.id) ? [{ slot: policy.facts.slotOf(fact.id), column: population.requireColumn(fact) }] : [],
  );
  const pointsRead = new Set(
    rules.flatMap(({ expression }) => pointsReadBy(expression)).map((id) => policy.indexOf.get(id) ?? -1),
  );
  const frames = new PopulationFrames(policy, asOf, blockSize, [...facts, ...compiler.columns], pointsRead);
  return { frames, closures };
}
