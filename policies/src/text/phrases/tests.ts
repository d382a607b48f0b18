import { formatDay } from '../../logic/calendar-day.js';
import type { Compare, Comparison, Expression, IsUnknown } from '../../logic/expression.js';
import { mirrored } from '../../shape/patterns/interval.js';
import { literalNumber, plain, shortest } from '../../shape/patterns/plain.js';
import { joined, number, quantity, say, type Token, type Tokens } from '../language/token.js';
import { option } from './options.js';
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

const OF_OPTIONS: Record<Comparison, Word> = {
  ...OF_NUMBERS,
  '<=': 'notHigher',
  '>=': 'notLower',
  '==': 'is',
  '!=': 'isNot',
};

/** Two options of the same list, neither of which is a constant. */
const ORDERS: Record<Comparison, Word> = { ...OF_OPTIONS, '==': 'equals', '!=': 'differs' };

const OF_DATES: Record<Comparison, Word> = {
  '<': 'before',
  '<=': 'notAfter',
  '>': 'after',
  '>=': 'notBefore',
  '==': 'equals',
  '!=': 'differs',
};

/** A constant beside what it is compared with: with that one's unit, or as an option of that fact. */
function constantBeside(literal: Expression, other: Expression, speaker: Speaker): Tokens | undefined {
  const written = plain(literal);
  if (written.kind !== 'literal') return undefined;
  const decimal = literalNumber(written);
  if (decimal) return quantity(decimal, unitOf(other, speaker.names));
  if (typeof written.value === 'boolean') return [say(written.value ? 'yes' : 'no')];
  return written.type.kind === 'code' ? [option(other, written.value, speaker)] : undefined;
}

/** A fact or field by its name, whatever its type. */
function nameOf(expression: Expression, { names, records }: Speaker): Tokens | undefined {
  if (expression.kind === 'fact') return [names.fact(expression.fact)];
  return expression.kind === 'field' && expression.field !== '' ? [names.field(records, expression.field)] : undefined;
}

function side(expression: Expression, speaker: Speaker): Tokens {
  const written = plain(expression);
  if (written.type.kind !== 'boolean') return speaker.within(written, BINDING.sum);
  // A fact is compared by its name; any other condition has to show where it ends.
  return nameOf(written, speaker) ?? enclosed(speaker.phrase(written), BINDING.sum);
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
  const words = choice && constant ? OF_OPTIONS : kind === 'date' ? OF_DATES : kind === 'code' ? ORDERS : OF_NUMBERS;
  const verb = words[test];
  return [...side(subject, speaker), say(verb), ...(constant ?? side(object, speaker))];
}

/** A list of names: facts by their names, whatever their type, anything else in brackets. */
function named(operands: readonly Expression[], speaker: Speaker): Token[] {
  const parts = operands.map((operand) => {
    const written = plain(operand);
    return nameOf(written, speaker) ?? enclosed(speaker.phrase(written), BINDING.atom);
  });
  return joined(parts, [say('comma')]);
}

/** 「学历未取得」, 「（学历、职称）中已取得的不足 1 项」; `negated` says the contrary. */
export function unknown({ operands, needed }: IsUnknown, speaker: Speaker, negated: boolean): Tokens {
  const which = named(operands, speaker);
  if (operands.length === 1) return [...which, say(negated ? 'isKnown' : 'isUnknown')];
  if (needed === operands.length) return [...which, say(negated ? 'allKnown' : 'anyUnknown')];
  const count = number({ units: needed, places: 0 });
  return [...which, say(negated ? 'asManyKnownAs' : 'fewerKnownThan'), count, say('items')];
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
  'is-unknown': (expression, speaker) => phrase(unknown(expression, speaker, false), BINDING.test),
  membership: ({ operand, values, at }, speaker) => {
    const written = plain(operand);
    const members = values.map((value, index): Tokens => {
      const place = `${at}/in/1/${index}`;
      switch (operand.type.kind) {
        case 'number':
          return quantity(
            { ...shortest({ units: value, places: operand.type.places }), at: place },
            unitOf(written, speaker.names),
          );
        case 'date':
          return [{ kind: 'date', date: formatDay(value), at: place }];
        default:
          return [option(written, value, speaker)];
      }
    });
    return phrase([...side(operand, speaker), say('isOneOf'), ...joined(members, [say('comma')])], BINDING.test);
  },
};
