import { formatDay } from '../logic/calendar-day.js';
import type { Expression } from '../logic/expression.js';
import type { Names } from '../text/language/names.js';
import { number, type Tokens, word } from '../text/language/token.js';
import { readBackValue } from '../text/readback/read-back.js';
import { aroundLimit, SIDE_WORDS } from './around-limit.js';
import { came } from './goal.js';
import { grainOf } from './grain.js';
import type { RuleGoalSeed } from './rule-goals.js';

/** A bound at which what a part of a rule does changes. */
interface Bound {
  /** The comparison or table. */
  readonly part: Expression;
  /** What is held against the bound. */
  readonly subject: Expression;
  /** In units of the subject. */
  readonly bound: number;
  /** Tells the bounds of one part apart. */
  readonly end: string;
  readonly names: Names;
}

/** A value of the subject, as sentences show it. */
export function valueTokens({ kind, type, ...subject }: Expression, units: number, names: Names): Tokens {
  switch (type.kind) {
    case 'number':
      return [number({ units, places: type.places })];
    case 'date':
      return [{ kind: 'date', date: formatDay(units) }];
    case 'code': {
      const fact = kind === 'fact' && 'fact' in subject ? subject.fact : '';
      return [names.code(fact, type.codes[units] ?? String(units))];
    }
    default:
      return [];
  }
}

/** The goals around a bound: just below, at and just above it, as far as the subject can come there; and the bound in words. */
export function aroundBound({ part, subject, bound, end, names }: Bound): {
  readonly seeds: readonly RuleGoalSeed[];
  readonly boundSaid: Tokens;
} {
  const { type } = subject;
  const spoken = readBackValue(subject, names);
  const boundSaid = valueTokens(subject, bound, names);
  if (type.kind !== 'number' && type.kind !== 'date' && type.kind !== 'code') return { seeds: [], boundSaid };
  const [min, max] = type.kind === 'code' ? [0, type.codes.length - 1] : [type.min, type.max];
  const grain = type.kind === 'number' ? grainOf(subject) : 1;
  const seeds = aroundLimit(bound, grain, min, max).map(({ side, value, met }): RuleGoalSeed => ({
    kind: 'boundary',
    part,
    what: `${end}${side}`,
    said: [...spoken, word(SIDE_WORDS[side]), ...boundSaid],
    met: (reached) => came(reached, subject, (found) => typeof found === 'number' && met(found)),
    target: { part: subject, value },
  }));
  return { seeds, boundSaid: [...spoken, word(SIDE_WORDS.above), ...boundSaid] };
}
