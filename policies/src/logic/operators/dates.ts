import { type DateUnit, elapsed, shiftDay } from '../calendar-day.js';
import type { Expression } from '../expression.js';
import { DATE, type DateType, type NumberType, typeName } from '../value-type.js';
import type { Operator, OperatorUse } from './operator.js';

/** Most days, months or years by which a date may be moved. */
const FARTHEST = 40_000;

function dateTypeOf({ type }: Expression): DateType {
  return type.kind === 'date' ? type : DATE;
}

function span(name: string, unit: DateUnit, title: Operator['title']): Operator {
  return {
    name,
    title,
    arity: { min: 2, max: 2 },
    read(use) {
      const from = use.date(0);
      const to = use.date(1);
      if (!from || !to) return undefined;
      const [start, end] = [dateTypeOf(from), dateTypeOf(to)];
      const type: NumberType = {
        kind: 'number',
        places: 0,
        min: elapsed(start.max, end.min, unit),
        max: elapsed(start.min, end.max, unit),
      };
      return { kind: 'elapsed', unit, from, to, type, at: use.at };
    },
  };
}

export const completedYears = span('completed_years', 'years', { zh: '周岁（满年数）', en: 'completed years' });
export const completedMonths = span('completed_months', 'months', { zh: '满月数', en: 'completed months' });
export const daysBetween = span('days_between', 'days', { zh: '相隔天数', en: 'days between' });

function shift(name: string, unit: DateUnit, title: Operator['title']): Operator {
  return {
    name,
    title,
    arity: { min: 2, max: 2 },
    read(use) {
      const date = use.date(0);
      const by = use.number(1);
      if (!date || !by) return undefined;
      if (by.type.places !== 0 || by.type.min < -FARTHEST || by.type.max > FARTHEST) {
        return use.complain({
          code: 'RULE-DATE-SHIFT',
          at: by.at,
          message: {
            zh: `日期前后移动的数量必须是 −${FARTHEST} 至 ${FARTHEST} 的整数`,
            en: `A date is moved by a whole number from −${FARTHEST} to ${FARTHEST}`,
          },
          remedy: { zh: '写整数，或先取整', en: 'Write a whole number, or round first' },
        });
      }
      const { min, max } = dateTypeOf(date);
      const type: DateType = {
        kind: 'date',
        min: shiftDay(min, by.type.min, unit),
        max: shiftDay(max, by.type.max, unit),
      };
      return { kind: 'shift-date', date, unit, by, type, at: use.at };
    },
  };
}

export const addDays = shift('add_days', 'days', { zh: '加天数', en: 'days later' });
export const addMonths = shift('add_months', 'months', { zh: '加月数', en: 'months later' });
export const addYears = shift('add_years', 'years', { zh: '加年数', en: 'years later' });

interface Periods {
  readonly periods: Expression;
  readonly to: Expression;
  readonly fromField: number;
  readonly toField: number;
  readonly type: NumberType;
}

function readPeriods(use: OperatorUse): Periods | undefined {
  const periods = use.any(0);
  const to = use.date(1);
  if (!periods || !to) return undefined;
  const fields = periods.type.kind === 'records' ? periods.type.fields : [];
  const position = (id: string): number => fields.findIndex((field) => field.id === id && field.type.kind === 'date');
  const [fromField, toField] = [position('from'), position('to')];
  const first = fields[fromField]?.type;
  if (first?.kind !== 'date' || toField < 0) {
    const name = typeName(periods.type);
    return use.complain({
      code: 'RULE-NOT-PERIODS',
      at: periods.at,
      message: {
        zh: `「${use.name}」需要起止期间的记录，得到的是${name.zh}`,
        en: `"${use.name}" needs records of periods, not ${name.en}`,
      },
      remedy: {
        zh: '使用含 from、to 两个日期字段的记录类数据项',
        en: 'Use a fact whose records have the date fields from and to',
      },
    });
  }
  // No month is shorter than 28 days, whether it is counted by anniversaries or pooled from leftovers.
  const most = Math.ceil(elapsed(first.min, dateTypeOf(to).max, 'days') / 28);
  return { periods, to, fromField, toField, type: { kind: 'number', places: 0, min: 0, max: most } };
}

export const fullMonths: Operator = {
  name: 'full_months',
  title: { zh: '累计满月数', en: 'full months' },
  arity: { min: 2, max: 2 },
  read(use) {
    const periods = readPeriods(use);
    return periods && { kind: 'full-months', ...periods, at: use.at };
  },
};

/** Most days of a gap that may be tolerated. */
const LONGEST_GAP = 3_660;

export const unbrokenMonths: Operator = {
  name: 'unbroken_months',
  title: { zh: '连续满月数', en: 'unbroken months' },
  arity: { min: 3, max: 3 },
  read(use) {
    const periods = readPeriods(use);
    const tolerance = use.operands[2];
    if (typeof tolerance !== 'number' || !Number.isInteger(tolerance) || tolerance < 0 || tolerance > LONGEST_GAP) {
      return use.complain({
        code: 'RULE-GAP',
        at: use.operandAt(2),
        message: {
          zh: `允许中断的天数必须是 0 至 ${LONGEST_GAP} 的整数`,
          en: `The tolerated gap is a whole number of days from 0 to ${LONGEST_GAP}`,
        },
        remedy: { zh: '写允许中断的天数，不允许中断写 0', en: 'Write the days of gap that are tolerated; 0 for none' },
      });
    }
    return periods && { kind: 'unbroken-months', ...periods, tolerance, at: use.at };
  },
};
