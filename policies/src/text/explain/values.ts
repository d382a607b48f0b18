import type { Value } from '../../evaluate/frame.js';
import type { RuleTrace } from '../../evaluate/trace-rule.js';
import { formatDay } from '../../logic/calendar-day.js';
import { POINT_PLACES } from '../../model/amount.js';
import { type Expression, pointsReadBy, walk } from '../../logic/expression.js';
import { plain } from '../../shape/patterns/plain.js';
import { EXPLAIN } from '../language/explain-words.js';
import type { Names } from '../language/names.js';
import { joined, quantity, say, scored, type Tokens, word } from '../language/token.js';
import { unitOf } from '../phrases/units.js';

/** The values of every part of a traced rule. */
export class TracedValues {
  private readonly values = new Map<Expression, Value>();

  constructor(trace: RuleTrace) {
    this.note(trace);
  }

  private note({ expression, value, operands }: RuleTrace): void {
    this.values.set(expression, value);
    for (const operand of operands) this.note(operand);
  }

  /** In units of the expression's type; null is unknown. */
  of(expression: Expression): Value {
    return this.values.get(expression) ?? null;
  }

  /** The value of a number in hundredths of a point; null where it is unknown or has more decimals than points have. */
  hundredths(expression: Expression): number | null {
    const value = this.of(expression);
    if (typeof value !== 'number' || expression.type.kind !== 'number') return null;
    const scaled = value * 10 ** (POINT_PLACES - expression.type.places);
    return Number.isSafeInteger(scaled) ? scaled : null;
  }
}

/** A value with its unit: 「7 次」, 「大专」, 「是」, 「2026 年 6 月 18 日」, 「3 条记录」, 「未取得」. */
export function valueTokens(expression: Expression, value: Value, names: Names): Tokens {
  const written = plain(expression);
  if (value === null) return [word(EXPLAIN.unknown)];
  if (typeof value === 'boolean') return [say(value ? 'yes' : 'no')];
  if (typeof value !== 'number') return quantity({ units: value.length, places: 0 }, EXPLAIN.records);
  switch (written.type.kind) {
    case 'number':
      return quantity({ units: value, places: written.type.places }, unitOf(written, names));
    case 'date':
      return [{ kind: 'date', date: formatDay(value) }];
    case 'code':
      return [names.code(written.kind === 'fact' ? written.fact : '', written.type.codes[value] ?? String(value))];
    case 'boolean':
    case 'records':
    case 'numbers':
      return [];
  }
}

/** Every fact that the rule reads, each with its value, and the points of other nodes likewise. */
export function inputsTokens(rule: Expression, values: TracedValues, names: Names): Tokens {
  const facts = new Map<string, Tokens>();
  for (const part of walk(rule)) {
    if (part.kind !== 'fact' || part.fact === 'as_of') continue;
    const value = values.of(part);
    const colon = typeof value === 'number' && part.type.kind === 'number' ? [] : [word(EXPLAIN.colon)];
    facts.set(part.fact, [names.fact(part.fact), ...colon, ...valueTokens(part, value, names)]);
  }
  const points = pointsReadBy(rule).flatMap((node): Tokens[] => {
    const part = [...walk(rule)].find((each) => each.kind === 'points' && each.node === node);
    const value = part && values.hundredths(part);
    return value == null ? [] : [[names.node(node), scored(value)]];
  });
  return joined([...facts.values(), ...points], [word(EXPLAIN.comma)]);
}
