import type { CompiledNode, CompiledPolicy } from '../evaluate/compile-policy.js';
import type { Expression } from '../logic/expression.js';

function divisor(a: number, b: number): number {
  let [x, y] = [Math.abs(a), Math.abs(b)];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

function common(grains: readonly number[]): number {
  return grains.reduce(divisor, 0);
}

/**
 * A number that every value of the expression is a multiple of, as large as can be told: the step in which it moves. 0.25 for
 * 「每月 0.25 分」, 5 for 「计 5 分，否则 0 分」. In units of the expression's type; 0 where only 0 is possible.
 */
export function grainOf(expression: Expression): number {
  switch (expression.kind) {
    case 'literal':
      return Math.abs(Number(expression.value));
    case 'rescale':
      return expression.factor * grainOf(expression.operand);
    case 'arithmetic': {
      const grains = expression.operands.map(grainOf);
      return expression.operator === 'multiply'
        ? grains.reduce((product, grain) => product * grain, 1)
        : common(grains);
    }
    case 'subtract':
      return common([grainOf(expression.left), grainOf(expression.right)]);
    case 'negate':
      return grainOf(expression.operand);
    case 'remainder':
      return divisor(grainOf(expression.operand), expression.divisor);
    case 'conditional':
      return common([...expression.branches.map(({ then }) => grainOf(then)), grainOf(expression.otherwise)]);
    default:
      return 1;
  }
}

/** The step in which the points of a node move before its own limits, in hundredths. */
export function rawGrain(policy: CompiledPolicy, { rule, counted, node }: CompiledNode): number {
  if (rule) return grainOf(rule.expression);
  if (node.kind === 'indicator') return 0;
  return common(counted.map((child) => limitedGrain(policy, policy.nodes[child])));
}

/** The step in which the points of a node move after its own limits, in hundredths. */
function limitedGrain(policy: CompiledPolicy, node: CompiledNode | undefined): number {
  if (!node) return 0;
  const limits = [node.most, node.least].filter((limit) => Math.abs(limit) !== Infinity);
  return common([rawGrain(policy, node), node.whenUnknown, ...limits]);
}
