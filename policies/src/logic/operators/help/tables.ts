import type { OperatorHelp } from './operator-help.js';
import { NUMBER, OTHERWISE, UNKNOWN, both } from './words.js';

/** Help on tables. */
export const TABLE_HELP: Readonly<Record<string, OperatorHelp>> = {
  tiers: {
    operands: [
      both('数值或日期', 'number or date'),
      both('各档 [[达到, 值], …]，从低到高', 'tiers [[from, value], …], ascending'),
      both('低于第一档的值', 'value below the first'),
    ],
    unknown: UNKNOWN,
    example: '{"tiers":[{"var":"count"},[[5,10],[7,20]],0]}',
    result: '20',
  },
  tiers_above: {
    operands: [
      both('数值或日期', 'number or date'),
      both('各档 [[超过, 值], …]，从低到高', 'tiers [[above, value], …], ascending'),
      both('不超过第一档的值', 'value up to the first'),
    ],
    unknown: UNKNOWN,
    example: '{"tiers_above":[{"var":"count"},[[5,10],[7,20]],0]}',
    result: '10',
  },
  table: {
    operands: [
      both('选项', 'option'),
      both('各行 [[选项或选项列表, 值], …]', 'rows [[option or options, value], …]'),
      OTHERWISE,
    ],
    unknown: UNKNOWN,
    example: '{"table":[{"var":"degree"},[["college",10],[["bachelor","doctor"],20]],0]}',
    result: '10',
  },
  table_2d: {
    operands: [
      both('行', 'rows by'),
      both('列', 'columns by'),
      both('列界限或选项 [ … ]', 'column bounds or options [ … ]'),
      both('各行 [[行界限或选项, [值, …]], …]', 'rows [[bound or option, [values]], …]'),
      OTHERWISE,
    ],
    unknown: both('行或列未取得即未取得', 'unknown where row or column is'),
    example: '{"table_2d":[{"var":"degree"},{"var":"count"},[0,5],[["college",[1,2]],["doctor",[3,4]]],0]}',
    result: '2',
  },
  slabs: {
    operands: [NUMBER, both('各段 [[界限, 超过部分的单价], …]', 'slabs [[bound, rate above it], …]')],
    unknown: UNKNOWN,
    example: '{"slabs":[{"var":"count"},[[0,1],[5,0.5]]]}',
    result: '6',
  },
};
