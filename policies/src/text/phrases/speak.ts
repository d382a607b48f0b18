import type { Expression, ExpressionKind } from '../../logic/expression.js';
import type { Names } from '../language/names.js';
import { CONDITIONS } from './conditions.js';
import { DATES } from './dates.js';
import { LISTS } from './lists.js';
import { NAMES } from './names.js';
import { NUMBERS } from './numbers.js';
import { enclosed, type Phrase, type Phrasing, type Speaker } from './phrase.js';
import { TABLES } from './tables.js';
import { TESTS } from './tests.js';

const PHRASES: Phrasing<ExpressionKind> = {
  ...NAMES,
  ...NUMBERS,
  ...DATES,
  ...LISTS,
  ...TABLES,
  ...TESTS,
  ...CONDITIONS,
};

/** Puts parts of rules into words, with the names of one policy. */
export function speakerOf(names: Names, records?: string): Speaker {
  const speaker: Speaker = {
    names,
    records,
    inside: (inner) => speakerOf(names, inner),
    phrase: (expression) => {
      const phrasing = PHRASES[expression.kind] as (expression: Expression, speaker: Speaker) => Phrase;
      return phrasing(expression, speaker);
    },
    within: (expression, binding) => enclosed(speaker.phrase(expression), binding),
  };
  return speaker;
}
