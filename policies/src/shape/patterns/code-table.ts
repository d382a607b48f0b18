import type { Conditional, Expression } from '../../logic/expression.js';
import { plain } from './plain.js';

/** One line of a table over an enumeration. */
export interface CodeRow {
  /** Indices into the codes of the fact, as written. */
  readonly codes: readonly number[];
  readonly then: Expression;
}

/** A conditional that is a table over one enumerated fact; no code stands in two lines. */
export interface CodeTable {
  readonly fact: string;
  /** The codes of the fact's type. */
  readonly codes: readonly string[];
  readonly rows: readonly CodeRow[];
  readonly otherwise: Expression;
}

interface Test {
  readonly fact: string;
  readonly codes: readonly string[];
  readonly values: readonly number[];
}

function testOf(operand: Expression, values: readonly number[]): Test | undefined {
  return operand.kind === 'fact' && operand.type.kind === 'code'
    ? { fact: operand.fact, codes: operand.type.codes, values }
    : undefined;
}

/** Recognises `in` and `==` of an enumerated fact and constants. */
function codeTest(condition: Expression): Test | undefined {
  const written = plain(condition);
  if (written.kind === 'membership') return testOf(written.operand, written.values);
  if (written.kind !== 'compare' || written.operator !== '==') return undefined;
  const { left, right } = written;
  if (right.kind === 'literal' && typeof right.value === 'number') return testOf(left, [right.value]);
  if (left.kind === 'literal' && typeof left.value === 'number') return testOf(right, [left.value]);
  return undefined;
}

/** Recognises a conditional whose every condition asks for codes of one and the same fact. */
export function codeTableOf(conditional: Conditional): CodeTable | undefined {
  const rows: CodeRow[] = [];
  const seen = new Set<number>();
  let first: Test | undefined;
  for (const { when, then } of conditional.branches) {
    const test = codeTest(when);
    if (!test || (first && first.fact !== test.fact)) return undefined;
    first ??= test;
    for (const value of test.values) {
      if (seen.has(value)) return undefined;
      seen.add(value);
    }
    rows.push({ codes: test.values, then });
  }
  return first && { fact: first.fact, codes: first.codes, rows, otherwise: conditional.otherwise };
}
