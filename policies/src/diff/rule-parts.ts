import type { Bilingual } from '../findings/finding.js';
import type { Expression } from '../logic/expression.js';
import { ruleFormOf, type RuleForm } from './rule-form.js';
import { bilingual } from '../text/language/render.js';
import { type Tokens, word } from '../text/language/token.js';
import type { Names } from '../text/language/names.js';
import { DIFF } from './diff-words.js';
import { PART_WORDS } from './part-words.js';

/** What exactly changed in a rule. */
export type RulePartKind =
  /** Points for each step. */
  | 'rate'
  /** The step itself: per year, per month, per 1,000 yuan; or how a part of it counts. */
  | 'unit'
  /** The cap or floor that the rule itself has. */
  | 'own-cap'
  | 'own-floor'
  /** The fact or measure that is counted, compared or asked for. */
  | 'measure'
  /** Points of a tier, an option or a case that stands in both. */
  | 'tier'
  | 'tier-added'
  | 'tier-removed'
  /** A fixed amount. */
  | 'amount'
  /** A pending rule was written, or a written one made pending. */
  | 'written'
  | 'made-pending'
  /** The rule counts in another way altogether. */
  | 'form';

/** One part of a rule change, in words. */
export interface RulePart {
  readonly kind: RulePartKind;
  /** The tier, option or case; null where the part is about the whole rule. */
  readonly of: Bilingual | null;
  readonly before: Bilingual | null;
  readonly after: Bilingual | null;
  /** As a clause: 「本科由计 20 分改为计 10 分」. */
  readonly text: Bilingual;
}

/** Parts whose sides are whole sentences. */
const SENTENCES: ReadonlySet<RulePartKind> = new Set(['form', 'written', 'made-pending', 'amount']);

function part(kind: RulePartKind, of: Tokens | null, before: Tokens | null, after: Tokens | null): RulePart {
  const inSentence = (words: Tokens): Tokens =>
    SENTENCES.has(kind) ? [word(DIFF.open), ...words, word(DIFF.close)] : words;
  const subject = of ?? [word(PART_WORDS[kind])];
  const change =
    before && after
      ? [...subject, word(DIFF.from), ...inSentence(before), word(DIFF.becomes), ...inSentence(after)]
      : before
        ? [word(DIFF.removed), ...subject, word(DIFF.colon), ...before]
        : [word(DIFF.added), ...subject, word(DIFF.colon), ...(after ?? [])];
  return {
    kind,
    of: of && bilingual(of),
    before: before && bilingual(before),
    after: after && bilingual(after),
    text: bilingual(change),
  };
}

function same(a: Tokens | undefined, b: Tokens | undefined): boolean {
  return (a && bilingual(a).zh) === (b && bilingual(b).zh);
}

function limits(a: RuleForm, b: RuleForm): RulePart[] {
  return (['cap', 'floor'] as const).flatMap((side) => {
    const [before, after] = [a[side], b[side]];
    const none: Tokens = [word(side === 'cap' ? DIFF.uncapped : DIFF.unfloored)];
    return same(before, after)
      ? []
      : [part(side === 'cap' ? 'own-cap' : 'own-floor', null, before ?? none, after ?? none)];
  });
}

function cases(a: RuleForm, b: RuleForm): RulePart[] {
  const before = new Map(a.cases.map((each) => [each.key, each]));
  const after = new Map(b.cases.map((each) => [each.key, each]));
  const kept = [...after].flatMap(([key, now]) => {
    const then = before.get(key);
    if (!then) return [part('tier-added', now.when, null, now.gives)];
    return same(then.gives, now.gives) ? [] : [part('tier', now.when, then.gives, now.gives)];
  });
  const gone = [...before].flatMap(([key, then]) =>
    after.has(key) ? [] : [part('tier-removed', then.when, then.gives, null)],
  );
  return [...kept, ...gone];
}

function whole(kind: RulePartKind, before: Tokens | undefined, after: Tokens | undefined): RulePart[] {
  return before && after && !same(before, after) ? [part(kind, null, before, after)] : [];
}

/**
 * What changed from one rule to another, part by part. Both rules are checked; null is pending. Rules that count in different ways have
 * one part, their form.
 */
export function rulePartsOf(
  a: { readonly expression: Expression | null; readonly names: Names; readonly deducted: boolean },
  b: { readonly expression: Expression | null; readonly names: Names; readonly deducted: boolean },
): readonly RulePart[] {
  if (!a.expression && !b.expression) return [];
  const before = a.expression && ruleFormOf(a.expression, a.names, a.deducted);
  const after = b.expression && ruleFormOf(b.expression, b.names, b.deducted);
  if (!before || !after) {
    return [
      part(
        after ? 'written' : 'made-pending',
        null,
        before?.whole ?? [word(DIFF.pending)],
        after?.whole ?? [word(DIFF.pending)],
      ),
    ];
  }
  if (before.kind !== after.kind) return [part('form', null, before.whole, after.whole)];
  return [
    ...whole('measure', before.measure, after.measure),
    ...whole('unit', before.unit, after.unit),
    ...whole('rate', before.rate, after.rate),
    ...whole('amount', before.amount, after.amount),
    ...cases(before, after),
    ...limits(before, after),
  ];
}
