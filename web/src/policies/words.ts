import {
  type CompiledPolicy,
  explainNode,
  isDeducted,
  type Names,
  type NodeScore,
  type PolicyRules,
  readBackGroup,
  readBackIndicator,
  render,
} from '@jifen/policies';
import type { Language } from '../i18n';

/** A node of the score tree in one sentence: the rule of an indicator, how a group combines its children. */
export function nodeSentence(rules: PolicyRules, names: Names, id: string, language: Language): string {
  const node = rules.nodes.get(id)?.node;
  if (!node) return '';
  const tokens =
    node.kind === 'group'
      ? readBackGroup(node, rules.formulas.get(id) ?? null, names)
      : readBackIndicator(node, rules.indicators.get(id) ?? null, names, { deducted: isDeducted(id, rules.nodes) });
  return render(tokens, language);
}

/** How the points of a node came about for one person, in one sentence. */
export function nodeWorking(node: NodeScore, policy: CompiledPolicy, names: Names, language: Language): string {
  return render(explainNode(node, policy, names), language);
}
