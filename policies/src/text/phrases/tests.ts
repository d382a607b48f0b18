import type { Compare, Comparison, Expression } from '../../logic/expression.js';
import { mirrored } from '../../shape/patterns/interval.js';
import { literalNumber, plain } from '../../shape/patterns/plain.js';
import { joined, quantity, say, type Token, type Tokens } from '../language/token.js';
import { BINDING, enclosed, phrase, type Phrasing, type Speaker } from './phrase.js';
import { unitOf } from './units.js';

type Word = Parameters<typeof say>[0];

const OF_NUMBERS: Record<Comparison, Word> = {
  '<': 'below',
  '<=': 'notAbove',
  '>': 'above',
  '>=': 'reaches',
  '==': 'equals',
  '!=': 'differs',
};

const OF_DATES: Record<Comparison, Word> = {
  '<': 'before',
  '<=': 'notAfter',
  '>': 'after',
  '>=': 'notBefore',
  '==': 'equals',
  '!=': 'differs',
};

/** A constant beside what it is compared with: with that one's unit, or as an option of that fact. */
function constantBeside(literal: Expression, other: Expression, { names }: Speaker): Tokens | undefined {
  const written = plain(literal);
  if (written.kind !== 'literal') return undefined;
  const decimal = literalNumber(written);
  if (decimal) return quantity(decimal, unitOf(other, names));
  if (typeof written.value === 'boolean') return [say(written.value ? 'yes' : 'no')];
  if (written.type.kind !== 'code') return undefined;
  const beside = plain(other);
  const code = written.type.codes[written.value] ?? String(written.value);
  return [names.code(beside.kind === 'fact' ? beside.fact : '', code)];
}

function side(expression: Expression, speaker: Speaker): Tokens {
  const written = plain(expression);
  if (written.type.kind !== 'boolean') return speaker.within(written, BINDING.sum);
  // A fact is compared by its name; any other condition has to show where it ends.
  return written.kind === 'fact' ? [speaker.names.fact(written.fact)] : enclosed(speaker.phrase(written), BINDING.sum);
}

function isConstant(expression: Expression): boolean {
  return plain(expression).kind === 'literal';
}

function compared({ operator, left, right }: Compare, speaker: Speaker): Tokens {
  const turned = isConstant(left) && !isConstant(right);
  const [subject, object, test] = turned ? [right, left, mirrored(operator)] : [left, right, operator];
  const { kind } = subject.type;
  const constant = isConstant(subject) ? undefined : constantBeside(object, subject, speaker);
  const choice = kind === 'code' || (kind === 'boolean' && constant !== undefined);
  const verb: Word =
    choice && constant ? (test === '!=' ? 'isNot' : 'is') : kind === 'date' ? OF_DATES[test] : OF_NUMBERS[test];
  return [...side(subject, speaker), say(verb), ...(constant ?? side(object, speaker))];
}

/** A list of names: facts by their names, whatever their type, anything else in brackets. */
function named(operands: readonly Expression[], speaker: Speaker): Token[] {
  const parts = operands.map((operand) => {
    const written = plain(operand);
    return written.kind === 'fact'
      ? [speaker.names.fact(written.fact)]
      : enclosed(speaker.phrase(written), BINDING.atom);
  });
  return joined(parts, [say('comma')]);
}

/** Comparisons and other single tests. */
export const TESTS: Phrasing<'compare' | 'between' | 'is-unknown' | 'membership'> = {
  compare: (expression, speaker) => phrase(compared(expression, speaker), BINDING.test),
  between: ({ operator, low, value, high }, speaker) =>
    phrase(
      [
        ...side(value, speaker),
        say('liesFrom'),
        ...(constantBeside(low, value, speaker) ?? side(low, speaker)),
        say('to'),
        ...(constantBeside(high, value, speaker) ?? side(high, speaker)),
        say(operator === '<=' ? 'endsIncluded' : 'endsExcluded'),
      ],
      BINDING.test,
    ),
  'is-unknown': ({ operands }, speaker) =>
    phrase([...named(operands, speaker), say(operands.length === 1 ? 'isUnknown' : 'anyUnknown')], BINDING.test),
  membership: ({ operand, values }, speaker) => {
    const written = plain(operand);
    const fact = written.kind === 'fact' ? written.fact : '';
    const codes = written.type.kind === 'code' ? written.type.codes : [];
    const options = values.map((value) => [speaker.names.code(fact, codes[value] ?? String(value))]);
    return phrase([...side(operand, speaker), say('isOneOf'), ...joined(options, [say('comma')])], BINDING.test);
  },
};
