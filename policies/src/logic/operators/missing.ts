import type { Expression } from '../expression.js';
import { BOOLEAN } from '../value-type.js';
import type { Operator, OperatorUse } from './operator.js';

function readNames(
  use: OperatorUse,
  names: readonly unknown[],
  at: (index: number) => string,
): readonly [Expression, ...Expression[]] | undefined {
  const [first, ...rest] = names.map((name, index): Expression | undefined => {
    if (typeof name === 'string') return use.read({ var: name }, at(index));
    return use.complain({
      code: 'RULE-NOT-A-FACT-NAME',
      at: at(index),
      message: { zh: '「未取得」需要数据项的名称', en: '"missing" needs names of facts' },
      remedy: { zh: '写数据项编号，例如 ["education"]', en: 'Write fact ids, e.g. ["education"]' },
    });
  });
  if (!first || rest.some((operand) => operand === undefined)) return undefined;
  return [first, ...rest.filter((operand) => operand !== undefined)];
}

/**
 * In JSON-Logic the result is the list of missing names, which is true or false only where a condition is asked for. Anywhere else a
 * condition in its place would be another value, so it is refused.
 */
function asCondition(use: OperatorUse, expression: Expression | undefined): Expression | undefined {
  if (!expression || use.asTruth) return expression;
  const wrapped = { '!!': [{ [use.name]: use.operands }] };
  return use.complain({
    code: 'RULE-MISSING-AS-VALUE',
    message: {
      zh: `「${use.name}」在 JSON-Logic 里给出名称列表，只能作为条件使用`,
      en: `In JSON-Logic "${use.name}" gives a list of names; it may only stand as a condition`,
    },
    remedy: { zh: '外面套上 "!!"，结果即为是或否', en: 'Put it inside "!!", which gives true or false' },
    fix: { label: { zh: '套上 "!!"', en: 'Put it inside "!!"' }, pointer: use.at, value: wrapped },
  });
}

/** `missing` as a condition: whether any of the named facts is unknown. */
export const missing: Operator = {
  name: 'missing',
  title: { zh: '未取得', en: 'is unknown' },
  arity: { min: 1, max: 1000 },
  read(use) {
    const operands = readNames(use, use.operands, (index) => use.operandAt(index));
    return asCondition(
      use,
      operands && { kind: 'is-unknown', operands, needed: operands.length, type: BOOLEAN, at: use.at },
    );
  },
};

/** `missing_some` as a condition: whether fewer than the wanted number of the named facts are known. */
export const missingSome: Operator = {
  name: 'missing_some',
  title: { zh: '已取得的不足', en: 'too few are known' },
  arity: { min: 2, max: 2 },
  read(use) {
    const [needed, names] = use.operands;
    const listed: readonly unknown[] = Array.isArray(names) ? names : [];
    if (typeof needed !== 'number' || !Number.isInteger(needed) || needed < 1 || needed > listed.length) {
      return use.complain({
        code: 'RULE-MISSING-SOME',
        message: {
          zh: '需要「至少几项」的整数和数据项名称的列表，且不多于列表的项数',
          en: 'It takes how many are needed, and a list of at least that many fact names',
        },
        remedy: { zh: '写成 [1, ["phone", "email"]]', en: 'Write [1, ["phone", "email"]]' },
      });
    }
    const operands = readNames(use, listed, (index) => `${use.operandAt(1)}/${index}`);
    return asCondition(use, operands && { kind: 'is-unknown', operands, needed, type: BOOLEAN, at: use.at });
  },
};
