import { powerOfTen, shortDecimalText } from '../../logic/decimal.js';
import type { RuleScope } from '../../logic/rule-scope.js';
import type { NumberType, ValueType } from '../../logic/value-type.js';
import type { Measure } from '../patterns/measure.js';
import type { ConditionTest, TestValue } from './condition.js';

/** What a measure gives: the type of the fact itself, a whole number for everything that is counted. */
export function measuredType(measure: Measure, scope: RuleScope): ValueType | undefined {
  if (measure.kind === 'fact') return scope.fact(measure.fact);
  const records = scope.fact(measure.fact);
  const field =
    measure.kind === 'sum' && records?.kind === 'records'
      ? records.fields.find(({ id }) => id === measure.field)?.type
      : undefined;
  return field ?? { kind: 'number', places: 0, min: 0, max: Number.MAX_SAFE_INTEGER };
}

function startingNumber({ places, min, max }: NumberType): number {
  return Number(shortDecimalText({ units: Math.min(Math.max(powerOfTen(places), min), max), places }));
}

/** The day with which the test of a record's date begins: records know no as-of date. */
const SOME_DAY = '2020-01-01';

/** What a new test compares with: 1 where the range has it, the first option, the as-of date where that may be read. */
export function startingValue(type: ValueType, scope: RuleScope): TestValue {
  switch (type.kind) {
    case 'number':
      return startingNumber(type);
    case 'code':
      return type.codes[0] ?? '';
    case 'date':
      return scope.fact('as_of') ? { unit: 'days', by: 0 } : SOME_DAY;
    default:
      return true;
  }
}

/** A first test of a measure, which the officer then changes; of records, that there is one. Undefined where there is no such fact. */
export function startingTest(measure: Measure, scope: RuleScope): ConditionTest | undefined {
  const type = measuredType(measure, scope);
  switch (type?.kind) {
    case undefined:
    case 'numbers':
      return undefined;
    case 'boolean':
      return { kind: 'holds', fact: measure.fact };
    case 'records':
      return {
        kind: 'compare',
        subject: { kind: 'count', fact: measure.fact },
        operator: '>=',
        value: 1,
      };
    case 'code':
      return { kind: 'compare', subject: measure, operator: '==', value: startingValue(type, scope) };
    case 'date':
      return { kind: 'compare', subject: measure, operator: '<=', value: startingValue(type, scope) };
    case 'number':
      return { kind: 'compare', subject: measure, operator: '>=', value: startingValue(type, scope) };
  }
}
