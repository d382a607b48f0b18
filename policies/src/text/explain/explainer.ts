import type { Expression } from '../../logic/expression.js';
import { EXPLAIN } from '../language/explain-words.js';
import { say, scored, type Tokens, word } from '../language/token.js';
import type { Speaker } from '../phrases/phrase.js';
import type { TracedValues } from './values.js';

/** What is needed to tell how a traced rule came to its points. */
export interface Explainer {
  readonly values: TracedValues;
  readonly speaker: Speaker;
  readonly deducted: boolean;
}

/** What the expression came to, as points. */
export function result(expression: Expression, { values }: Explainer): Tokens {
  const hundredths = values.hundredths(expression);
  return hundredths === null ? [word(EXPLAIN.unknown)] : [scored(hundredths)];
}

/** 计, or where points are deducted 扣. */
export function verb({ deducted }: Explainer): Tokens {
  return [say(deducted ? 'deducts' : 'gives')];
}

/** ，计 5.00 分. */
export function soTokens(expression: Expression, explainer: Explainer): Tokens {
  return [word(explainer.deducted ? EXPLAIN.soDeducts : EXPLAIN.soGives), ...result(expression, explainer)];
}
