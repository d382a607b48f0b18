import type { Expression } from '../../logic/expression.js';
import type { StandingRule, Veto } from '../../model/verdict.js';
import { SCHEME, STANDING_WORDS } from '../language/scheme-words.js';
import type { Names } from '../language/names.js';
import { say, type Tokens, word } from '../language/token.js';
import { readBackRule } from './read-back.js';

/** A veto in one sentence; `expression` is its checked rule, null where pending or wrong. */
export function readBackVeto({ rule }: Pick<Veto, 'rule'>, expression: Expression | null, names: Names): Tokens {
  if (!expression) return [rule === null ? word(SCHEME.vetoPending) : say('ruleInvalid')];
  return [say('when'), ...readBackRule(expression, names), word(SCHEME.vetoed), word(SCHEME.vetoUnknown)];
}

/** A standing rule in one sentence. */
export function readBackStanding(
  { rule, state }: Pick<StandingRule, 'rule' | 'state'>,
  expression: Expression | null,
  names: Names,
): Tokens {
  const effect = word(STANDING_WORDS[state]);
  if (expression) {
    const condition = readBackRule(expression, names);
    return [say('when'), ...condition, word(SCHEME.standingWhen), effect, word(SCHEME.standingUnknown)];
  }
  return rule === null ? [word(SCHEME.standingPending), effect] : [say('ruleInvalid')];
}
