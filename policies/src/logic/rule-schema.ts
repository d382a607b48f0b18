import { RULE_SCHEMA_REFERENCE } from '../model/json-schema.js';
import { OPERATORS } from './operators/registry.js';
import type { Operator } from './operators/operator.js';
import { type OperandKind, type ResultKind, SIGNATURES } from './operators/signatures.js';
import { LONGEST_LIST } from './rule-scope.js';

type Schema = Readonly<Record<string, unknown>>;

/** Address of the schema. It identifies; nothing is fetched from it. */
const RULE_SCHEMA_ID = 'urn:jifen:rule:1';

const RULE: Schema = { $ref: RULE_SCHEMA_REFERENCE };
const ref = (name: string): Schema => ({ $ref: `${RULE_SCHEMA_REFERENCE}-${name}` });
const listOf = (items: Schema): Schema => ({ type: 'array', minItems: 1, items });
const pairOf = (first: Schema, second: Schema): Schema => ({
  type: 'array',
  prefixItems: [first, second],
  minItems: 2,
  maxItems: 2,
});

const NUMBER: Schema = { type: 'number', title: '数值 number' };
const DAY: Schema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', title: '日期 date, YYYY-MM-DD' };
const CODE: Schema = { type: 'string', minLength: 1, title: '选项 option' };
const NAME: Schema = { type: 'string', minLength: 1, title: '名称 name' };
const BOUND: Schema = { anyOf: [NUMBER, DAY] };
const KEY: Schema = { anyOf: [NUMBER, CODE, listOf(CODE)] };

/** What each kind of operand looks like. */
const OPERANDS: Readonly<Record<OperandKind, Schema>> = {
  number: ref('number'),
  condition: ref('condition'),
  date: ref('date'),
  list: ref('list'),
  ordered: { anyOf: [ref('var'), CODE] },
  value: { anyOf: [RULE, CODE] },
  measure: { anyOf: [RULE, CODE] },
  option: { anyOf: [RULE, CODE] },
  nullable: { anyOf: [RULE, ref('list'), CODE, { type: 'null', title: '未取得 unknown' }] },
  fraction: ref('number'),
  branch: RULE,
  body: ref('condition'),
  'number-body': ref('number'),
  'fact-name': NAME,
  'fact-names': listOf(NAME),
  'field-name': NAME,
  'field-or-number': { anyOf: [NUMBER, NAME] },
  members: { ...listOf({ anyOf: [NUMBER, CODE] }), maxItems: LONGEST_LIST },
  constant: NUMBER,
  whole: { type: 'integer', minimum: 0 },
  places: { type: 'integer', minimum: 0, maximum: 6 },
  'band-rows': listOf(pairOf(BOUND, NUMBER)),
  'code-rows': listOf(pairOf({ anyOf: [CODE, listOf(CODE)] }, NUMBER)),
  'rate-rows': listOf(pairOf(NUMBER, NUMBER)),
  'column-keys': listOf(KEY),
  'cell-rows': listOf(pairOf(KEY, listOf(NUMBER))),
};

/** The operands of one operator: a list of them, or a single one without a list. */
function operandsOf({ name, title, arity }: Operator): Schema {
  const kinds = SIGNATURES.get(name)?.operands ?? (['value'] as const);
  const schemas = kinds.map((kind) => OPERANDS[kind]);
  const last = schemas.at(-1) ?? {};
  const list = {
    type: 'array',
    minItems: arity.min,
    maxItems: Math.min(arity.max, LONGEST_LIST),
    ...(schemas.length === 1 ? { items: last } : { prefixItems: schemas.slice(0, -1), items: last }),
  };
  const named = { title: `${title.zh} ${title.en}` };
  return arity.min > 1 ? { ...named, ...list } : { ...named, anyOf: [list, schemas[0] ?? {}] };
}

const VAR = {
  title: '数据项、截至日或另一节点的得分 a fact, as_of, or points.<node>',
  anyOf: [{ type: 'string' }, { type: 'array', prefixItems: [{ type: 'string' }], minItems: 1, maxItems: 1 }],
};

/** An object of exactly one of the operators. */
function operation(operators: readonly Operator[]): Schema {
  const properties = operators.map((operator): [string, Schema] => [operator.name, operandsOf(operator)]);
  return {
    type: 'object',
    minProperties: 1,
    maxProperties: 1,
    additionalProperties: false,
    properties: { var: VAR, ...Object.fromEntries(properties) },
  };
}

const TITLES: Readonly<Record<ResultKind, string>> = {
  number: '数值 a number',
  condition: '条件 a condition',
  date: '日期 a date',
  list: '列表 a list',
};

/** What a rule may be where that kind is wanted. */
function resultOf(kind: ResultKind): Schema {
  const operators = [...OPERATORS.values()].filter(({ name }) => SIGNATURES.get(name)?.gives.includes(kind));
  const written = { number: [NUMBER], condition: [{ type: 'boolean' }], date: [DAY], list: [] }[kind];
  return { title: TITLES[kind], anyOf: [...written, operation(operators)] };
}

/** The definitions that describe rules, for `$defs` of a schema that refers to them. */
export function ruleDefinitions(): Record<string, unknown> {
  const operators = [...OPERATORS.values()].filter(({ name }) => SIGNATURES.get(name)?.gives[0] !== 'list');
  return {
    rule: { title: '规则 a rule', anyOf: [NUMBER, { type: 'boolean' }, operation(operators)] },
    'rule-var': { type: 'object', required: ['var'], additionalProperties: false, properties: { var: VAR } },
    'rule-number': resultOf('number'),
    'rule-condition': resultOf('condition'),
    'rule-date': resultOf('date'),
    'rule-list': resultOf('list'),
  };
}

/**
 * JSON Schema (2020-12) of a rule, made from the definitions of the operators: for completion, hover and structure in any editor.
 * What facts there are and what types they have, `readRule` knows; this does not.
 */
export function ruleJsonSchema(): Record<string, unknown> {
  return {
    $id: RULE_SCHEMA_ID,
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '规则 Rule: the strict profile of JSON-Logic',
    ...RULE,
    $defs: ruleDefinitions(),
  };
}
