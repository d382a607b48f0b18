import type { Expression } from '../../logic/expression.js';
import { limitedOf } from '../../shape/patterns/cap.js';
import { perUnitOf } from '../../shape/patterns/per-unit.js';
import { literalNumber, plain } from '../../shape/patterns/plain.js';
import { stepsOf } from '../../shape/patterns/steps.js';
import { bracketed, joined, operator, points, say, type Tokens } from '../language/token.js';
import type { Names } from '../language/names.js';
import { BINDING } from '../phrases/phrase.js';
import { speakerOf } from '../phrases/speak.js';
import { lookupTokens, slabsTokens } from './lookup.js';
import { rounding } from '../phrases/numbers.js';
import { perUnitTokens } from './per-unit.js';
import { recordByRecordTokens, yearlyTokens } from './records.js';
import { stepsTokens } from './steps.js';
import { tableOf } from './table.js';
import { asClause, type Known, type Statement, type Teller } from './teller.js';

/** Whether a part of a rule reads better as a sentence of its own than as a number in a formula. */
function isTold(expression: Expression): boolean {
  const written = plain(expression);
  if (written.kind === 'conditional' || written.kind === 'lookup' || written.kind === 'slabs') return true;
  if (written.kind === 'yearly-sum') return true;
  if (perUnitOf(written)?.factored) return true;
  if (perUnitOf(written)?.parts === 'full') return true;
  if (written.kind === 'subtract') return isTold(written.left) || isTold(written.right);
  return written.kind === 'arithmetic' && written.operands.length > 1 && written.operands.some(isTold);
}

function inBrackets(expression: Expression, teller: Teller): Tokens {
  return bracketed(teller.tell(expression).tokens);
}

/** Sums, differences, products and choices of sentences: each sentence in brackets. */
function combined(expression: Expression, teller: Teller): Tokens | undefined {
  const written = plain(expression);
  if (!isTold(written)) return undefined;
  if (written.kind === 'subtract') {
    return [...inBrackets(written.left, teller), operator('−'), ...inBrackets(written.right, teller)];
  }
  if (written.kind !== 'arithmetic') return undefined;
  const { speaker } = teller;
  switch (written.operator) {
    case 'add':
      return joined(
        written.operands.map((operand) => inBrackets(operand, teller)),
        [operator('+')],
      );
    case 'multiply':
      return joined(
        written.operands.map((operand) =>
          isTold(operand) ? inBrackets(operand, teller) : speaker.within(operand, BINDING.atom),
        ),
        [operator('×')],
      );
    case 'min':
    case 'max': {
      const choice = say(written.operator === 'min' ? 'lowestOf' : 'highestOf');
      const parts = written.operands.map((operand) => inBrackets(operand, teller));
      return [...joined(parts, [say('comma')]), choice];
    }
  }
}

function limited(expression: Expression, teller: Teller, known: Known | undefined): Statement | undefined {
  const limit = limitedOf(expression);
  if (!limit) return undefined;
  const inner = teller.tell(limit.operand, known);
  const tail = [say(limit.side === 'cap' ? 'atMost' : 'atLeast'), points(limit.limit)];
  return { tokens: [...asClause(inner), ...tail], clauses: false };
}

function chosen(expression: Expression, teller: Teller): Statement | undefined {
  const written = plain(expression);
  if (written.kind !== 'conditional') return undefined;
  const table = tableOf(written, teller);
  if (table) return { tokens: table, clauses: true };
  const branch = (then: Expression): Tokens => asClause(teller.tell(then));
  const tokens = written.branches.flatMap(({ when, then }, index) => [
    say(index === 0 ? 'when' : 'otherwiseWhen'),
    ...teller.speaker.phrase(when).tokens,
    say('then'),
    ...branch(then),
  ]);
  return { tokens: [...tokens, say('otherwise'), ...branch(written.otherwise)], clauses: true };
}

/** 计 10 分 ÷ 共有人数，四舍五入到 2 位小数. */
function shared(expression: Expression, teller: Teller): Statement | undefined {
  const written = plain(expression);
  if (written.kind !== 'divide') return undefined;
  const { numerator, denominator } = written;
  if (!literalNumber(numerator) && !isTold(numerator)) return undefined;
  const whole = teller.tell(numerator);
  const tokens = [
    ...(literalNumber(numerator) ? whole.tokens : bracketed(whole.tokens)),
    operator('÷'),
    ...teller.speaker.within(denominator, BINDING.atom),
    say('thenRounded'),
    ...rounding(written),
  ];
  return { tokens, clauses: false };
}

/** 10 分起，违章次数每 1 次扣 2 分. */
function reduced(expression: Expression, teller: Teller): Statement | undefined {
  const written = plain(expression);
  if (written.kind !== 'subtract' || teller.deducted) return undefined;
  const base = literalNumber(written.left);
  const each = perUnitOf(written.right);
  if (!base || !each?.factored) return undefined;
  return { tokens: [points(base), say('toBegin'), ...perUnitTokens(each, teller.contrary())], clauses: false };
}

/** Tables, slabs, and what is counted record by record. */
function listed(expression: Expression, teller: Teller): Statement | undefined {
  const written = plain(expression);
  switch (written.kind) {
    case 'lookup':
      return { tokens: lookupTokens(written, teller), clauses: true };
    case 'slabs':
      return { tokens: slabsTokens(written, teller), clauses: true };
    case 'yearly-sum':
      return { tokens: yearlyTokens(written, teller), clauses: false };
    default: {
      const tokens = recordByRecordTokens(written, teller);
      return tokens && { tokens, clauses: false };
    }
  }
}

/** Every way to tell a rule, the first that fits being taken. */
const WAYS = [
  (written: Expression, { gives }: Teller): Statement | undefined => {
    const amount = literalNumber(written);
    return amount && { tokens: [gives, points(amount)], clauses: false };
  },
  limited,
  (written: Expression, teller: Teller): Statement | undefined => {
    const perUnit = perUnitOf(written);
    return perUnit && { tokens: perUnitTokens(perUnit, teller), clauses: false };
  },
  (written: Expression, teller: Teller, known: Known | undefined): Statement | undefined => {
    const steps = known && stepsOf(written, known.subject, known.interval);
    return steps && { tokens: stepsTokens(steps, known.subject, teller), clauses: false };
  },
  listed,
  shared,
  reduced,
  chosen,
  (written: Expression, teller: Teller): Statement | undefined => {
    const several = combined(written, teller);
    return several && { tokens: several, clauses: true };
  },
];

function tell(expression: Expression, teller: Teller, known: Known | undefined): Statement {
  const written = plain(expression);
  const { speaker, gives } = teller;
  for (const way of WAYS) {
    const statement = way(written, teller, known);
    if (statement) return statement;
  }
  const value = speaker.phrase(written).tokens;
  const tokens = written.kind === 'points' ? [gives, ...value] : [gives, ...bracketed(value), say('point')];
  return { tokens, clauses: false };
}

/** Puts points into words with the names of one policy; `deducted` points are taken away (扣) rather than given (计). */
export function tellerOf(names: Names, deducted: boolean, records?: string): Teller {
  const teller: Teller = {
    speaker: speakerOf(names, records),
    gives: say(deducted ? 'deducts' : 'gives'),
    deducted,
    contrary: () => tellerOf(names, !deducted, records),
    inside: (inner) => tellerOf(names, deducted, inner),
    tell: (expression, known) => tell(expression, teller, known),
  };
  return teller;
}
