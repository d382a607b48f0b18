import type { OperatorHelp } from './operator-help.js';
import { CONDITION, UNKNOWN, both } from './words.js';

/** Help on comparisons and conditions. */
export const CONDITION_HELP: Readonly<Record<string, OperatorHelp>> = {
  '==': {
    operands: [both('一边', 'one side'), both('另一边（或 null：是否未取得）', 'other side (null: is it unknown)')],
    unknown: both('未取得；与 null 比较总有结果', 'unknown; compared with null there is always a result'),
    example: '{"==":[{"var":"degree"},"college"]}',
    result: 'true',
  },
  '===': {
    operands: [both('一边', 'one side'), both('另一边（或 null：是否未取得）', 'other side (null: is it unknown)')],
    unknown: both('未取得；与 null 比较总有结果', 'unknown; compared with null there is always a result'),
    example: '{"===":[{"var":"trade"},null]}',
    result: 'true',
  },
  '!=': {
    operands: [both('一边', 'one side'), both('另一边（或 null：是否未取得）', 'other side (null: is it unknown)')],
    unknown: both('未取得；与 null 比较总有结果', 'unknown; compared with null there is always a result'),
    example: '{"!=":[{"var":"degree"},"none"]}',
    result: 'true',
  },
  '!==': {
    operands: [both('一边', 'one side'), both('另一边（或 null：是否未取得）', 'other side (null: is it unknown)')],
    unknown: both('未取得；与 null 比较总有结果', 'unknown; compared with null there is always a result'),
    example: '{"!==":[{"var":"degree"},null]}',
    result: 'true',
  },
  '<': {
    operands: [
      both('小的一边（数值、日期）', 'lower side (number, date)'),
      both('数值、日期；写三个时为介于', 'number or date; of three, the value between'),
      both('上限（不含）', 'upper bound, excluded'),
    ],
    unknown: both('未取得；介于时一边不成立即为否', 'unknown; false where one side of a between fails'),
    example: '{"<":[0,{"var":"count"},7]}',
    result: 'false',
  },
  '<=': {
    operands: [
      both('小的一边（数值、日期）', 'lower side (number, date)'),
      both('数值、日期；写三个时为介于', 'number or date; of three, the value between'),
      both('上限（含）', 'upper bound, included'),
    ],
    unknown: both('未取得；介于时一边不成立即为否', 'unknown; false where one side of a between fails'),
    example: '{"<=":[0,{"var":"count"},7]}',
    result: 'true',
  },
  '>': {
    operands: [both('大的一边（数值、日期）', 'higher side (number, date)'), both('小的一边', 'lower side')],
    unknown: UNKNOWN,
    example: '{">":[{"var":"settled"},"2024-01-01"]}',
    result: 'true',
  },
  '>=': {
    operands: [both('数值、日期', 'number or date'), both('界限（含）', 'bound, included')],
    unknown: UNKNOWN,
    example: '{">=":[{"*":[{"var":"share"},100]},57]}',
    result: 'true',
  },
  at_least: {
    operands: [both('有序选项', 'ordered option'), both('至少', 'at least')],
    unknown: UNKNOWN,
    example: '{"at_least":[{"var":"degree"},"school"]}',
    result: 'true',
  },
  at_most: {
    operands: [both('有序选项', 'ordered option'), both('至多', 'at most')],
    unknown: UNKNOWN,
    example: '{"at_most":[{"var":"degree"},"school"]}',
    result: 'false',
  },
  in: {
    operands: [both('选项、数值或日期', 'option, number or date'), both('其中之一 [常数, …]', 'one of [constants, …]')],
    unknown: UNKNOWN,
    example: '{"in":[{"var":"degree"},["college","bachelor"]]}',
    result: 'true',
  },
  and: {
    operands: [CONDITION],
    unknown: both('有一个不成立即为否，否则未取得', 'false where one is false, else unknown'),
    example: '{"and":[{"var":"member"},{"var":"veteran"},false]}',
    result: 'false',
  },
  or: {
    operands: [CONDITION],
    unknown: both('有一个成立即为是，否则未取得', 'true where one is true, else unknown'),
    example: '{"or":[{"var":"veteran"},{"var":"member"}]}',
    result: 'true',
  },
  '!': {
    operands: [CONDITION],
    unknown: UNKNOWN,
    example: '{"!":[{"var":"member"}]}',
    result: 'false',
  },
  '!!': {
    operands: [CONDITION],
    unknown: UNKNOWN,
    example: '{"!!":[{"missing":["veteran"]}]}',
    result: 'true',
  },
  missing: {
    operands: [both('数据项编号', 'id of a fact')],
    unknown: both('总有结果：有一项未取得即为是', 'always a result: true where one is unknown'),
    example: '{"if":[{"missing":["count","veteran"]},0,5]}',
    result: '0',
  },
  missing_some: {
    operands: [both('至少几项', 'how many are needed'), both('数据项编号 [ … ]', 'ids of facts [ … ]')],
    unknown: both('总有结果：已取得的不足即为是', 'always a result: true where too few are known'),
    example: '{"if":[{"missing_some":[1,["count","veteran"]]},0,5]}',
    result: '5',
  },
  if: {
    operands: [CONDITION, both('成立时', 'then'), both('否则（或下一个条件）', 'otherwise (or the next condition)')],
    unknown: both(
      '未取得的条件使结果未取得；没有走到的分支不影响',
      'an unknown condition makes the result unknown; branches not reached do not matter',
    ),
    example: '{"if":[{"var":"member"},5,{"var":"people"}]}',
    result: '5',
  },
  '?:': {
    operands: [CONDITION, both('成立时', 'then'), both('否则', 'otherwise')],
    unknown: both(
      '未取得的条件使结果未取得；没有走到的分支不影响',
      'an unknown condition makes the result unknown; branches not reached do not matter',
    ),
    example: '{"?:":[{"<":[{"var":"count"},5]},1,2]}',
    result: '2',
  },
};
