// What a program does that runs the rules by a JSON-Logic engine and adds up by itself: the measure of comparison.

/**
 * Limits every rule's points, adds up the groups and limits them: points by node id, as binary fractions. Groups with a formula and
 * separate nodes are not in the benchmarks' policy.
 */
export function plainTotals(policy) {
  const nodes = policy.order.map((position) => {
    const { node, index, rule, children, least, most, whenUnknown } = policy.nodes[position];
    const below = children.map((child) => ({ id: policy.nodes[child].node.id, sign: policy.nodes[child].sign }));
    return {
      id: node.id,
      index,
      rule: rule && node.rule,
      facts: (rule?.facts ?? []).filter((id) => id !== 'as_of'),
      below,
      highest: node.combine === 'max',
      least: least / 100,
      most: most / 100,
      whenUnknown: whenUnknown / 100,
    };
  });
  return (pointsOfRule) => {
    const points = {};
    for (const each of nodes) {
      let value = each.highest ? -Infinity : 0;
      if (each.rule !== undefined) {
        const { given, fixed } = pointsOfRule(each, points);
        if (fixed !== undefined) {
          points[each.id] = fixed;
          continue;
        }
        value = given;
      } else {
        for (const { id, sign } of each.below) {
          const signed = sign * points[id];
          value = each.highest ? Math.max(value, signed) : value + signed;
        }
      }
      points[each.id] = Math.max(each.least, Math.min(each.most, value));
    }
    return points;
  };
}

/**
 * A function from a person's facts to the points at every node. `prepare` makes a function of data from a rule. Plain JSON-Logic has
 * no unknown: a rule whose facts are not all known gives `instead` of it, or what the policy declares.
 */
export function plainScorer(policy, asOf, prepare) {
  const totals = plainTotals(policy);
  const prepared = policy.nodes.map(({ rule, node }) => (rule ? prepare(node.rule) : null));
  return (facts, instead = {}) => {
    const data = { ...facts, as_of: asOf };
    return totals(({ id, index, facts: needed, whenUnknown }, points) => {
      for (const fact of needed) if (facts[fact] == null) return { fixed: instead[id] ?? whenUnknown };
      data.points = points;
      return { given: prepared[index](data) };
    });
  };
}
