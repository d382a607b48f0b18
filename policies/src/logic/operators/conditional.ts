import { type Branch, type Expression, isNumber } from '../expression.js';
import { typeName, unionOf, type ValueType } from '../value-type.js';
import { withSamePlaces } from './number-results.js';
import type { Operator, OperatorUse } from './operator.js';

function readResults(use: OperatorUse, indices: readonly number[]): readonly [Expression, ...Expression[]] | undefined {
  const [first, ...others] = indices.map((index) => use.any(index));
  const rest = others.filter((result) => result !== undefined);
  if (!first || rest.length < others.length) return undefined;
  const results: [Expression, ...Expression[]] = [first, ...rest];
  const stranger = rest.find((result) => result.type.kind !== first.type.kind);
  if (stranger) {
    const [a, b] = [typeName(first.type), typeName(stranger.type)];
    return use.complain({
      code: 'RULE-BRANCHES-DIFFER',
      at: stranger.at,
      message: {
        zh: `各分支的结果类型不同：${a.zh}与${b.zh}`,
        en: `The branches give different types: ${a.en} and ${b.en}`,
      },
      remedy: { zh: '让每个分支给出同一类型的结果', en: 'Let every branch give the same type' },
    });
  }
  if (isNumber(first)) return withSamePlaces(use, [first, ...rest.filter(isNumber)]);
  if (first.type.kind === 'boolean' || first.type.kind === 'date') return results;
  return use.complain({
    code: 'RULE-TYPE',
    at: first.at,
    message: {
      zh: `分支的结果不能是${typeName(first.type).zh}`,
      en: `A branch cannot give ${typeName(first.type).en}`,
    },
    remedy: { zh: '分支给出数值、日期或是否', en: 'Give a number, a date, or true or false' },
  });
}

/** The type that holds each of the results. */
function typeOfAny(results: readonly [Expression, ...Expression[]]): ValueType {
  const [number, ...numbers] = results.filter(isNumber);
  if (number) return unionOf([number.type, ...numbers.map((result) => result.type)]);
  const dates = results.flatMap(({ type }) => (type.kind === 'date' ? [type] : []));
  if (dates.length === 0) return results[0].type;
  return {
    kind: 'date',
    min: Math.min(...dates.map(({ min }) => min)),
    max: Math.max(...dates.map(({ max }) => max)),
  };
}

function readConditional(use: OperatorUse): Expression | undefined {
  const count = use.operands.length;
  if (count % 2 === 0) {
    return use.complain({
      code: 'RULE-NO-ELSE',
      message: { zh: '条件都不成立时没有结果', en: 'There is no result where no condition holds' },
      remedy: { zh: '在最后补上「否则」的结果，例如 0', en: 'Add the result for otherwise at the end, e.g. 0' },
    });
  }
  const conditions = use.operands.flatMap((_, index) =>
    index % 2 === 0 && index < count - 1 ? [use.condition(index)] : [],
  );
  const resultIndices = use.operands.flatMap((_, index) => (index % 2 === 1 || index === count - 1 ? [index] : []));
  const results = readResults(use, resultIndices);
  if (!results || conditions.some((condition) => condition === undefined)) return undefined;
  const branches = conditions.flatMap((when, index): Branch[] => {
    const then = results[index];
    return when && then ? [{ when, then }] : [];
  });
  const [branch, ...more] = branches;
  const otherwise = results.at(-1);
  if (!branch || !otherwise) return undefined;
  const type = typeOfAny(results);
  return { kind: 'conditional', branches: [branch, ...more], otherwise, type, at: use.at };
}

const shape = { title: { zh: '如果', en: 'if' }, arity: { min: 3, max: 1000 }, read: readConditional };

export const conditional: Operator = { name: 'if', ...shape };
export const ternary: Operator = { name: '?:', ...shape, arity: { min: 3, max: 3 } };
