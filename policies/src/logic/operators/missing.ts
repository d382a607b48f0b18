import type { Expression } from '../expression.js';
import { BOOLEAN } from '../value-type.js';
import type { Operator } from './operator.js';

/** `missing` as a condition: whether any of the named facts is unknown. */
export const missing: Operator = {
  name: 'missing',
  title: { zh: '未取得', en: 'is unknown' },
  arity: { min: 1, max: 1000 },
  read(use) {
    const [first, ...rest] = use.operands.map((name, index): Expression | undefined => {
      if (typeof name === 'string') return use.read({ var: name }, use.operandAt(index));
      return use.complain({
        code: 'RULE-NOT-A-FACT-NAME',
        at: use.operandAt(index),
        message: { zh: '「未取得」需要数据项的名称', en: '"missing" needs names of facts' },
        remedy: { zh: '写数据项编号，例如 ["education"]', en: 'Write fact ids, e.g. ["education"]' },
      });
    });
    if (!first || rest.some((operand) => operand === undefined)) return undefined;
    const operands: [Expression, ...Expression[]] = [first, ...rest.filter((operand) => operand !== undefined)];
    return { kind: 'is-unknown', operands, type: BOOLEAN, at: use.at };
  },
};
