import type { DateUnit } from '../../logic/calendar-day.js';
import type { Expression } from '../../logic/expression.js';
import { readRule } from '../../logic/read-rule.js';
import type { RuleScope } from '../../logic/rule-scope.js';
import type { RecordsType } from '../../logic/value-type.js';
import { type Measure, measureOf } from '../patterns/measure.js';
import { plain } from '../patterns/plain.js';
import { recordListOf } from '../patterns/records.js';
import type { ConditionPart, ConditionTest, TestOperator, TestValue } from './condition.js';
import { mirroredTest } from './write-condition.js';

const OPERATORS: ReadonlySet<string> = new Set<TestOperator>([
  '<',
  '<=',
  '>',
  '>=',
  '==',
  '===',
  '!=',
  '!==',
  'at_least',
  'at_most',
]);

const SHIFTS: ReadonlyMap<string, DateUnit> = new Map([
  ['add_days', 'days'],
  ['add_months', 'months'],
  ['add_years', 'years'],
]);

function isAsOf(rule: unknown): boolean {
  return operationOf(rule)?.name === 'var' && (rule as { readonly var: unknown }).var === 'as_of';
}

/** An operator with its list of operands; undefined for anything else, a single operand without its list included. */
export function operationOf(
  rule: unknown,
): { readonly name: string; readonly operands: readonly unknown[]; readonly single?: unknown } | undefined {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) return undefined;
  const [entry, ...more] = Object.entries(rule);
  if (!entry || more.length > 0) return undefined;
  const [name, written] = entry as [string, unknown];
  return Array.isArray(written)
    ? { name, operands: written as readonly unknown[] }
    : { name, operands: [], single: written };
}

/** The constant that a test compares with; undefined for anything else. */
export function testValueOf(rule: unknown): TestValue | undefined {
  if (typeof rule === 'number' || typeof rule === 'string' || typeof rule === 'boolean') return rule;
  if (isAsOf(rule)) return { unit: 'days', by: 0 };
  const shift = operationOf(rule);
  const unit = shift && SHIFTS.get(shift.name);
  const [from, by] = shift?.operands ?? [];
  return unit && isAsOf(from) && typeof by === 'number' ? { unit, by } : undefined;
}

function subjectOf(expression: Expression): Measure | undefined {
  const measure = measureOf(expression);
  if (measure) return measure;
  const written = plain(expression);
  return written.kind === 'fact' && written.fact !== 'as_of' && written.type.kind !== 'records'
    ? { kind: 'fact', fact: written.fact }
    : undefined;
}

function factOf(expression: Expression | undefined): string | undefined {
  const written = expression && plain(expression);
  return written?.kind === 'fact' && written.fact !== 'as_of' ? written.fact : undefined;
}

function compareOf(name: string, operands: readonly unknown[], left: Expression, right: Expression) {
  const operator = name as TestOperator;
  const [before, after] = [testValueOf(operands[0]), testValueOf(operands[1])];
  const subject = subjectOf(left);
  if (subject && after !== undefined) return { kind: 'compare', subject, operator, value: after } as const;
  const turned = subjectOf(right);
  if (!turned || before === undefined) return undefined;
  const seen = mirroredTest(operator);
  return { kind: 'compare', subject: turned, operator: seen, value: before, constantFirst: true } as const;
}

/** The names inside a question about records: their fields, and nothing else. */
export function fieldScope(records: RecordsType): RuleScope {
  return {
    fact: (id) => records.fields.find((field) => field.id === id)?.type,
    points: () => undefined,
    factIds: records.fields.map(({ id }) => id),
  };
}

/**
 * The test that a single condition is, its spelling perhaps aside; undefined where it is none, or is wrong. `partOf` reads what is
 * asked of records.
 */
export function testOf(
  rule: unknown,
  scope: RuleScope,
  partOf: (rule: unknown, scope: RuleScope) => ConditionPart,
): ConditionTest | undefined {
  const operation = operationOf(rule);
  if (!operation) return undefined;
  const { name, operands } = operation;
  // `missing` gives names where its value counts; as a condition it is read inside `!!`.
  const names = name === 'missing' || name === 'missing_some';
  const { expression } = readRule(names ? { '!!': [rule] } : rule, scope, 'condition');
  if (!expression) return undefined;
  switch (expression.kind) {
    case 'fact':
      return name === 'var' ? { kind: 'holds', fact: expression.fact } : undefined;
    case 'compare':
      return OPERATORS.has(name) ? compareOf(name, operands, expression.left, expression.right) : undefined;
    case 'between': {
      const subject = subjectOf(expression.value);
      const [low, high] = [testValueOf(operands[0]), testValueOf(operands[2])];
      if (!subject || low === undefined || high === undefined) return undefined;
      return { kind: 'between', subject, low, high, closed: expression.operator === '<=' };
    }
    case 'membership': {
      const subject = subjectOf(expression.operand);
      return subject && { kind: 'one-of', subject, values: operands[1] as readonly (number | string)[] };
    }
    case 'not':
    case 'is-unknown':
      return unknownTestOf(rule, expression);
    case 'quantifier': {
      const records = recordListOf(expression.list);
      const type = records && scope.fact(records.fact);
      if (!records || type?.kind !== 'records') return undefined;
      return { kind: 'records', mode: expression.mode, records, where: partOf(operands[1], fieldScope(type)) };
    }
    default:
      return undefined;
  }
}

function unknownTestOf(rule: unknown, expression: Expression): ConditionTest | undefined {
  const { name, operands } = operationOf(rule) ?? { name: '', operands: [] };
  const unknown = expression.kind === 'not' ? expression.operand : expression;
  if (unknown.kind !== 'is-unknown') return undefined;
  const facts = unknown.operands.flatMap((operand) => factOf(operand) ?? []);
  const [fact] = facts;
  if (fact === undefined || facts.length < unknown.operands.length) return undefined;
  if (name === '!!') {
    const inner = unknownTestOf(operands[0], expression);
    return inner?.kind === 'missing' ? { ...inner, wrapped: true } : undefined;
  }
  if (name === 'missing') return { kind: 'missing', facts };
  if (name === 'missing_some') return { kind: 'missing', facts, needed: unknown.needed };
  return {
    kind: 'known',
    fact,
    known: expression.kind === 'not',
    ...(name.length === 3 ? { strict: true } : {}),
    ...(operands[0] === null ? { nullFirst: true } : {}),
  };
}
