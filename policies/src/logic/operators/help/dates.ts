import type { OperatorHelp } from './operator-help.js';
import { DATE, UNKNOWN, both } from './words.js';

/** Help on dates and periods. */
export const DATE_HELP: Readonly<Record<string, OperatorHelp>> = {
  completed_years: {
    operands: [both('起', 'from'), both('止', 'to')],
    unknown: UNKNOWN,
    example: '{"completed_years":[{"var":"born"},"2018-02-28"]}',
    result: '18',
  },
  completed_months: {
    operands: [both('起', 'from'), both('止', 'to')],
    unknown: UNKNOWN,
    example: '{"completed_months":[{"var":"settled"},"2024-06-30"]}',
    result: '3',
  },
  days_between: {
    operands: [both('起', 'from'), both('止', 'to')],
    unknown: UNKNOWN,
    example: '{"days_between":["2024-02-28","2024-03-01"]}',
    result: '2',
  },
  add_days: {
    operands: [DATE, both('天数（可为负）', 'days (may be negative)')],
    unknown: UNKNOWN,
    example: '{"add_days":["2024-02-28",2]}',
    result: '"2024-03-01"',
  },
  add_months: {
    operands: [DATE, both('月数（可为负）', 'months (may be negative)')],
    unknown: UNKNOWN,
    example: '{"add_months":[{"var":"settled"},-1]}',
    result: '"2024-02-29"',
  },
  add_years: {
    operands: [DATE, both('年数（可为负）', 'years (may be negative)')],
    unknown: UNKNOWN,
    example: '{"add_years":["2024-02-29",1]}',
    result: '"2025-02-28"',
  },
  full_months: {
    operands: [both('含 from、to 的记录', 'records with from and to'), both('截至日', 'up to')],
    unknown: both('未取得；to 为空即仍在持续', 'unknown; an empty to is still going on'),
    example: '{"full_months":[{"var":"stays"},{"var":"as_of"}]}',
    result: '16',
  },
  unbroken_months: {
    operands: [
      both('含 from、to 的记录', 'records with from and to'),
      both('截至日', 'up to'),
      both('允许中断的天数', 'days of a gap that do not break it'),
    ],
    unknown: both('未取得；to 为空即仍在持续', 'unknown; an empty to is still going on'),
    example: '{"unbroken_months":[{"var":"stays"},{"var":"as_of"},0]}',
    result: '10',
  },
};
