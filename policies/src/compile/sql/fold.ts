import { infix, type Infix, integer, not, type Sql, truth } from './sql-tree.js';

const COMPUTED: Partial<Record<Infix, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
};

const COMPARED: Partial<Record<Infix, (left: number, right: number) => boolean>> = {
  '=': (left, right) => left === right,
  '<>': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
};

/** Two constants computed; undefined where they cannot be. */
function computed(operator: Infix, left: number, right: number): Sql | undefined {
  const holds = COMPARED[operator]?.(left, right);
  if (holds !== undefined) return truth(holds);
  const value = COMPUTED[operator]?.(left, right);
  // Adding 0 turns −0 into 0.
  return value !== undefined && Number.isSafeInteger(value) ? integer(value + 0) : undefined;
}

/** A constant multiplied into each result of a choice among constants; undefined where the results are not all constants. */
function intoResults(choice: Sql, factor: number): Sql | undefined {
  if (choice.kind !== 'case') return undefined;
  const results = [...choice.branches.map(({ then }) => then), choice.otherwise];
  const products = results.map((result) => {
    if (result.kind === 'unknown') return result;
    return result.kind === 'integer' ? computed('*', result.value, factor) : undefined;
  });
  const otherwise = products.at(-1);
  if (!otherwise || products.includes(undefined)) return undefined;
  const branches = choice.branches.map(({ when, then }, index) => ({ when, then: products[index] ?? then }));
  return { kind: 'case', branches, otherwise };
}

/** What one constant makes of an expression: it may leave it as it is, or join the constant that stands there. */
function withConstant(operator: Infix, left: Sql, value: number): Sql | undefined {
  if (value === (operator === '*' ? 1 : 0) && COMPUTED[operator]) return left;
  if (operator !== '*') return undefined;
  if (left.kind === 'infix' && left.operator === '*' && left.right.kind === 'integer') {
    const factor = computed('*', left.right.value, value);
    if (factor) return infix('*', left.left, factor);
  }
  return intoResults(left, value);
}

/** Two simplified operands with an operator between them, without what makes no difference. */
export function combined(operator: Infix, left: Sql, right: Sql): Sql {
  if (left.kind === 'integer' && right.kind === 'integer') {
    const constant = computed(operator, left.value, right.value);
    if (constant) return constant;
  }
  if (right.kind === 'integer') {
    const shorter = withConstant(operator, left, right.value);
    if (shorter) return shorter;
  }
  if (left.kind === 'integer' && (operator === '+' || operator === '*')) {
    const shorter = withConstant(operator, right, left.value);
    if (shorter) return shorter;
    const isRest =
      operator === '+' && right.kind === 'infix' && right.operator === '-' && right.left.kind === 'integer';
    if (isRest) return combined('-', combined('+', left, right.left), right.right);
  }
  if (operator === '=' || operator === '<>') {
    const [tested, asked] = left.kind === 'truth' ? [right, left] : [left, right];
    if (asked.kind === 'truth') return asked.value === (operator === '=') ? tested : not(tested);
  }
  return infix(operator, left, right);
}
