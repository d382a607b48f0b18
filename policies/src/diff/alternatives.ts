import type { Compare, Expression, Membership } from '../logic/expression.js';
import { expressionKey, plain } from '../shape/patterns/plain.js';
import type { Speaker } from '../text/phrases/phrase.js';
import type { Alternative } from './rule-case.js';

/** One option of several, as if it alone were asked for. */
function single({ at, type, operand }: Membership, value: number): Compare {
  const right = { kind: 'literal', type: operand.type, at, value } as const;
  return { kind: 'compare', at, type, operator: '==', left: operand, right };
}

function* parts(condition: Expression): Generator<Expression> {
  const written = plain(condition);
  if (written.kind === 'connective' && written.operator === 'or') {
    for (const operand of written.operands) yield* parts(operand);
  } else if (written.kind === 'membership') {
    for (const value of written.values) yield single(written, value);
  } else yield written;
}

/** What a condition asks for: each operand of 或者, each option of a list. */
export function alternativesOf(condition: Expression, speaker: Speaker): readonly Alternative[] {
  return [...parts(condition)].map((each) => ({ key: expressionKey(each), when: speaker.phrase(each).tokens }));
}
