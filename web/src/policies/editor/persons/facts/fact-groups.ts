import type { CompiledPolicy, Fact, Text } from '@jifen/policies';

/** Facts that belong together, under the heading under which the policy first asks for them. */
export interface FactGroup {
  /** Id of the heading; `verdicts` and `unused` for the two groups that no category heads. */
  readonly id: string;
  /** Null for `verdicts` and `unused`. */
  readonly title: Text | null;
  readonly facts: readonly Fact[];
}

/** The category that a node stands in: the group next to the layers, or the layer itself. */
function headingOf({ nodes }: CompiledPolicy, index: number): CompiledPolicy['nodes'][number] | undefined {
  let found = nodes[index];
  for (let at = found; at && at.parent >= 0; at = nodes[at.parent]) {
    found = at;
    if (at.node.kind === 'group' && at.node.role === 'category') return at;
  }
  return found;
}

/**
 * The facts of a policy in the groups in which people look for them: by the category of the first indicator that reads them, in the order
 * of the score tree; then those that only vetoes and standing rules read; last those that nothing reads. What the indicator `first` reads
 * stands before all of it.
 */
export function factGroups(policy: CompiledPolicy, first = ''): FactGroup[] {
  const taken = new Set<string>();
  const groups = new Map<string, { title: Text | null; facts: Fact[] }>();
  const add = (id: string, title: Text | null, facts: readonly string[]): void => {
    const group = groups.get(id) ?? { title, facts: [] };
    for (const fact of policy.facts.facts) {
      if (taken.has(fact.id) || !facts.includes(fact.id)) continue;
      taken.add(fact.id);
      group.facts.push(fact);
    }
    if (group.facts.length > 0) groups.set(id, group);
  };
  const selected = policy.nodes[policy.indexOf.get(first) ?? -1];
  if (selected?.rule) add(first, selected.node.title, selected.rule.facts);
  for (const { index, rule } of policy.nodes) {
    const heading = rule && headingOf(policy, index);
    if (rule && heading) add(heading.node.id, heading.node.title, rule.facts);
  }
  for (const { rule } of [...policy.vetoes, ...policy.standing]) add('verdicts', null, rule?.facts ?? []);
  add(
    'unused',
    null,
    policy.facts.facts.map(({ id }) => id),
  );
  return [...groups].map(([id, group]) => ({ id, ...group }));
}
