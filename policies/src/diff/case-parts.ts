import { joined, type Tokens, word } from '../text/language/token.js';
import { render } from '../text/language/render.js';
import { DIFF } from './diff-words.js';
import type { Alternative, RuleCase } from './rule-case.js';
import { makePart, type RulePart } from './rule-part.js';

function same(a: Tokens, b: Tokens): boolean {
  return render(a, 'zh') === render(b, 'zh');
}

function tier(when: Tokens, before: Tokens, after: Tokens): RulePart[] {
  return same(before, after) ? [] : [makePart('tier', when, before, after)];
}

type Matched = readonly [before: RuleCase, after: RuleCase];

/** Tiers whose bounds moved: those that alone give the same; else, where there are as many, tier by tier. */
function movedTiers(before: readonly RuleCase[], after: readonly RuleCase[], asMany: boolean): readonly Matched[] {
  const alone = (cases: readonly RuleCase[], gives: Tokens): RuleCase | undefined => {
    const [first, second] = cases.filter((each) => same(each.gives, gives));
    return second ? undefined : first;
  };
  const found = after.flatMap((now): Matched[] => {
    const then = alone(after, now.gives) && alone(before, now.gives);
    return then ? [[then, now]] : [];
  });
  if (!asMany) return found;
  const matched = new Set(found.flat());
  const rest = after.flatMap((now): Matched[] => {
    const then = before.find(({ rank }) => rank !== undefined && rank === now.rank);
    return then && !matched.has(then) && !matched.has(now) ? [[then, now]] : [];
  });
  return [...found, ...rest];
}

/** Tiers, options or conditions, matched by what they are; tiers also where only their bounds moved. */
function byKey(before: readonly RuleCase[], after: readonly RuleCase[]): RulePart[] {
  const then = new Map(before.map((each) => [each.key, each]));
  const now = new Map(after.map((each) => [each.key, each]));
  const open = (cases: readonly RuleCase[], others: ReadonlyMap<string, RuleCase>): RuleCase[] =>
    cases.filter(({ key, rank }) => rank !== undefined && !others.has(key));
  const moved = new Map(
    movedTiers(open(before, now), open(after, then), before.length === after.length).map(([was, is]) => [is, was]),
  );
  const gone = new Set(moved.values());
  const kept = after.flatMap((each): RulePart[] => {
    const old = then.get(each.key);
    if (old) return tier(each.when, old.gives, each.gives);
    const was = moved.get(each);
    if (!was) return [makePart('tier-added', each.when, null, each.gives)];
    const bounds = makePart('tier-moved', [...was.gives, word(DIFF.bounds)], was.when, each.when);
    return [bounds, ...tier(each.when, was.gives, each.gives)];
  });
  const left = before.filter((each) => !now.has(each.key) && !gone.has(each));
  return [...kept, ...left.map(({ when, gives }) => makePart('tier-removed', when, gives, null))];
}

/** An alternative where it stands first: no later case is reached by it. */
interface Reached {
  readonly alternative: Alternative;
  readonly index: number;
  readonly of: RuleCase;
}

function reached(cases: readonly RuleCase[]): ReadonlyMap<string, Reached> {
  const found = new Map<string, Reached>();
  for (const [index, of] of cases.entries()) {
    for (const alternative of of.alternatives ?? []) {
      if (!found.has(alternative.key)) found.set(alternative.key, { alternative, index, of });
    }
  }
  return found;
}

/** Whether no alternative comes before another in one rule and behind it in the other: which of two that hold decides is then the same. */
function inOneOrder(before: ReadonlyMap<string, Reached>, after: ReadonlyMap<string, Reached>): boolean {
  const common = [...before].flatMap(([key, { index }]) => {
    const other = after.get(key);
    return other ? [[index, other.index] as const] : [];
  });
  return common.every(([a, b]) => common.every(([otherA, otherB]) => otherA <= a || otherB >= b));
}

/** The words of some alternatives of a case: the case's own where they are all of it. */
function words(some: readonly Reached[], cases: readonly RuleCase[]): Tokens {
  const whole = cases.find(({ alternatives = [] }) => {
    const keys = new Set(alternatives.map(({ key }) => key));
    return keys.size === some.length && some.every(({ alternative }) => keys.has(alternative.key));
  });
  if (whole) return whole.when;
  const each = some.map(({ alternative }) => alternative.when);
  return [word(DIFF.open), ...joined(each, [word(DIFF.listed)]), word(DIFF.close)];
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}

/** Conditions taken apart, so that a tier that was joined with another shows what it gave and gives; undefined where their order decides. */
function byAlternative(before: readonly RuleCase[], after: readonly RuleCase[]): RulePart[] | undefined {
  const [then, now] = [reached(before), reached(after)];
  if (!inOneOrder(then, now)) return undefined;
  const kept = [...then].flatMap(([key, was]) => {
    const is = now.get(key);
    return is ? [{ was, is }] : [];
  });
  const both = [...before, ...after];
  const tiers = grouped(kept, ({ was, is }) => `${was.index} ${is.index}`).flatMap((group) => {
    const [{ was, is }] = group;
    return tier(
      words(
        group.map((each) => each.was),
        both,
      ),
      was.of.gives,
      is.of.gives,
    );
  });
  const alone = (here: ReadonlyMap<string, Reached>, there: ReadonlyMap<string, Reached>) =>
    grouped(
      [...here.values()].filter(({ alternative }) => !there.has(alternative.key)),
      ({ index }) => String(index),
    );
  const added = alone(now, then).map((group) => makePart('tier-added', words(group, after), null, group[0].of.gives));
  const gone = alone(then, now).map((group) => makePart('tier-removed', words(group, before), group[0].of.gives, null));
  const rest = (cases: readonly RuleCase[]): RuleCase[] => cases.filter(({ alternatives }) => !alternatives);
  return [...tiers, ...added, ...byKey(rest(before), rest(after)), ...gone];
}

/** What changed in the cases of a rule that has cases of one kind in both documents. */
export function caseParts(before: readonly RuleCase[], after: readonly RuleCase[]): readonly RulePart[] {
  const conditions = [...before, ...after].some(({ alternatives }) => alternatives);
  return (conditions ? byAlternative(before, after) : undefined) ?? byKey(before, after);
}
