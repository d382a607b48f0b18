import { type CompiledPolicy, factsOf, sceneExpressions, SPOUSE_PREFIX, type Text } from '@jifen/policies';

/** Something of a policy whose rule reads facts. */
interface Reader {
  readonly id: string;
  readonly title: Text;
}

/** What reads each fact of a policy: its indicators, vetoes, standing rules and scenes, in that order. By fact id. */
export function factUses(policy: CompiledPolicy): Map<string, Reader[]> {
  const uses = new Map<string, Reader[]>();
  const add = ({ id, title }: Reader, facts: Iterable<string>): void => {
    for (const fact of new Set(facts)) uses.set(fact, [...(uses.get(fact) ?? []), { id, title }]);
  };
  for (const { node, rule } of policy.nodes) if (rule) add(node, rule.facts);
  for (const { verdict, rule } of [...policy.vetoes, ...policy.standing]) if (rule) add(verdict, rule.facts);
  for (const rules of policy.rules.scenes.values()) {
    const expressions = sceneExpressions(rules).flatMap((expression) => expression ?? []);
    const facts = expressions.flatMap(factsOf).map((id) => id.replace(SPOUSE_PREFIX, ''));
    add(rules.scene, facts);
  }
  return uses;
}
