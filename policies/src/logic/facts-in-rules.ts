import { SPOUSE_PREFIX } from '../model/fact.js';
import { factsOf } from './expression.js';
import type { PolicyRules } from './policy-rules.js';
import { sceneExpressions } from './read-scene.js';

/** Ids of the facts that some rule reads, be it of an indicator, a formula, a verdict or a scene; what is read of the spouse too. */
export function factsInRules(rules: PolicyRules): ReadonlySet<string> {
  const expressions = [
    ...rules.indicators.values(),
    ...rules.formulas.values(),
    ...rules.vetoes.values(),
    ...rules.standing.values(),
    ...[...rules.scenes.values()].flatMap(sceneExpressions),
  ];
  return new Set(
    expressions
      .flatMap((expression) => (expression ? factsOf(expression) : []))
      .map((id) => (id.startsWith(SPOUSE_PREFIX) ? id.slice(SPOUSE_PREFIX.length) : id)),
  );
}
