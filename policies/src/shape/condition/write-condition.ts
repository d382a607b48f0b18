import type { DateUnit } from '../../logic/calendar-day.js';
import { writeMeasure } from '../patterns/measure.js';
import { writeRecordList } from '../patterns/records.js';
import type { CompareTest, ConditionPart, KnownTest, MissingTest, TestOperator, TestValue } from './condition.js';

const SHIFTS: Readonly<Record<DateUnit, string>> = { days: 'add_days', months: 'add_months', years: 'add_years' };

const MIRRORED: Readonly<Record<TestOperator, TestOperator>> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  '==': '==',
  '===': '===',
  '!=': '!=',
  '!==': '!==',
  at_least: 'at_most',
  at_most: 'at_least',
};

/** The comparison seen from its other side: `5 < x` is `x > 5`. */
export function mirroredTest(operator: TestOperator): TestOperator {
  return MIRRORED[operator];
}

/** A date counted from the as-of date, or any constant. */
export function writeTestValue(value: TestValue): unknown {
  if (typeof value !== 'object') return value;
  const asOf = { var: 'as_of' };
  return value.by === 0 && value.unit === 'days' ? asOf : { [SHIFTS[value.unit]]: [asOf, value.by] };
}

function writeCompare({ subject, operator, value, constantFirst }: CompareTest): unknown {
  const [measured, constant] = [writeMeasure(subject), writeTestValue(value)];
  return constantFirst ? { [mirroredTest(operator)]: [constant, measured] } : { [operator]: [measured, constant] };
}

function writeKnown({ fact, known, strict, nullFirst }: KnownTest): unknown {
  const operator = `${known ? '!' : '='}=${strict ? '=' : ''}`;
  return { [operator]: nullFirst ? [null, { var: fact }] : [{ var: fact }, null] };
}

function writeMissing({ facts, needed, wrapped }: MissingTest): unknown {
  const test = needed === undefined ? { missing: [...facts] } : { missing_some: [needed, [...facts]] };
  return wrapped ? { '!!': [test] } : test;
}

function writeAffirmed(part: ConditionPart): unknown {
  switch (part.kind) {
    case 'group':
      return { [part.joint]: part.parts.map(writeCondition) };
    case 'holds':
      return { var: part.fact };
    case 'compare':
      return writeCompare(part);
    case 'between':
      return {
        [part.closed ? '<=' : '<']: [writeTestValue(part.low), writeMeasure(part.subject), writeTestValue(part.high)],
      };
    case 'one-of':
      return { in: [writeMeasure(part.subject), [...part.values]] };
    case 'known':
      return writeKnown(part);
    case 'missing':
      return writeMissing(part);
    case 'records':
      return { [part.mode]: [writeRecordList(part.records), writeCondition(part.where)] };
    case 'kept':
      return part.rule;
  }
}

/** The JSON-Logic of a condition. */
export function writeCondition(part: ConditionPart): unknown {
  const affirmed = writeAffirmed(part);
  if (!part.negated) return affirmed;
  return { '!': part.negated === 'listed' ? [affirmed] : affirmed };
}
