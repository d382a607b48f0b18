import type { Bilingual } from '../../findings/finding.js';
import type { Expression } from '../../logic/expression.js';
import type { RoundRules, SceneRules } from '../../logic/read-scene.js';
import type { HouseholdRule, OrderingKey, Pool, Scene, SceneClocks } from '../../model/scene.js';
import { CLOCK_WORDS, CLOCKS, HOUSEHOLD_WORDS, SCHEME, TIE_WORDS } from '../language/scheme-words.js';
import type { Names } from '../language/names.js';
import { joined, quantity, say, text, type Token, type Tokens, word } from '../language/token.js';
import { documentPoints } from './node.js';
import { readBackRule, readBackValue } from './read-back.js';
import { readBackSceneVeto } from './verdict.js';

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

/** The points that a scene counts by a formula; `expression` is the checked formula. */
export function sceneFormulaTokens(
  { formula }: Pick<Scene, 'formula'>,
  expression: Expression | null,
  names: Names,
): Tokens {
  if (expression) return [word(SCHEME.byFormula), ...readBackValue(expression, names), word(SCHEME.pointsUnknown)];
  return [formula === null ? word(SCHEME.pending) : say('ruleInvalid')];
}

/** Whose points count; `expression` is the checked formula, where there is one. */
export function householdTokens(household: HouseholdRule, expression: Expression | null, names: Names): Tokens {
  if (typeof household === 'string') return [word(HOUSEHOLD_WORDS[household])];
  if (!expression) return [household.formula === null ? word(SCHEME.pending) : say('ruleInvalid')];
  return [
    word(SCHEME.byFormula),
    ...readBackValue(expression, names),
    word(SCHEME.householdCounted),
    word(SCHEME.pointsUnknown),
  ];
}

/** One round of admission; the last one takes what is left. */
export function roundTokens(
  { round, eligibility, keys }: RoundRules,
  position: { readonly first: boolean; readonly last: boolean },
  names: Names,
): Tokens {
  const share =
    round.share === null
      ? [word(SCHEME.sharePending), word(SCHEME.pending)]
      : [
          ...quantity({ units: round.share, places: 0 }, undefined),
          word(position.last ? SCHEME.restOfPlaces : SCHEME.percentOfPlaces),
        ];
  const carried = position.first ? [] : [word(SCHEME.carriedOver)];
  const open: Tokens = [round.eligibility === null ? word(SCHEME.pending) : say('ruleInvalid')];
  const who =
    round.eligibility === undefined
      ? [word(SCHEME.roundEveryone)]
      : [word(SCHEME.roundFor), ...(eligibility ? readBackRule(eligibility, names) : open), word(SCHEME.roundMay)];
  const order = (round.keys ?? []).flatMap((key, index) => [
    word(index === 0 ? SCHEME.roundOrder : SCHEME.semicolon),
    ...keyTokens(key, keys.get(key.id) ?? null, names),
  ]);
  return [text(round.title), word(SCHEME.colon), ...share, ...carried, ...who, ...order];
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
  return [...readBackValue(expression, names), word(orderWord(expression, down)), word(SCHEME.unknownLast)];
}

function orderWord({ type }: Expression, down: boolean): Bilingual {
  if (type.kind === 'date') return down ? SCHEME.latestFirst : SCHEME.earliestFirst;
  if (type.kind === 'boolean') return down ? SCHEME.yesFirst : SCHEME.noFirst;
  return down ? SCHEME.descending : SCHEME.ascending;
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
export function readBackScene(rules: SceneRules, names: Names): readonly SceneLine[] {
  const { scene, eligibility, keys } = rules;
  const line = (heading: Bilingual, tokens: Tokens): SceneLine => ({ heading: word(heading), tokens });
  const clocks = clocksTokens(scene.clocks);
  return [
    line(SCHEME.eligibilityTitle, eligibilityTokens(scene, eligibility, names)),
    ...(scene.vetoes ?? []).map((veto) =>
      line(SCHEME.sceneVetoTitle, [
        text(veto.title),
        word(SCHEME.colon),
        ...readBackSceneVeto(veto, rules.vetoes.get(veto.id) ?? null, names),
      ]),
    ),
    line(
      SCHEME.itemsTitle,
      scene.formula === undefined ? itemsTokens(scene, names) : sceneFormulaTokens(scene, rules.formula, names),
    ),
    line(SCHEME.thresholdTitle, thresholdTokens(scene)),
    line(SCHEME.rankingTitle, [word(scene.ranked ? SCHEME.ranked : SCHEME.unranked)]),
    ...scene.keys.map((key) =>
      line(SCHEME.keysTitle, [text(key.title), word(SCHEME.colon), ...keyTokens(key, keys.get(key.id) ?? null, names)]),
    ),
    ...rules.rounds.map((round, index) =>
      line(
        SCHEME.roundTitle,
        roundTokens(round, { first: index === 0, last: index === rules.rounds.length - 1 }, names),
      ),
    ),
    line(SCHEME.householdTitle, householdTokens(scene.household, rules.household, names)),
    ...(scene.ranked ? [line(SCHEME.tieTitle, [word(TIE_WORDS[scene.tieAtLine])])] : []),
    ...(clocks.length > 0 ? [line(SCHEME.clocksTitle, clocks)] : []),
    line(SCHEME.quotaTitle, scene.pools.length > 0 ? poolsTokens(scene.pools) : quotaTokens(scene.quota)),
  ];
}
