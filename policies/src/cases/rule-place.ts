import type { CompiledNode, CompiledPolicy, CompiledRule } from '../evaluate/compile-policy.js';
import { verdictPointer } from '../logic/verdict-condition.js';
import { conditionOf } from '../model/verdict.js';
import type { Expectation } from '../logic/read-rule.js';
import type { Names } from '../text/language/names.js';
import { text, type Token } from '../text/language/token.js';

/** Where a rule, a cap or a combination stands that test cases are asked about. */
export interface Place {
  readonly list: 'score' | 'vetoes' | 'standing';
  /** Id of the node, veto or standing rule. */
  readonly id: string;
}

/** A checked rule of the policy itself, with where it stands. */
export interface RulePlace extends Place {
  /** Pointer to the rule, into the document as written. */
  readonly pointer: string;
  /** Pointer into the document as written, from one into `json`. */
  readonly pointerTo: (at: string) => string;
  readonly json: unknown;
  readonly expectation: Expectation;
  readonly rule: CompiledRule;
}

/** The nodes that the policy itself declares; those of an included policy have cases of their own, beside it. */
export function ownNodes(policy: CompiledPolicy): (CompiledNode & { readonly pointer: string })[] {
  const { lockedBy, pointerOf } = policy.resolved;
  return policy.nodes
    .filter(({ node }) => !lockedBy.has(node.id))
    .map((node) => ({ ...node, pointer: pointerOf.get(node.node.id) ?? '' }));
}

/**
 * Every checked rule of the policy itself: indicators and formulas of groups in document order, then vetoes, then standing rules, these
 * with their last days. Pending ones have none.
 */
export function ownRules(policy: CompiledPolicy): RulePlace[] {
  const indicators = ownNodes(policy).flatMap(({ node, rule, pointer: at }): RulePlace[] => {
    if (!rule) return [];
    const pointer = `${at}/${node.kind === 'group' ? 'formula' : 'rule'}`;
    const json = node.kind === 'group' ? node.formula : node.rule;
    const pointerTo = (below: string): string => pointer + below;
    return [{ list: 'score', id: node.id, pointer, pointerTo, json, expectation: 'points', rule }];
  });
  const verdicts = (['vetoes', 'standing'] as const).flatMap((list) =>
    policy[list].flatMap(({ verdict, rule }, index): RulePlace[] =>
      rule && !policy.resolved.includedVerdicts.has(verdict.id)
        ? [
            {
              list,
              id: verdict.id,
              pointer: `/${list}/${index}/rule`,
              pointerTo: (at) => `/${list}/${index}${verdictPointer(verdict, at)}`,
              json: conditionOf(verdict),
              expectation: 'condition',
              rule,
            },
          ]
        : [],
    ),
  );
  return [...indicators, ...verdicts];
}

/** The name of a place, as sentences show it. */
export function placeToken(policy: CompiledPolicy, names: Names, { list, id }: Place): Token {
  if (list === 'score') return names.node(id);
  const title = policy[list].find(({ verdict }) => verdict.id === id)?.verdict.title;
  return text(title ?? { zh: id });
}
