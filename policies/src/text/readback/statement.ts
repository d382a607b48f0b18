import type { Expression } from '../../logic/expression.js';
import { limitedOf } from '../../shape/patterns/cap.js';
import { perUnitOf } from '../../shape/patterns/per-unit.js';
import { literalNumber, plain } from '../../shape/patterns/plain.js';
import { stepsOf } from '../../shape/patterns/steps.js';
import { bracketed, joined, operator, points, say, type Tokens } from '../language/token.js';
import type { Names } from '../language/names.js';
import { BINDING } from '../phrases/phrase.js';
import { speakerOf } from '../phrases/speak.js';
import { perUnitTokens } from './per-unit.js';
import { stepsTokens } from './steps.js';
import { tableOf } from './table.js';
import { asClause, type Known, type Statement, type Teller } from './teller.js';

/** Whether a part of a rule reads better as a sentence of its own than as a number in a formula. */
function isTold(expression: Expression): boolean {
  const written = plain(expression);
  if (written.kind === 'conditional') return true;
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

function tell(expression: Expression, teller: Teller, known: Known | undefined): Statement {
  const written = plain(expression);
  const { speaker, gives } = teller;
  const amount = literalNumber(written);
  if (amount) return { tokens: [gives, points(amount)], clauses: false };
  const capped = limited(written, teller, known);
  if (capped) return capped;
  const perUnit = perUnitOf(written);
  if (perUnit) return { tokens: perUnitTokens(perUnit, teller), clauses: false };
  const steps = known && stepsOf(written, known.subject, known.interval);
  if (steps) return { tokens: stepsTokens(steps, known.subject, teller), clauses: false };
  const choice = chosen(written, teller);
  if (choice) return choice;
  const several = combined(written, teller);
  if (several) return { tokens: several, clauses: true };
  const value = speaker.phrase(written).tokens;
  const tokens = written.kind === 'points' ? [gives, ...value] : [gives, ...bracketed(value), say('point')];
  return { tokens, clauses: false };
}

/** Puts points into words with the names of one policy; `deducted` points are taken away (扣) rather than given (计). */
export function tellerOf(names: Names, deducted: boolean): Teller {
  const teller: Teller = {
    speaker: speakerOf(names),
    gives: say(deducted ? 'deducts' : 'gives'),
    tell: (expression, known) => tell(expression, teller, known),
  };
  return teller;
}
