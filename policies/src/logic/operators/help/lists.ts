import type { OperatorHelp } from './operator-help.js';
import { LIST, NUMBERS, UNKNOWN, both } from './words.js';

/** Help on lists of records. */
export const LIST_HELP: Readonly<Record<string, OperatorHelp>> = {
  filter: {
    operands: [LIST, both('对每条的条件（只见它的字段）', 'condition on each (sees its fields only)')],
    unknown: both('有一条的条件未取得，结果未取得', 'unknown where the condition is, for any record'),
    example: '{"count":[{"filter":[{"var":"works"},{"var":"paid"}]}]}',
    result: '2',
  },
  map: {
    operands: [LIST, both('每条的数值（只见它的字段）', 'number of each (sees its fields only)')],
    unknown: both('那一个数值未取得', 'that one number is unknown'),
    example: '{"sum":[{"map":[{"var":"works"},{"var":"hours"}]}]}',
    result: '13.5',
  },
  some: {
    operands: [LIST, both('对每条的条件（只见它的字段）', 'condition on each (sees its fields only)')],
    unknown: both('有一条成立即为是，否则未取得', 'true where one holds, else unknown'),
    example: '{"some":[{"var":"works"},{">":[{"var":"hours"},5]}]}',
    result: 'true',
  },
  all: {
    operands: [LIST, both('对每条的条件（只见它的字段）', 'condition on each (sees its fields only)')],
    unknown: both('有一条不成立即为否，否则未取得', 'false where one fails, else unknown'),
    example: '{"all":[{"var":"works"},{"at_least":[{"var":"rank"},"town"]}]}',
    result: 'true',
  },
  none: {
    operands: [LIST, both('对每条的条件（只见它的字段）', 'condition on each (sees its fields only)')],
    unknown: both('有一条成立即为否，否则未取得', 'false where one holds, else unknown'),
    example: '{"none":[{"var":"works"},{">":[{"var":"hours"},100]}]}',
    result: 'true',
  },
  reduce: {
    operands: [
      LIST,
      both('步骤（current、accumulator）', 'step (current, accumulator)'),
      both('初值', 'initial value'),
    ],
    unknown: both('步骤未取得，结果未取得', 'unknown where a step is'),
    example: '{"reduce":[{"var":"works"},{"max":[{"var":"accumulator"},{"var":"current.hours"}]},0]}',
    result: '8',
  },
  count: {
    operands: [LIST],
    unknown: UNKNOWN,
    example: '{"count":[{"var":"works"}]}',
    result: '3',
  },
  sum: {
    operands: [NUMBERS],
    unknown: both('有一个未取得即未取得', 'unknown where one of them is'),
    example: '{"sum":[{"map":[{"var":"works"},{"*":[{"var":"hours"},2]}]}]}',
    result: '27',
  },
  min_of: {
    operands: [NUMBERS, both('没有记录时的值', 'value for no records')],
    unknown: both('有一个未取得即未取得', 'unknown where one of them is'),
    example: '{"min_of":[{"map":[{"var":"works"},{"var":"hours"}]},0]}',
    result: '2',
  },
  max_of: {
    operands: [NUMBERS, both('没有记录时的值', 'value for no records')],
    unknown: both('有一个未取得即未取得', 'unknown where one of them is'),
    example: '{"max_of":[{"map":[{"var":"works"},{"var":"hours"}]},0]}',
    result: '8',
  },
  dated_between: {
    operands: [
      LIST,
      both('日期字段', 'date field'),
      both('起（含）', 'from, included'),
      both('止（含）', 'to, included'),
    ],
    unknown: both('有一条的日期未取得即未取得', 'unknown where a date is'),
    example: '{"count":[{"dated_between":[{"var":"works"},"on",{"add_years":[{"var":"as_of"},-1]},{"var":"as_of"}]}]}',
    result: '2',
  },
  yearly_sum: {
    operands: [
      LIST,
      both('日期字段', 'date field'),
      both('数值字段，或每条的常数', 'number field, or a constant for each'),
      both('每年上限', 'most of one year'),
    ],
    unknown: both('有一条未取得即未取得', 'unknown where one record is'),
    example: '{"yearly_sum":[{"var":"works"},"on","hours",10]}',
    result: '12',
  },
};
