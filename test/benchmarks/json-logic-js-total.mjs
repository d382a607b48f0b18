// What a program does that runs the rules by json-logic-js and adds up by itself: the measure of comparison.
import jsonLogic from 'json-logic-js';

/**
 * A function from a person's facts to the points at every node, in points as binary fractions. Plain JSON-Logic has no unknown: a
 * rule whose facts are not all known gives `instead` of it, or what the policy declares.
 */
export function jsonLogicScorer(policy, asOf) {
  const nodes = policy.order.map((index) => policy.nodes[index]);
  return (facts, instead = {}) => {
    const points = {};
    const data = { ...facts, as_of: asOf, points };
    for (const { node, rule, children, least, most, whenUnknown } of nodes) {
      let value = 0;
      if (rule) {
        const known = rule.facts.every((id) => id === 'as_of' || facts[id] != null);
        if (!known) {
          points[node.id] = instead[node.id] ?? whenUnknown / 100;
          continue;
        }
        value = jsonLogic.apply(node.rule, data);
      } else if (node.kind === 'group') {
        const below = children.map((child) => policy.nodes[child].sign * points[policy.nodes[child].node.id]);
        value = node.combine === 'sum' ? below.reduce((sum, each) => sum + each, 0) : Math.max(...below);
      }
      points[node.id] = Math.max(least / 100, Math.min(most / 100, value));
    }
    return points;
  };
}
