import type { RoundingMode } from '../../logic/decimal.js';
import type { Divide, Expression, Round } from '../../logic/expression.js';
import { shortest } from '../../shape/patterns/plain.js';
import { LEXICON } from '../language/lexicon.js';
import { joined, number, operator, say, type Token, type Tokens } from '../language/token.js';
import { BINDING, phrase, type Phrase, type Phrasing, type Speaker } from './phrase.js';

const ROUNDED: Record<RoundingMode, 'roundedDown' | 'roundedUp' | 'roundedHalfUp'> = {
  floor: 'roundedDown',
  ceil: 'roundedUp',
  'half-up': 'roundedHalfUp',
};

/** Names of the operators that round. */
const ROUNDING: Record<RoundingMode, string> = { floor: 'floor', ceil: 'ceil', 'half-up': 'round' };

/** 四舍五入到 2 位小数, of an expression that rounds; the number of decimals is known by where the rule writes it, if it does. */
export function rounding({ mode, places, at }: Pick<Round | Divide, 'mode' | 'places' | 'at'>): Tokens {
  const written = `${at}/${ROUNDING[mode]}/1`;
  const precision: Token[] =
    places === 0
      ? [{ kind: 'word', ...LEXICON.toWhole, at: written }]
      : [
          say('toPlaces'),
          { kind: 'number', value: { units: places, places: 0, at: written }, decimals: true },
          say('decimals'),
        ];
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
  round: (round, speaker) => phrase([...speaker.within(round.operand, BINDING.atom), ...rounding(round)], BINDING.sum),
  divide: (division, speaker) =>
    phrase(
      [
        say('open'),
        ...speaker.within(division.numerator, BINDING.atom),
        operator('÷'),
        ...speaker.within(division.denominator, BINDING.atom),
        say('close'),
        ...rounding(division),
      ],
      BINDING.sum,
    ),
};
