import { BOOLEAN, typeName } from '../value-type.js';
import type { Operator } from './operator.js';

export const membership: Operator = {
  name: 'in',
  title: { zh: '属于', en: 'is one of' },
  arity: { min: 2, max: 2 },
  read(use) {
    const operand = use.any(0);
    const list = use.operands[1];
    if (!operand) return undefined;
    const { type } = operand;
    if (type.kind !== 'code') {
      return use.complain({
        code: 'RULE-TYPE',
        at: operand.at,
        message: {
          zh: `「属于」需要选项类数据项，得到的是${typeName(type).zh}`,
          en: `"in" needs an enumerated fact, not ${typeName(type).en}`,
        },
        remedy: { zh: '改用选项类数据项', en: 'Use an enumerated fact' },
      });
    }
    if (!Array.isArray(list) || list.length === 0 || list.length > 1000) {
      return use.complain({
        code: 'RULE-NOT-A-LIST',
        at: use.operandAt(1),
        message: { zh: '「属于」的第二部分必须是非空的选项列表', en: '"in" needs a list of options' },
        remedy: { zh: '写成 ["选项一", "选项二"]', en: 'Write ["one", "two"]' },
      });
    }
    const strangers = list.flatMap((code: unknown, index) =>
      typeof code === 'string' && type.codes.includes(code) ? [] : [{ code, index }],
    );
    for (const { code, index } of strangers) {
      use.complain({
        code: 'RULE-UNKNOWN-CODE',
        at: `${use.operandAt(1)}/${index}`,
        message: {
          zh: `${JSON.stringify(code)} 不是该数据项的选项`,
          en: `${JSON.stringify(code)} is not an option of the fact`,
        },
        remedy: { zh: `可选：${type.codes.join('、')}`, en: `Options: ${type.codes.join(', ')}` },
      });
    }
    if (strangers.length > 0) return undefined;
    const values = list.map((code) => type.codes.indexOf(String(code)));
    return { kind: 'membership', operand, values, type: BOOLEAN, at: use.at };
  },
};
