import type { Finding } from '../../findings/finding.js';
import { canonicalJson } from '../canonical.js';
import { factsOf } from '../../logic/expression.js';
import type { Indicator } from '../../model/score-node.js';
import { titled } from '../finding-words.js';
import type { Check } from '../checked-policy.js';

/** Two indicators that cite the same clause and give points by the same rule: the same thing counts twice. */
export const duplicateRule: Check = ({ resolved, rules }) => {
  const first = new Map<string, Indicator>();
  return [...rules.nodes.values()].flatMap(({ node, pointer }): Finding[] => {
    const rule = rules.indicators.get(node.id);
    if (node.kind !== 'indicator' || !rule || factsOf(rule).length === 0 || node.citations.length === 0) return [];
    const key = canonicalJson([node.rule, node.citations]);
    const other = first.get(key);
    if (!other) first.set(key, node);
    if (!other || resolved.lockedBy.has(node.id)) return [];
    const [title, before] = [titled(node.title), titled(other.title)];
    return [
      {
        code: 'DUPLICATE-RULE',
        severity: 'warning',
        pointer: `${pointer}/rule`,
        message: {
          zh: `「${title.zh}」与「${before.zh}」依据相同、规则相同：同一事项计了两次分`,
          en: `"${title.en}" has the same source and the same rule as "${before.en}": the same thing counts twice`,
        },
        remedy: { zh: '删除其中一项，或改正规则或依据', en: 'Remove one of them, or correct its rule or source' },
      },
    ];
  });
};
