// The practice policy for @gorules/zen-engine: its rules as one node of expressions, its caps and sums as for the others.
import { ADDED_OPERATIONS } from '@jifen/policies';
import { plainTotals } from './plain-total.mjs';

const OPERATIONS = new Map(ADDED_OPERATIONS);
/** Operators on dates and periods that Zen has not; they are worked out beforehand and given to it as facts, which is to its favour. */
const BEFOREHAND = new Set(['completed_years', 'full_months']);

const list = (values) => `[${values.join(', ')}]`;
const infix = (operator) => (operands) => `(${operands.join(` ${operator} `)})`;
const WRITTEN = {
  '+': infix('+'),
  '-': infix('-'),
  '*': infix('*'),
  '/': infix('/'),
  '<': infix('<'),
  '<=': infix('<='),
  '>': infix('>'),
  '>=': infix('>='),
  '==': infix('=='),
  or: infix('or'),
  and: infix('and'),
  in: infix('in'),
  min: (operands) => `min(${list(operands)})`,
  max: (operands) => `max(${list(operands)})`,
  floor: ([operand]) => `floor(${operand})`,
  if: ([condition, result, ...others]) =>
    `(${condition} ? ${result} : ${others.length > 1 ? WRITTEN.if(others) : others[0]})`,
};

/** The rule as an expression of Zen; what it cannot say is added to `beforehand` by the name it is given. */
function written(rule, beforehand) {
  if (typeof rule === 'string') return `'${rule}'`;
  if (Array.isArray(rule)) return list(rule.map((each) => written(each, beforehand)));
  if (typeof rule !== 'object' || rule === null) return String(rule);
  const [[name, value]] = Object.entries(rule);
  if (name === 'var') return value;
  const operands = Array.isArray(value) ? value : [value];
  if (BEFOREHAND.has(name)) {
    const key = `${name}_${operands.map((operand) => operand.var).join('_')}`;
    beforehand.set(key, (facts) => OPERATIONS.get(name)(...operands.map((operand) => facts[operand.var])));
    return key;
  }
  if (!WRITTEN[name]) throw new RangeError(`No expression of Zen for ${name}`);
  return WRITTEN[name](operands.map((operand) => written(operand, beforehand)));
}

/** `{ scorer }`, or `{ skipped }`: why Zen cannot run here. */
export async function zenScorer(policy, asOf) {
  let zen;
  try {
    zen = await import('@gorules/zen-engine');
  } catch (error) {
    return { skipped: error instanceof Error ? error.message.split('\n')[0] : String(error) };
  }
  const beforehand = new Map();
  const expressions = policy.nodes.flatMap(({ rule, node, index }) =>
    rule ? [{ id: `e${index}`, key: `n${index}`, value: written(node.rule, beforehand) }] : [],
  );
  const position = { x: 0, y: 0 };
  const decision = new zen.ZenEngine().createDecision({
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', position },
      { id: 'rules', name: 'rules', type: 'expressionNode', position, content: { expressions } },
      { id: 'out', name: 'out', type: 'outputNode', position },
    ],
    edges: [
      { id: 'first', sourceId: 'in', targetId: 'rules' },
      { id: 'second', sourceId: 'rules', targetId: 'out' },
    ],
  });
  const totals = plainTotals(policy);
  return {
    scorer: {
      /** What Zen is given of a person, worked out before it is timed. */
      input(person) {
        const facts = { ...person, as_of: asOf };
        for (const [key, value] of beforehand) facts[key] = value(facts);
        return facts;
      },
      async points(input, options) {
        const { result } = await decision.evaluate(input, options);
        return totals(({ index }) => ({ given: result[`n${index}`] }));
      },
    },
  };
}
