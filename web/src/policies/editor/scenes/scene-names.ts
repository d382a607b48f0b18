import type { Fact, PolicyRules, Text } from '@jifen/policies';

/** Names that rules of a scene may read beside facts and points, by where they may. */
export type SceneName = 'scene_points' | 'other_scene_points' | 'own_points' | 'other_points';

function amount(id: string, label: Text): Fact {
  return {
    id,
    label,
    type: { kind: 'decimal', places: 2, min: -100_000, max: 100_000 },
    personal: false,
    citations: [],
    marks: [],
  };
}

/** The points of every node of the score tree, as facts to choose from; their ids are what stands in `var`. */
export function pointsOfNodes(rules: PolicyRules | null): Fact[] {
  return [...(rules?.nodes.values() ?? [])].map(({ node }) => amount(`points.${node.id}`, node.title));
}

/** What can be added up: names that this rule may read, in words, then points of nodes, then facts that are numbers. */
export function addends(
  rules: PolicyRules | null,
  facts: readonly Fact[],
  names: readonly (readonly [SceneName, words: string])[],
): Fact[] {
  return [
    ...names.map(([name, words]) => amount(name, { zh: words })),
    ...pointsOfNodes(rules),
    ...facts.filter(({ type }) => type.kind === 'integer' || type.kind === 'decimal'),
  ];
}
