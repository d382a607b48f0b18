import type { OperatorHelp } from './operator-help.js';
import { NUMBER, UNKNOWN, both } from './words.js';

/** Help on arithmetic and rounding. */
export const NUMBER_HELP: Readonly<Record<string, OperatorHelp>> = {
  '+': {
    operands: [NUMBER],
    unknown: UNKNOWN,
    example: '{"+":[{"var":"yuan"},0.25]}',
    result: '1234.75',
  },
  '-': {
    operands: [both('被减数；只写一个为相反数', 'minuend; alone, its negative'), both('减数', 'subtrahend')],
    unknown: UNKNOWN,
    example: '{"-":[{"var":"count"},10]}',
    result: '-3',
  },
  '*': {
    operands: [NUMBER],
    unknown: UNKNOWN,
    example: '{"*":[{"var":"count"},0.5]}',
    result: '3.5',
  },
  '%': {
    operands: [NUMBER, both('除数（大于 0 的整数）', 'divisor (whole, above 0)')],
    unknown: UNKNOWN,
    example: '{"%":[{"var":"count"},5]}',
    result: '2',
  },
  min: {
    operands: [NUMBER],
    unknown: UNKNOWN,
    example: '{"min":[5,{"var":"count"}]}',
    result: '5',
  },
  max: {
    operands: [NUMBER],
    unknown: UNKNOWN,
    example: '{"max":[0,{"-":[{"var":"count"},10]}]}',
    result: '0',
  },
  floor: {
    operands: [
      both('数值，或含 / 的算式', 'number, or arithmetic with /'),
      both('小数位数（0–6，可省略）', 'decimals (0–6, may be left out)'),
    ],
    unknown: UNKNOWN,
    example: '{"floor":[{"/":[{"var":"yuan"},1000]}]}',
    result: '1',
  },
  ceil: {
    operands: [
      both('数值，或含 / 的算式', 'number, or arithmetic with /'),
      both('小数位数（0–6，可省略）', 'decimals (0–6, may be left out)'),
    ],
    unknown: UNKNOWN,
    example: '{"ceil":[{"/":[{"var":"yuan"},1000]}]}',
    result: '2',
  },
  round: {
    operands: [
      both('数值，或含 / 的算式', 'number, or arithmetic with /'),
      both('小数位数（0–6，可省略）', 'decimals (0–6, may be left out)'),
    ],
    unknown: UNKNOWN,
    example: '{"round":[{"*":[10,{"/":[1,3]}]},2]}',
    result: '3.33',
  },
  '/': {
    operands: [both('被除数', 'dividend'), both('除数（总大于 0）', 'divisor (always above 0)')],
    unknown: UNKNOWN,
    example: '{"round":[{"/":[-5,2]}]}',
    result: '-3',
  },
};
