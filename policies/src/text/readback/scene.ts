import type { Bilingual } from '../../findings/finding.js';
import type { Expression } from '../../logic/expression.js';
import type { SceneRules } from '../../logic/policy-rules.js';
import type { OrderingKey, Pool, Scene, SceneClocks } from '../../model/scene.js';
import { CLOCK_WORDS, CLOCKS, HOUSEHOLD_WORDS, SCHEME, TIE_WORDS } from '../language/scheme-words.js';
import type { Names } from '../language/names.js';
import { joined, quantity, say, text, type Token, type Tokens, word } from '../language/token.js';
import { documentPoints } from './node.js';
import { readBackRule, readBackValue } from './read-back.js';

function count(amount: number, unit: Bilingual): Tokens {
  return quantity({ units: amount, places: 0 }, unit);
}

/** Who may apply; `expression` is the checked rule. */
export function eligibilityTokens(
  { eligibility }: Pick<Scene, 'eligibility'>,
  expression: Expression | null,
  names: Names,
): Tokens {
  if (expression) return [say('when'), ...readBackRule(expression, names), word(SCHEME.mayApply)];
  if (eligibility === undefined) return [word(SCHEME.everyone)];
  return [eligibility === null ? word(SCHEME.pending) : say('ruleInvalid')];
}

/** Which points count. */
export function itemsTokens({ items }: Pick<Scene, 'items'>, names: Names): Tokens {
  if (items === undefined) return [word(SCHEME.wholeTotal)];
  if (items === null) return [word(SCHEME.pending)];
  return joined(
    items.map((id) => [names.node(id)]),
    [word(SCHEME.listed)],
  );
}

export function thresholdTokens({ threshold }: Pick<Scene, 'threshold'>): Tokens {
  if (threshold === undefined) return [word(SCHEME.noThreshold)];
  return threshold === null ? [word(SCHEME.pending)] : [word(SCHEME.atLeast), documentPoints(threshold)];
}

/** One key of the ranking: what is compared, and in which direction. */
export function keyTokens(
  { rule, direction }: Pick<OrderingKey, 'rule' | 'direction'>,
  expression: Expression | null,
  names: Names,
): Tokens {
  if (!expression) return [rule === null ? word(SCHEME.pending) : say('ruleInvalid')];
  const down = direction === 'descending';
  const dates = expression.type.kind === 'date';
  const order = dates
    ? down
      ? SCHEME.latestFirst
      : SCHEME.earliestFirst
    : down
      ? SCHEME.descending
      : SCHEME.ascending;
  return [...readBackValue(expression, names), word(order), word(SCHEME.unknownLast)];
}

/** One clock, in working days. */
export function clockTokens(name: keyof SceneClocks, days: number | null | undefined): Tokens {
  if (days === undefined) return [word(SCHEME.notSet)];
  if (days === null) return [word(SCHEME.lengthPending)];
  const bound = CLOCK_WORDS[name].least ? SCHEME.workingDaysLeast : SCHEME.workingDaysMost;
  return [word(bound), ...count(days, SCHEME.workingDays)];
}

export function quotaTokens(quota: number | null | undefined): Tokens {
  return quota == null ? [word(SCHEME.placesNamedYearly)] : count(quota, SCHEME.places);
}

function poolsTokens(pools: readonly Pool[]): Tokens {
  return joined(
    pools.map((pool) => [text(pool.title), word(SCHEME.colon), ...quotaTokens(pool.quota)]),
    [word(SCHEME.semicolon)],
  );
}

function clocksTokens(clocks: SceneClocks): Tokens {
  return joined(
    CLOCKS.filter((name) => clocks[name] !== undefined).map((name) => [
      word(CLOCK_WORDS[name].title),
      ...clockTokens(name, clocks[name]),
    ]),
    [word(SCHEME.semicolon)],
  );
}

/** A line of a scene's rules: its heading, and what it says. */
export interface SceneLine {
  readonly heading: Token;
  readonly tokens: Tokens;
}

/** The rules of a scene, line by line. */
export function readBackScene({ scene, eligibility, keys }: SceneRules, names: Names): readonly SceneLine[] {
  const line = (heading: Bilingual, tokens: Tokens): SceneLine => ({ heading: word(heading), tokens });
  const clocks = clocksTokens(scene.clocks);
  return [
    line(SCHEME.eligibilityTitle, eligibilityTokens(scene, eligibility, names)),
    line(SCHEME.itemsTitle, itemsTokens(scene, names)),
    line(SCHEME.thresholdTitle, thresholdTokens(scene)),
    line(SCHEME.rankingTitle, [word(scene.ranked ? SCHEME.ranked : SCHEME.unranked)]),
    ...scene.keys.map((key) =>
      line(SCHEME.keysTitle, [text(key.title), word(SCHEME.colon), ...keyTokens(key, keys.get(key.id) ?? null, names)]),
    ),
    line(SCHEME.householdTitle, [word(HOUSEHOLD_WORDS[scene.household])]),
    ...(scene.ranked ? [line(SCHEME.tieTitle, [word(TIE_WORDS[scene.tieAtLine])])] : []),
    ...(clocks.length > 0 ? [line(SCHEME.clocksTitle, clocks)] : []),
    line(SCHEME.quotaTitle, scene.pools.length > 0 ? poolsTokens(scene.pools) : quotaTokens(scene.quota)),
  ];
}
