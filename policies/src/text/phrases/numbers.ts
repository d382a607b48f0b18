import type { RoundingMode } from '../../logic/decimal.js';
import type { Expression } from '../../logic/expression.js';
import { shortest } from '../../shape/patterns/plain.js';
import { joined, number, operator, say, type Token, type Tokens } from '../language/token.js';
import { BINDING, phrase, type Phrase, type Phrasing, type Speaker } from './phrase.js';

const ROUNDED: Record<RoundingMode, 'roundedDown' | 'roundedUp' | 'roundedHalfUp'> = {
  floor: 'roundedDown',
  ceil: 'roundedUp',
  'half-up': 'roundedHalfUp',
};

/** 四舍五入到 2 位小数. */
export function rounding(mode: RoundingMode, places: number): Tokens {
  const precision: Token[] =
    places === 0 ? [say('toWhole')] : [say('toPlaces'), number({ units: places, places: 0 }), say('decimals')];
  return [say(ROUNDED[mode]), ...precision];
}

function listed(operands: readonly Expression[], suffix: 'leastOf' | 'greatestOf', speaker: Speaker): Phrase {
  const parts = operands.map((operand) => speaker.within(operand, BINDING.sum));
  return phrase([say('open'), ...joined(parts, [say('comma')]), say('close'), say(suffix)], BINDING.sum);
}

/** Arithmetic in infix signs with ordinary precedence; everything else stands in brackets. */
export const NUMBERS: Phrasing<'arithmetic' | 'subtract' | 'negate' | 'remainder' | 'round' | 'divide' | 'rescale'> = {
  rescale: ({ operand }, speaker) => speaker.phrase(operand),
  arithmetic: ({ operator: name, operands }, speaker) => {
    const [first, ...more] = operands;
    if (more.length === 0) return speaker.phrase(first);
    switch (name) {
      case 'add':
        return phrase(
          joined(
            operands.map((operand) => speaker.within(operand, BINDING.product)),
            [operator('+')],
          ),
          BINDING.sum,
        );
      case 'multiply':
        return phrase(
          joined(
            operands.map((operand) => speaker.within(operand, BINDING.atom)),
            [operator('×')],
          ),
          BINDING.product,
        );
      case 'min':
        return listed(operands, 'leastOf', speaker);
      case 'max':
        return listed(operands, 'greatestOf', speaker);
    }
  },
  subtract: ({ left, right }, speaker) =>
    phrase(
      [...speaker.within(left, BINDING.product), operator('−'), ...speaker.within(right, BINDING.product)],
      BINDING.sum,
    ),
  negate: ({ operand }, speaker) =>
    phrase([say('minus'), say('open'), ...speaker.phrase(operand).tokens, say('close')], BINDING.product),
  remainder: ({ operand, divisor, type, at }, speaker) =>
    phrase(
      [
        ...speaker.within(operand, BINDING.atom),
        say('dividedBy'),
        number({
          ...shortest({ units: divisor, places: operand.type.kind === 'number' ? operand.type.places : type.places }),
          at: `${at}/%/1`,
        }),
        say('remainderOf'),
      ],
      BINDING.sum,
    ),
  round: ({ operand, mode, places }, speaker) =>
    phrase([...speaker.within(operand, BINDING.atom), ...rounding(mode, places)], BINDING.sum),
  divide: ({ numerator, denominator, mode, places }, speaker) =>
    phrase(
      [
        say('open'),
        ...speaker.within(numerator, BINDING.atom),
        operator('÷'),
        ...speaker.within(denominator, BINDING.atom),
        say('close'),
        ...rounding(mode, places),
      ],
      BINDING.sum,
    ),
};
