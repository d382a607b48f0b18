import type { Expression, ExpressionKind } from '../../logic/expression.js';
import type { Names } from '../language/names.js';
import { CONDITIONS } from './conditions.js';
import { NAMES } from './names.js';
import { NUMBERS } from './numbers.js';
import { enclosed, type Phrase, type Phrasing, type Speaker } from './phrase.js';
import { TESTS } from './tests.js';

const PHRASES: Phrasing<ExpressionKind> = { ...NAMES, ...NUMBERS, ...TESTS, ...CONDITIONS };

/** Puts parts of rules into words, with the names of one policy. */
export function speakerOf(names: Names): Speaker {
  const speaker: Speaker = {
    names,
    phrase: (expression) => {
      const phrasing = PHRASES[expression.kind] as (expression: Expression, speaker: Speaker) => Phrase;
      return phrasing(expression, speaker);
    },
    within: (expression, binding) => enclosed(speaker.phrase(expression), binding),
  };
  return speaker;
}
