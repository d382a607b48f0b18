import type { RuleTrace } from '../../evaluate/trace-rule.js';
import type { Conditional, Expression } from '../../logic/expression.js';
import { limitedOf } from '../../shape/patterns/cap.js';
import { codeTableOf } from '../../shape/patterns/code-table.js';
import { type NumberTable, numberTableOf } from '../../shape/patterns/number-table.js';
import { type PerUnit, perUnitOf } from '../../shape/patterns/per-unit.js';
import { isWhole, literalNumber, plain } from '../../shape/patterns/plain.js';
import { stepsOf } from '../../shape/patterns/steps.js';
import { EXPLAIN } from '../language/explain-words.js';
import type { Names } from '../language/names.js';
import { number, operator, points, quantity, say, type Tokens, word } from '../language/token.js';
import { BINDING } from '../phrases/phrase.js';
import { speakerOf } from '../phrases/speak.js';
import { unitOf } from '../phrases/units.js';
import { intervalTokens } from '../phrases/interval.js';
import type { Known } from '../readback/teller.js';
import { type Explainer, result, soTokens, verb } from './explainer.js';
import { recordByRecordTokens, recordsTokens, yearlyTokens } from './lists.js';
import { lookupTokens, slabsTokens } from './tables.js';
import { inputsTokens, TracedValues, valueTokens } from './values.js';

/** 志愿服务次数 7 次 × 0.5 分 = 3.50 分; 慈善捐赠累计金额 3,600 元 ÷ 1,000 元，取整得 3；3 × 1 分 = 3.00 分. */
function perUnitTokens(perUnit: PerUnit, expression: Expression, explainer: Explainer): Tokens {
  const { measured, counted, step, parts, points: each } = perUnit;
  const { names } = explainer.speaker;
  const counts = measured.kind === 'aggregate' && measured.operator === 'count';
  const measure = counts
    ? recordsTokens(measured.list, explainer)
    : [
        ...explainer.speaker.within(measured, BINDING.product),
        ...valueTokens(measured, explainer.values.of(measured), names),
      ];
  const product = [operator('×'), points(each), operator('='), ...result(expression, explainer)];
  const steps = explainer.values.of(counted);
  if (parts !== 'full' || typeof steps !== 'number') return [...measure, ...product];
  const whole = number({ units: steps, places: 0 });
  const divided = counted.kind === 'divide' ? [operator('÷'), ...quantity(step, unitOf(measured, names))] : [];
  return [...measure, ...divided, word(EXPLAIN.roundedDownTo), whole, word(EXPLAIN.semicolon), whole, ...product];
}

function limitedTokens(expression: Expression, explainer: Explainer, known?: Known): Tokens | undefined {
  const limit = limitedOf(expression);
  if (!limit) return undefined;
  const inner = explainer.values.of(limit.operand);
  const bound = [word(limit.side === 'cap' ? EXPLAIN.notMoreThan : EXPLAIN.notLessThan), points(limit.limit)];
  const changed = inner !== explainer.values.of(plain(expression));
  const so = changed ? soTokens(plain(expression), explainer) : [];
  return [...explain(limit.operand, explainer, known), ...bound, ...so];
}

/** 5 分 +（55 − 41）× 1 分 = 19.00 分. */
function stepsTokens(expression: Expression, explainer: Explainer, { subject, interval }: Known): Tokens | undefined {
  const steps = stepsOf(expression, subject, interval);
  const value = explainer.values.of(subject);
  if (!steps || typeof value !== 'number') return undefined;
  const at = number({ units: value, places: 0 });
  const pivot = number(steps.pivot);
  const distance = steps.side === 'below' ? [pivot, operator('−'), at] : [at, operator('−'), pivot];
  const base = steps.base ? [points(steps.base), operator('+')] : [];
  return [
    ...base,
    say('open'),
    ...distance,
    say('close'),
    operator('×'),
    points(steps.points),
    operator('='),
    ...result(expression, explainer),
  ];
}

/** The position of the branch that decided: the first whose condition holds; −1 where none does. */
function decided({ branches }: Conditional, { values }: Explainer): number {
  return branches.findIndex(({ when }) => values.of(when) === true);
}

function numberTableTokens(table: NumberTable, position: number, explainer: Explainer): Tokens {
  const { subject, rows, otherwise } = table;
  const { speaker, values } = explainer;
  const row = rows[position] ?? otherwise;
  const interval = row.interval;
  // An operand in the tree is found by its identity: the subject of the first condition stands for all.
  const tier = interval ? intervalTokens(interval, unitOf(subject, speaker.names), isWhole(subject)) : [say('others')];
  return [
    ...speaker.within(subject, BINDING.atom),
    ...valueTokens(subject, values.of(subject), speaker.names),
    word(EXPLAIN.fallsInto),
    word(EXPLAIN.open),
    ...tier,
    word(EXPLAIN.close),
    word(EXPLAIN.comma),
    ...explain(row.then, explainer, interval && { subject, interval }),
  ];
}

function conditionalTokens(conditional: Conditional, explainer: Explainer): Tokens {
  const { speaker, values } = explainer;
  const position = decided(conditional, explainer);
  const branch = conditional.branches[position];
  const then = branch?.then ?? conditional.otherwise;
  const codes = codeTableOf(conditional);
  if (codes) {
    const [fact] = conditional.branches.flatMap(({ when }) => operandFact(when, codes.fact));
    const value = fact ? valueTokens(fact, values.of(fact), speaker.names) : [];
    return [
      speaker.names.fact(codes.fact),
      word(EXPLAIN.colon),
      ...value,
      word(EXPLAIN.comma),
      ...explain(then, explainer),
    ];
  }
  const numbers = numberTableOf(conditional);
  if (numbers && (conditional.branches.length > 1 || !literalNumber(then))) {
    return numberTableTokens(numbers, position, explainer);
  }
  const inputs = inputsTokens(conditional, values, speaker.names);
  const [first, ...more] = conditional.branches;
  // A yes or no says itself whether the condition holds.
  if (more.length === 0 && first.when.kind === 'fact')
    return [...inputs, word(EXPLAIN.comma), ...explain(then, explainer)];
  const outcome = branch
    ? [word(EXPLAIN.meets), word(EXPLAIN.open), ...speaker.phrase(branch.when).tokens, word(EXPLAIN.close)]
    : [word(conditional.branches.length > 1 ? EXPLAIN.meetsNone : EXPLAIN.meetsNot)];
  return [...inputs, word(EXPLAIN.semicolon), ...outcome, word(EXPLAIN.comma), ...explain(then, explainer)];
}

function operandFact(condition: Expression, id: string): Extract<Expression, { kind: 'fact' }>[] {
  const operands =
    condition.kind === 'membership'
      ? [condition.operand]
      : condition.kind === 'compare'
        ? [condition.left, condition.right]
        : [];
  return operands.flatMap((operand) => (operand.kind === 'fact' && operand.fact === id ? [operand] : []));
}

function explain(expression: Expression, explainer: Explainer, known?: Known): Tokens {
  const written = plain(expression);
  if (literalNumber(written)) return [...verb(explainer), ...result(written, explainer)];
  const limited = limitedTokens(written, explainer, known);
  if (limited) return limited;
  const perUnit = perUnitOf(written);
  if (perUnit) return perUnitTokens(perUnit, written, explainer);
  const steps = known && stepsTokens(written, explainer, known);
  if (steps) return steps;
  if (written.kind === 'conditional') return conditionalTokens(written, explainer);
  if (written.kind === 'lookup') return lookupTokens(written, explainer);
  if (written.kind === 'slabs') return slabsTokens(written, explainer);
  if (written.kind === 'yearly-sum') return yearlyTokens(written, explainer);
  const records = recordByRecordTokens(written, explainer);
  if (records) return records;
  const inputs = inputsTokens(written, explainer.values, explainer.speaker.names);
  const by = word(explainer.deducted ? EXPLAIN.byRuleDeducted : EXPLAIN.byRule);
  return [...inputs, word(EXPLAIN.semicolon), by, ...result(written, explainer)];
}

/**
 * How a rule came to its points for one person: 「志愿服务次数 7 次 × 0.5 分 = 3.50 分；不超过 5 分」. The figures are those of the trace; nothing is
 * computed again.
 */
export function explainRule(trace: RuleTrace, names: Names, deducted = false): Tokens {
  return explain(trace.expression, { values: new TracedValues(trace), speaker: speakerOf(names), deducted });
}
