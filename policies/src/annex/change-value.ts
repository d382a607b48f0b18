import { pointerToken, valueAt, withValueAt } from '../findings/json-pointer.js';
import type { RuleScope } from '../logic/rule-scope.js';
import type { PolicyDocument } from '../model/policy-document.js';
import { recogniseShape, writeShape } from '../shape/registry.js';
import type { Shape } from '../shape/shape.js';
import type { AnnexValue, AnnexValueKind } from './annex.js';

/** An edit of the document as it is written: what `pointer` holds becomes `value`. */
export interface ValueEdit {
  readonly pointer: string;
  readonly value: unknown;
}

/** Pointers to every number inside a value that equals `wanted`. */
function* numbersEqual(value: unknown, wanted: number, pointer = ''): Generator<string> {
  if (value === wanted) yield pointer;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) yield* numbersEqual(child, wanted, pointer + pointerToken(key));
}

/** The rule with another number of decimals at `at`; an operator that has a single operand without a list, `{"round": …}`, gets one. */
function withDecimals(rule: unknown, at: string, value: number | string): unknown {
  const list = at.slice(0, at.lastIndexOf('/'));
  const operands = valueAt(rule, list);
  return Array.isArray(operands) ? withValueAt(rule, at, value) : withValueAt(rule, list, [operands, value]);
}

/**
 * The rule with another number in one place. Where the rule has a form in which several places say one value (the age from which
 * points are counted), the others follow, as they do in the form; so the rule keeps its form.
 */
function changedRule(
  rule: unknown,
  at: string,
  value: number | string,
  kind: AnnexValueKind,
  scope: RuleScope,
): unknown {
  const direct = kind === 'decimals' ? withDecimals(rule, at, value) : withValueAt(rule, at, value);
  const shape = recogniseShape(rule, scope);
  const old = valueAt(rule, at);
  if (!shape || typeof old !== 'number' || recogniseShape(direct, scope)?.kind === shape.kind) return direct;
  for (const pointer of numbersEqual(shape, old)) {
    const written = writeShape(withValueAt<Shape>(shape, pointer, value));
    if (valueAt(written, at) === value && recogniseShape(written, scope)?.kind === shape.kind) return written;
  }
  return direct;
}

/** Whether the document still says what the text says: somebody may have changed it since the text was told. */
export function holdsValue(document: PolicyDocument, { own, kind, value }: AnnexValue): boolean {
  if (own === null) return false;
  const held = valueAt(document, own);
  return (kind === 'decimals' ? (held ?? 0) : held) === value;
}

/**
 * The edit by which a value of the text becomes another one; `said` is what the text is to say, so a number that stands in it with the
 * contrary sign is turned back. Null for what an included policy sets. A rule changes as a whole, so that the edit is the one that a
 * form of the rule makes.
 */
export function changeValue(
  document: PolicyDocument,
  { own, rule, kind, turned }: AnnexValue,
  said: number | string,
  scope: RuleScope,
): ValueEdit | null {
  if (own === null) return null;
  const value = typeof said === 'number' && turned ? -said : said;
  if (!rule) return { pointer: own, value };
  if (rule.own === null) return null;
  const written = valueAt(document, rule.own);
  return { pointer: rule.own, value: changedRule(written, own.slice(rule.own.length), value, kind, scope) };
}
