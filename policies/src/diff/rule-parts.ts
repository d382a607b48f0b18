import type { Expression } from '../logic/expression.js';
import { render } from '../text/language/render.js';
import type { Names } from '../text/language/names.js';
import { type Tokens, word } from '../text/language/token.js';
import { caseParts } from './case-parts.js';
import { DIFF } from './diff-words.js';
import { ruleFormOf, type RuleForm } from './rule-form.js';
import { makePart, type RulePart, type RulePartKind } from './rule-part.js';

export type { RulePart, RulePartKind } from './rule-part.js';

function same(a: Tokens | undefined, b: Tokens | undefined): boolean {
  return (a && render(a, 'zh')) === (b && render(b, 'zh'));
}

function limits(a: RuleForm, b: RuleForm): RulePart[] {
  return (['cap', 'floor'] as const).flatMap((side) => {
    const [before, after] = [a[side], b[side]];
    const none: Tokens = [word(side === 'cap' ? DIFF.uncapped : DIFF.unfloored)];
    return same(before, after)
      ? []
      : [makePart(side === 'cap' ? 'own-cap' : 'own-floor', null, before ?? none, after ?? none)];
  });
}

function whole(kind: RulePartKind, before: Tokens | undefined, after: Tokens | undefined): RulePart[] {
  return before && after && !same(before, after) ? [makePart(kind, null, before, after)] : [];
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
      makePart(
        after ? 'written' : 'made-pending',
        null,
        before?.whole ?? [word(DIFF.pending)],
        after?.whole ?? [word(DIFF.pending)],
      ),
    ];
  }
  if (before.kind !== after.kind) return [makePart('form', null, before.whole, after.whole)];
  return [
    ...whole('measure', before.measure, after.measure),
    ...whole('unit', before.unit, after.unit),
    ...whole('rate', before.rate, after.rate),
    ...whole('amount', before.amount, after.amount),
    ...caseParts(before.cases, after.cases),
    ...limits(before, after),
  ];
}
