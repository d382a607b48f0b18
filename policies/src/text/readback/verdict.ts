import type { Expression } from '../../logic/expression.js';
import { conditionParts } from '../../logic/verdict-condition.js';
import type { Condition, StandingRule } from '../../model/verdict.js';
import { SCHEME, STANDING_WORDS } from '../language/scheme-words.js';
import type { Names } from '../language/names.js';
import { say, type Token, type Tokens, word } from '../language/token.js';
import { readBackRule, readBackValue } from './read-back.js';

/** When …, …, up to …: `expression` is the checked condition, its last day included. */
function sentence(
  condition: Condition,
  expression: Expression,
  names: Names,
  consequence: Tokens,
  unknown: Token,
): Tokens {
  const { rule, until } = conditionParts(condition, expression);
  const end = until ? [word(SCHEME.until), ...readBackValue(until, names), word(SCHEME.untilIncluded)] : [];
  return [say('when'), ...readBackRule(rule, names), ...consequence, ...end, unknown];
}

/** Whether the document itself leaves the condition open, rather than stating it wrongly. */
function isPending({ rule, until }: Condition): boolean {
  return rule === null || until === null;
}

/** A veto in one sentence; `expression` is its checked condition, null where pending or wrong. */
export function readBackVeto(veto: Condition, expression: Expression | null, names: Names): Tokens {
  if (!expression) return [isPending(veto) ? word(SCHEME.vetoPending) : say('ruleInvalid')];
  return sentence(veto, expression, names, [word(SCHEME.vetoed)], word(SCHEME.vetoUnknown));
}

/** A veto of one scene in one sentence. */
export function readBackSceneVeto(veto: Condition, expression: Expression | null, names: Names): Tokens {
  if (!expression) return [isPending(veto) ? word(SCHEME.sceneVetoPending) : say('ruleInvalid')];
  return sentence(veto, expression, names, [word(SCHEME.sceneVetoed)], word(SCHEME.sceneVetoUnknown));
}

/** A standing rule in one sentence. */
export function readBackStanding(
  rule: Pick<StandingRule, 'rule' | 'until' | 'state'>,
  expression: Expression | null,
  names: Names,
): Tokens {
  const effect = word(STANDING_WORDS[rule.state]);
  if (expression) {
    return sentence(rule, expression, names, [word(SCHEME.standingWhen), effect], word(SCHEME.standingUnknown));
  }
  return isPending(rule) ? [word(SCHEME.standingPending), effect] : [say('ruleInvalid')];
}
