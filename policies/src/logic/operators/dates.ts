import { typeName } from '../value-type.js';
import type { Operator } from './operator.js';

/** Most years between two dates that are taken into account. */
const MOST_YEARS = 200;

export const completedYears: Operator = {
  name: 'completed_years',
  title: { zh: '周岁（满年数）', en: 'completed years' },
  arity: { min: 2, max: 2 },
  read(use) {
    const from = use.date(0);
    const to = use.date(1);
    if (!from || !to) return undefined;
    const type = { kind: 'number', places: 0, min: 0, max: MOST_YEARS } as const;
    return { kind: 'completed-years', from, to, type, at: use.at };
  },
};

export const fullMonths: Operator = {
  name: 'full_months',
  title: { zh: '累计满月数', en: 'full months' },
  arity: { min: 2, max: 2 },
  read(use) {
    const periods = use.any(0);
    const to = use.date(1);
    if (!periods || !to) return undefined;
    const fields = periods.type.kind === 'records' ? periods.type.fields : [];
    const position = (id: string): number => fields.findIndex((field) => field.id === id && field.type.kind === 'date');
    const [fromField, toField] = [position('from'), position('to')];
    if (fromField < 0 || toField < 0) {
      const name = typeName(periods.type);
      return use.complain({
        code: 'RULE-NOT-PERIODS',
        at: periods.at,
        message: {
          zh: `累计满月数需要起止期间的记录，得到的是${name.zh}`,
          en: `full_months needs records of periods, not ${name.en}`,
        },
        remedy: {
          zh: '使用含 from、to 两个日期字段的记录类数据项',
          en: 'Use a fact whose records have the date fields from and to',
        },
      });
    }
    const type = { kind: 'number', places: 0, min: 0, max: MOST_YEARS * 12 } as const;
    return { kind: 'full-months', periods, to, fromField, toField, type, at: use.at };
  },
};
