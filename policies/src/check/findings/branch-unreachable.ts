import type { Finding } from '../../findings/finding.js';
import { bodyOf, type Expression, operandsOf } from '../../logic/expression.js';
import type { Judge } from '../analysis/judge.js';
import { allHold, negation } from '../analysis/truths.js';
import type { RuleAnalysis } from '../analysis/rule-analysis.js';
import type { Truth, Unknown } from '../analysis/span.js';
import type { TierChain } from '../analysis/tier-chains.js';
import { branchRemoval, operandPointer } from '../analysis/written-choice.js';
import { titled } from '../finding-words.js';
import type { RuleCheck } from '../rule-check.js';

type Conditional = Extract<Expression, { kind: 'conditional' }>;
type Ask = (judge: Judge) => Truth | Unknown;

/** A choice, and what has to hold for a person to come to it. */
interface Reached {
  readonly conditional: Conditional;
  readonly path: readonly Ask[];
}

function* choicesIn(expression: Expression, path: readonly Ask[]): Generator<Reached> {
  if (expression.kind !== 'conditional') {
    for (const operand of operandsOf(expression)) if (operand !== bodyOf(expression)) yield* choicesIn(operand, path);
    return;
  }
  yield { conditional: expression, path };
  let passed = path;
  for (const { when, then } of expression.branches) {
    yield* choicesIn(when, passed);
    yield* choicesIn(then, [...passed, (judge) => judge.truth(when)]);
    passed = [...passed, (judge) => negation(judge.truth(when))];
  }
  yield* choicesIn(expression.otherwise, passed);
}

/** The first condition of a choice that holds for everybody who comes to it by itself; −1 where there is none. */
function alwaysTrue(analysis: RuleAnalysis, { branches }: Conditional): number {
  return branches.findIndex(({ when }) => analysis.find((judge) => negation(judge.truth(when))) === null);
}

/**
 * Branches of a choice that nobody comes to, and conditions that hold for everybody, so that whatever stands behind them does nothing.
 * The last result of a choice must be written even where nobody needs it, and is not meant.
 */
export const branchUnreachable: RuleCheck = (analysis) => {
  const { rule, tierChains } = analysis;
  const title = titled(rule.title);
  // What can be told of a chain of tiers by itself is told there.
  const tiersOf = new Map<Expression, TierChain>(tierChains.map((chain) => [chain.conditional, chain]));
  return [...choicesIn(rule.expression, [])].flatMap(({ conditional, path }): Finding[] => {
    const tiers = tiersOf.get(conditional)?.tiers;
    if (tiers && path.length === 0) return [];
    const { branches } = conditional;
    const always = tiers ? -1 : alwaysTrue(analysis, conditional);
    if (always >= 0 && always < branches.length - 1) {
      return [
        {
          code: 'CONDITION-CONSTANT',
          severity: 'warning',
          pointer: operandPointer(rule, conditional.at, 2 * always),
          message: {
            zh: `「${title.zh}」的第 ${always + 1} 个条件对所有人都成立，后面的分支不起作用`,
            en: `Condition ${always + 1} of "${title.en}" holds for everybody; the branches behind it do nothing`,
          },
          remedy: { zh: '改正条件，或删除后面的分支', en: 'Correct the condition, or remove the branches behind it' },
        },
      ];
    }
    return branches.flatMap(({ when }, index): Finding[] => {
      if (tiers && !tiers.some(({ takenBy }) => takenBy === index)) return [];
      const passed = branches.slice(0, index).map(
        (before): Ask =>
          (judge) =>
            negation(judge.truth(before.when)),
      );
      const asks = [...path, ...passed, (judge: Judge) => judge.truth(when)];
      if (analysis.find((judge) => allHold(asks.map((ask) => ask(judge)))) !== null) return [];
      return [
        {
          code: 'BRANCH-UNREACHABLE',
          severity: 'warning',
          pointer: operandPointer(rule, conditional.at, 2 * index),
          message: {
            zh: `「${title.zh}」的第 ${index + 1} 个分支没有人能够达到`,
            en: `Nobody can come to branch ${index + 1} of "${title.en}"`,
          },
          remedy: {
            zh: '改正条件或先后，或删除这个分支',
            en: 'Correct the condition or the order, or remove the branch',
          },
          fix: branchRemoval(rule, conditional, index),
        },
      ];
    });
  });
};
