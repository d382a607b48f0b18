import type { Finding } from '../../findings/finding.js';
import { pointsReadBy } from '../../logic/expression.js';
import type { Check } from '../checked-policy.js';

/** Groups that combine by a formula: every child counts in it or is separate, and a formula stands only where it is used. */
export const formulas: Check = ({ resolved, rules }) =>
  [...rules.nodes.values()].flatMap(({ node, pointer }): Finding[] => {
    if (node.kind !== 'group' || resolved.lockedBy.has(node.id)) return [];
    const title = { zh: node.title.zh, en: node.title.en ?? node.title.zh };
    if (node.combine !== 'formula') {
      return node.formula === undefined
        ? []
        : [
            {
              code: 'GROUP-FORMULA-UNUSED',
              severity: 'error',
              pointer: `${pointer}/formula`,
              message: {
                zh: `「${title.zh}」写有公式，却不按公式合计`,
                en: `"${title.en}" has a formula but does not combine by it`,
              },
              remedy: { zh: '删除公式，或改为按公式合计', en: 'Remove the formula, or combine by it' },
            },
          ];
    }
    const expression = rules.formulas.get(node.id);
    const read = new Set(expression ? pointsReadBy(expression) : []);
    return node.children.flatMap((child): Finding[] => {
      if (child.kind === 'include' || child.effect === 'separate') return [];
      const name = { zh: child.title.zh, en: child.title.en ?? child.title.zh };
      const deducted: Finding = {
        code: 'GROUP-FORMULA-DEDUCTS',
        severity: 'error',
        pointer: `${pointer}/children`,
        message: {
          zh: `「${title.zh}」按公式合计，「${name.zh}」不能标为减分：加减由公式写明`,
          en: `"${title.en}" combines by a formula, so "${name.en}" cannot be marked as deducted: the formula says what it does`,
        },
        remedy: {
          zh: '改为加分，在公式里减去；或把减分项移到公式分组之外',
          en: 'Make it add and subtract it in the formula, or move it out of the group',
        },
      };
      const notCounted: Finding = {
        code: 'CHILD-NOT-COUNTED',
        severity: 'error',
        pointer: `${pointer}/formula`,
        message: {
          zh: `「${title.zh}」的公式没有用到「${name.zh}」，它的得分不会计入`,
          en: `The formula of "${title.en}" does not read "${name.en}", whose points would count for nothing`,
        },
        remedy: {
          zh: `在公式里引用 points.${child.id}，或把它标为单列`,
          en: `Read points.${child.id} in the formula, or make the child separate`,
        },
      };
      return [
        ...(child.effect === 'deduct' ? [deducted] : []),
        ...(expression && !read.has(child.id) ? [notCounted] : []),
      ];
    });
  });
