import type { Finding } from '../../findings/finding.js';
import { allHold, negation } from '../analysis/truths.js';
import { outsideBodies } from '../analysis/tier-chains.js';
import { operandPointer, operandRemoval } from '../analysis/written-choice.js';
import { titled } from '../finding-words.js';
import type { RuleCheck } from '../rule-check.js';

/** Most conditions joined by one 「并且」 or 「或者」 that are looked at one by one. */
const MOST_OPERANDS = 60;

/**
 * A condition beside others that never changes anything: where the others hold it holds too (「并且」), or it holds only where another
 * does (「或者」). Of two that say the same, the later is named.
 */
export const operandIdle: RuleCheck = (analysis) => {
  const { rule } = analysis;
  const title = titled(rule.title);
  return [...outsideBodies(rule.expression)].flatMap((part): Finding[] => {
    if (part.kind !== 'connective' || part.operands.length > MOST_OPERANDS) return [];
    const both = part.operator === 'and';
    const idle = new Set<number>();
    for (let index = part.operands.length - 1; index >= 0; index -= 1) {
      const matters = analysis.find((judge) =>
        allHold(
          part.operands.flatMap((operand, other) => {
            if (idle.has(other)) return [];
            const holds = judge.truth(operand);
            return (other === index) === both ? negation(holds) : holds;
          }),
        ),
      );
      // Somebody may still need the last one that is left.
      if (matters === null && idle.size < part.operands.length - 1) idle.add(index);
    }
    return [...idle].reverse().map((index) => ({
      code: 'OPERAND-IDLE',
      severity: 'warning',
      pointer: operandPointer(rule, part.at, index),
      message: both
        ? {
            zh: `「${title.zh}」的第 ${index + 1} 个条件是多余的：其他条件成立时它必然成立`,
            en: `Condition ${index + 1} of "${title.en}" changes nothing: it holds whenever the others do`,
          }
        : {
            zh: `「${title.zh}」的第 ${index + 1} 个条件是多余的：没有人因为它而符合`,
            en: `Condition ${index + 1} of "${title.en}" changes nothing: nobody qualifies by it alone`,
          },
      remedy: { zh: '改正条件，或删除', en: 'Correct the condition, or remove it' },
      fix: operandRemoval(rule, part.at, index),
    }));
  });
};
