import { decimalOf, powerOfTen } from '../decimal.js';
import { type Expression, isNumber } from '../expression.js';
import { isComplaint, readDay } from '../names.js';
import { BOOLEAN, type CodeType, typeName } from '../value-type.js';
import { withPlaces } from './number-results.js';
import type { Operator, OperatorUse } from './operator.js';
import { shown } from './shown.js';

/** The index of a code as written, or the complaint that the enumeration has none such. */
export function readCode(use: OperatorUse, type: CodeType, code: unknown, at: string): number | undefined {
  const index = typeof code === 'string' ? type.codes.indexOf(code) : -1;
  if (index >= 0) return index;
  return use.complain({
    code: 'RULE-UNKNOWN-CODE',
    at,
    message: {
      zh: `${shown(code)} 不是该数据项的选项`,
      en: `${shown(code)} is not an option of the fact`,
    },
    remedy: { zh: `可选：${type.codes.join('、')}`, en: `Options: ${type.codes.join(', ')}` },
  });
}

function wrongMember(use: OperatorUse, at: string, member: unknown): undefined {
  return use.complain({
    code: 'RULE-WRONG-MEMBER',
    at,
    message: {
      zh: `列表里的 ${shown(member)} 与所判断的内容类型不同`,
      en: `${shown(member)} in the list is of another type than what is tested`,
    },
    remedy: { zh: '列表里写同一类型的常数', en: 'List constants of the same type' },
  });
}

/** A list that holds every member, or undefined where one was complained about. */
function whole<T>(members: readonly (T | undefined)[]): readonly T[] | undefined {
  const read = members.filter((member) => member !== undefined);
  return read.length === members.length ? read : undefined;
}

function readMembers(use: OperatorUse, operand: Expression, list: readonly unknown[]): Expression | undefined {
  const { type } = operand;
  const at = (index: number): string => `${use.operandAt(1)}/${index}`;
  const member = (of: Expression, values: readonly number[] | undefined): Expression | undefined =>
    values && { kind: 'membership', operand: of, values, type: BOOLEAN, at: use.at };
  if (type.kind === 'code')
    return member(operand, whole(list.map((code, index) => readCode(use, type, code, at(index)))));
  if (type.kind === 'date') {
    const days = list.map((text, index) => {
      if (typeof text !== 'string') return wrongMember(use, at(index), text);
      const day = readDay(text, at(index));
      return isComplaint(day) ? use.complain(day) : day.kind === 'literal' ? Number(day.value) : undefined;
    });
    return member(operand, whole(days));
  }
  if (!isNumber(operand)) {
    const name = typeName(type);
    return use.complain({
      code: 'RULE-TYPE',
      at: operand.at,
      message: { zh: `「属于」不能判断${name.zh}`, en: `"in" does not test ${name.en}` },
      remedy: { zh: '用于选项、数值或日期', en: 'Use it for options, numbers or dates' },
    });
  }
  const decimals = whole(
    list.map(
      (value, index) =>
        (typeof value === 'number' ? decimalOf(value) : undefined) ?? wrongMember(use, at(index), value),
    ),
  );
  if (!decimals) return undefined;
  const places = Math.max(operand.type.places, ...decimals.map((decimal) => decimal.places));
  const widened = withPlaces(use, operand, places);
  return (
    widened &&
    member(
      widened,
      decimals.map((decimal) => decimal.units * powerOfTen(places - decimal.places)),
    )
  );
}

export const membership: Operator = {
  name: 'in',
  title: { zh: '属于', en: 'is one of' },
  arity: { min: 2, max: 2 },
  read(use) {
    const operand = use.any(0);
    const list = use.operands[1];
    if (!operand) return undefined;
    if (!Array.isArray(list) || list.length === 0 || list.length > 1000) {
      return use.complain({
        code: 'RULE-NOT-A-LIST',
        at: use.operandAt(1),
        message: { zh: '「属于」的第二部分必须是非空的常数列表', en: '"in" needs a list of constants' },
        remedy: { zh: '写成 ["选项一", "选项二"]', en: 'Write ["one", "two"]' },
      });
    }
    return readMembers(use, operand, list);
  },
};
