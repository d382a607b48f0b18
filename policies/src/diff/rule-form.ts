import type { Conditional, Expression } from '../logic/expression.js';
import { limitedOf } from '../shape/patterns/cap.js';
import { codeTableOf } from '../shape/patterns/code-table.js';
import type { Interval } from '../shape/patterns/interval.js';
import { type NumberTable, numberTableOf } from '../shape/patterns/number-table.js';
import { type PerUnit, perUnitOf } from '../shape/patterns/per-unit.js';
import { compareDecimals, expressionKey, isWhole, literalNumber, plain } from '../shape/patterns/plain.js';
import type { Names } from '../text/language/names.js';
import { bracketed, points, quantity, say, type Tokens, word } from '../text/language/token.js';
import { alternativesOf } from './alternatives.js';
import { DIFF } from './diff-words.js';
import type { RuleCase } from './rule-case.js';
import { type BandWords, intervalKey, lookupForm, slabsForm } from './table-form.js';
import { BINDING } from '../text/phrases/phrase.js';
import { unitOf } from '../text/phrases/units.js';
import { intervalTokens } from '../text/phrases/interval.js';
import { tellerOf } from '../text/readback/statement.js';
import type { Known, Teller } from '../text/readback/teller.js';

/** A rule taken apart for comparison, each part in words. Rules of one kind can be compared part by part. */
export interface RuleForm {
  readonly kind: 'per-unit' | 'numbers' | 'options' | 'grid' | 'slabs' | 'cases' | 'amount' | 'formula';
  readonly whole: Tokens;
  readonly cap?: Tokens;
  readonly floor?: Tokens;
  readonly measure?: Tokens;
  readonly unit?: Tokens;
  readonly rate?: Tokens;
  readonly amount?: Tokens;
  readonly cases: readonly RuleCase[];
}

type Parts = Omit<RuleForm, 'whole' | 'cap' | 'floor'>;

function perUnitParts({ measure, measured, step, parts, points: each }: PerUnit, { speaker }: Teller): Parts {
  const unit = quantity(step, unitOf(measured, speaker.names));
  return {
    kind: 'per-unit',
    measure: speaker.within(measured, BINDING.atom),
    unit: [
      word(parts === 'full' || measure.kind !== 'fact' ? DIFF.everyFull : DIFF.every),
      ...unit,
      ...(parts === 'shared' ? [say('inProportion')] : []),
    ],
    rate: [points(each)],
    cases: [],
  };
}

/** The intervals of a table, the lowest first. */
function ranksOf({ rows, otherwise }: NumberTable): readonly Interval[] {
  const all = [...rows.map(({ interval }) => interval), ...(otherwise.interval ? [otherwise.interval] : [])];
  return all.sort(({ from: a }, { from: b }) => (!a ? -1 : !b ? 1 : compareDecimals(a.value, b.value)));
}

function conditionalParts(conditional: Conditional, teller: Teller): Parts {
  const { speaker } = teller;
  const { names } = speaker;
  const gives = (then: Expression, known?: Known): Tokens => teller.tell(then, known).tokens;
  const codes = codeTableOf(conditional);
  if (codes) {
    // Option by option, so that rows may be regrouped, or move to what remains, without seeming to change.
    const givenBy = new Map(codes.rows.flatMap((row) => row.codes.map((index) => [index, row.then] as const)));
    const options = codes.codes.map((code, index) => ({
      key: code,
      when: [names.code(codes.fact, code)],
      gives: gives(givenBy.get(index) ?? codes.otherwise),
    }));
    return { kind: 'options', measure: [names.fact(codes.fact)], cases: options };
  }
  const numbers = numberTableOf(conditional);
  if (numbers) {
    const { subject, rows, otherwise } = numbers;
    const unit = unitOf(subject, names);
    const ranks = ranksOf(numbers);
    const lines = [...rows, otherwise].map(({ interval, then }) => ({
      key: interval ? intervalKey(interval) : '',
      ...(interval ? { rank: ranks.indexOf(interval) } : {}),
      when: interval ? intervalTokens(interval, unit, isWhole(subject)) : [say('others')],
      gives: gives(then, interval && { subject, interval }),
    }));
    return { kind: 'numbers', measure: speaker.within(subject, BINDING.atom), cases: lines };
  }
  const branches = conditional.branches.map(({ when, then }): RuleCase => ({
    key: expressionKey(when),
    when: [word(DIFF.open), ...speaker.phrase(when).tokens, word(DIFF.close)],
    gives: gives(then),
    alternatives: alternativesOf(when, speaker),
  }));
  const rest = { key: '', when: [say('others')], gives: gives(conditional.otherwise) };
  return { kind: 'cases', cases: [...branches, rest] };
}

function partsOf(expression: Expression, teller: Teller): Parts {
  const written = plain(expression);
  const amount = literalNumber(written);
  if (amount) return { kind: 'amount', amount: [points(amount)], cases: [] };
  const perUnit = perUnitOf(written);
  if (perUnit) return perUnitParts(perUnit, teller);
  if (written.kind === 'conditional') return conditionalParts(written, teller);
  const band: BandWords = (subject, interval) =>
    intervalTokens(interval, unitOf(subject, teller.speaker.names), isWhole(subject));
  if (written.kind === 'lookup') return lookupForm(written, teller, band);
  if (written.kind === 'slabs') return slabsForm(written, teller, band);
  return { kind: 'formula', amount: bracketed(teller.tell(written).tokens), cases: [] };
}

/** Takes a checked points rule apart; conditions and keys are formulas. */
export function ruleFormOf(expression: Expression, names: Names, deducted: boolean): RuleForm {
  const teller = tellerOf(names, deducted);
  if (expression.type.kind !== 'number') {
    const { tokens } = teller.speaker.phrase(expression);
    return { kind: 'formula', whole: tokens, amount: tokens, cases: [] };
  }
  const whole = teller.tell(expression).tokens;
  const outer = limitedOf(expression);
  const inner = outer && limitedOf(outer.operand);
  const sides = [outer, inner && inner.side !== outer?.side ? inner : undefined].filter((each) => each !== undefined);
  const core = sides.at(-1)?.operand ?? expression;
  const limits = Object.fromEntries(sides.map(({ side, limit }) => [side, [points(limit)]]));
  return { ...partsOf(core, teller), whole, ...limits };
}
