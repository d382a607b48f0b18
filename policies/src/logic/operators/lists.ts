import { decimalOf, MOST_PLACES, powerOfTen } from '../decimal.js';
import type { Expression, ListExpression, NumberExpression, YearlySum } from '../expression.js';
import { elementNames, type Names, stepNames } from '../names.js';
import { BOOLEAN, type NumberType, type RecordField, typeName, unionOf } from '../value-type.js';
import { safely, withPlaces, withSamePlaces } from './number-results.js';
import type { Operator, OperatorUse } from './operator.js';

function readBody(use: OperatorUse, names: Names, index: number): Expression | undefined {
  const { expression, findings } = use.readWith(names, index);
  return expression ?? use.adopt(findings);
}

function readCondition(use: OperatorUse, list: ListExpression): Expression | undefined {
  const condition = readBody(use, elementNames(list.type), 1);
  if (!condition || condition.type.kind === 'boolean') return condition;
  const got = typeName(condition.type);
  return use.complain({
    code: 'RULE-TYPE',
    at: condition.at,
    message: { zh: `此处需要条件，得到的是${got.zh}`, en: `A condition is needed here, not ${got.en}` },
    remedy: { zh: '写成对记录字段的判断', en: 'Write a test of the record’s fields' },
  });
}

export const filter: Operator = {
  name: 'filter',
  title: { zh: '筛选', en: 'those where' },
  arity: { min: 2, max: 2 },
  read(use) {
    const list = use.list(0);
    const condition = list && readCondition(use, list);
    return condition && { kind: 'filter', list, condition, type: list.type, at: use.at };
  },
};

function quantifier(mode: 'some' | 'all' | 'none', title: Operator['title']): Operator {
  return {
    name: mode,
    title,
    arity: { min: 2, max: 2 },
    read(use) {
      const list = use.list(0);
      const condition = list && readCondition(use, list);
      return condition && { kind: 'quantifier', mode, list, condition, type: BOOLEAN, at: use.at };
    },
  };
}

export const some = quantifier('some', { zh: '有任一记录', en: 'some record' });
export const all = quantifier('all', { zh: '有记录且每条都', en: 'every record, and there is one' });
export const none = quantifier('none', { zh: '没有记录', en: 'no record' });

function numberBody(use: OperatorUse, names: Names): NumberExpression | undefined {
  const body = readBody(use, names, 1);
  if (!body || body.type.kind === 'number') return body as NumberExpression | undefined;
  const got = typeName(body.type);
  return use.complain({
    code: 'RULE-TYPE',
    at: body.at,
    message: { zh: `逐条得到的应为数值，得到的是${got.zh}`, en: `Each record must give a number, not ${got.en}` },
    remedy: { zh: '用「如果」把条件或选项换成数值', en: 'Turn conditions and options into numbers with "if"' },
  });
}

export const map: Operator = {
  name: 'map',
  title: { zh: '逐条取值', en: 'for each' },
  arity: { min: 2, max: 2 },
  read(use) {
    const list = use.list(0);
    const value = list && numberBody(use, elementNames(list.type));
    if (!value) return undefined;
    return { kind: 'map', list, value, type: { kind: 'numbers', of: value.type, most: list.type.most }, at: use.at };
  },
};

/**
 * The step of a reduce, read with the accumulator's type. Bounds are found by going through as many elements as the list can have,
 * or until they no longer grow; decimals grow to those of the step.
 */
function readStep(use: OperatorUse, list: ListExpression, initial: NumberExpression): Expression | undefined {
  for (let places = initial.type.places; places <= MOST_PLACES; places += 1) {
    const start = withPlaces(use, initial, places);
    if (!start) return undefined;
    let bounds: NumberType = start.type;
    let step: NumberExpression | undefined;
    for (let element = 0; element < list.type.most; element += 1) {
      step = numberBody(use, stepNames(list.type, bounds));
      if (!step) return undefined;
      if (step.type.places > places) break;
      step = withPlaces(use, step, places);
      if (!step) return undefined;
      const wider = unionOf([bounds, step.type]);
      if (wider.min === bounds.min && wider.max === bounds.max) break;
      bounds = wider;
    }
    if (step && step.type.places === places)
      return safely(use, { kind: 'reduce', list, step, initial: start, type: bounds, at: use.at });
  }
  return use.complain({
    code: 'RULE-REDUCE-PLACES',
    message: { zh: '归并的每一步都增加小数位数', en: 'Every step of the reduction adds decimals' },
    remedy: { zh: '在步骤里用 round、floor 或 ceil 取整', en: 'Round the step with round, floor or ceil' },
  });
}

export const reduce: Operator = {
  name: 'reduce',
  title: { zh: '归并', en: 'reduce' },
  arity: { min: 3, max: 3 },
  read(use) {
    const list = use.list(0);
    const initial = use.number(2);
    return list && initial && readStep(use, list, initial);
  },
};

export const count: Operator = {
  name: 'count',
  title: { zh: '记录数', en: 'number of' },
  arity: { min: 1, max: 1 },
  read(use) {
    const list = use.list(0);
    if (!list) return undefined;
    const type: NumberType = { kind: 'number', places: 0, min: 0, max: list.type.most };
    return { kind: 'aggregate', operator: 'count', list, empty: null, type, at: use.at };
  },
};

/** A list of numbers, or the complaint that it is none. */
function numbersOf(use: OperatorUse): { readonly list: ListExpression; readonly of: NumberType } | undefined {
  const list = use.list(0);
  if (!list) return undefined;
  if (list.type.kind === 'numbers') return { list, of: list.type.of };
  return use.complain({
    code: 'RULE-NOT-NUMBERS',
    at: list.at,
    message: { zh: '这里需要数值列表，得到的是记录列表', en: 'A list of numbers is needed here, not of records' },
    remedy: { zh: '先用 map 从每条记录取一个数值', en: 'Take a number from each record with map first' },
  });
}

export const sum: Operator = {
  name: 'sum',
  title: { zh: '合计', en: 'sum of' },
  arity: { min: 1, max: 1 },
  read(use) {
    const numbers = numbersOf(use);
    if (!numbers) return undefined;
    const { list, of } = numbers;
    const { most } = list.type;
    const type: NumberType = {
      kind: 'number',
      places: of.places,
      min: Math.min(0, of.min * most),
      max: Math.max(0, of.max * most),
    };
    return safely(use, { kind: 'aggregate', operator: 'sum', list, empty: null, type, at: use.at });
  },
};

function extremeOf(name: string, operator: 'min' | 'max', title: Operator['title']): Operator {
  return {
    name,
    title,
    arity: { min: 2, max: 2 },
    read(use) {
      const numbers = numbersOf(use);
      const written = use.number(1);
      if (!numbers || !written) return undefined;
      const { list, of } = numbers;
      const places = Math.max(of.places, written.type.places);
      const empty = withPlaces(use, written, places);
      if (!empty) return undefined;
      if (of.places < places) {
        return use.complain({
          code: 'RULE-EMPTY-PLACES',
          at: written.at,
          message: {
            zh: `没有记录时的值有 ${written.type.places} 位小数，列表只有 ${of.places} 位`,
            en: `The value for no records has ${written.type.places} decimals, the list ${of.places}`,
          },
          remedy: { zh: '减少小数位数', en: 'Use fewer decimals' },
        });
      }
      const type = unionOf([of, empty.type]);
      return safely(use, { kind: 'aggregate', operator, list, empty, type, at: use.at });
    },
  };
}

export const leastOf = extremeOf('min_of', 'min', { zh: '各条最小', en: 'least of' });
export const greatestOf = extremeOf('max_of', 'max', { zh: '各条最高', en: 'greatest of' });

interface NamedField {
  readonly name: string;
  readonly index: number;
  readonly field: RecordField;
}

/** The record field named by the operand at `index`, if it is of that kind. */
function fieldNamed(
  use: OperatorUse,
  list: ListExpression,
  index: number,
  kind: 'date' | 'number',
): NamedField | undefined {
  const name = use.operands[index];
  const fields = list.type.kind === 'records' ? list.type.fields : [];
  const position = fields.findIndex((field) => field.id === name && field.type.kind === kind);
  const field = fields[position];
  if (field) return { name: field.id, index: position, field };
  const suited = fields.filter((candidate) => candidate.type.kind === kind).map(({ id }) => id);
  return use.complain({
    code: 'RULE-NOT-A-FIELD',
    at: use.operandAt(index),
    message:
      kind === 'date'
        ? { zh: '此处需要记录里一个日期字段的名称', en: 'The name of a date field of the records belongs here' }
        : { zh: '此处需要记录里一个数值字段的名称', en: 'The name of a number field of the records belongs here' },
    remedy:
      suited.length > 0
        ? { zh: `可用字段：${suited.join('、')}`, en: `Fields: ${suited.join(', ')}` }
        : { zh: '这些记录没有这样的字段', en: 'These records have no such field' },
  });
}

export const datedBetween: Operator = {
  name: 'dated_between',
  title: { zh: '期间内的记录', en: 'those dated between' },
  arity: { min: 4, max: 4 },
  read(use) {
    const list = use.list(0);
    const named = list && fieldNamed(use, list, 1, 'date');
    const from = use.date(2);
    const to = use.date(3);
    if (!named || list.type.kind !== 'records' || !from || !to) return undefined;
    const { name: field, index: fieldIndex } = named;
    return { kind: 'dated-between', list, field, fieldIndex, from, to, type: list.type, at: use.at };
  },
};

type YearlyAmount = Pick<YearlySum, 'amount'> & { readonly type: NumberType };

/** What each record counts: a field's value or the same number for each, with at least `places` decimals. */
function readAmount(use: OperatorUse, list: ListExpression, places: number): YearlyAmount | undefined {
  const written = use.operands[2];
  if (typeof written === 'number') {
    const decimal = decimalOf(written);
    if (!decimal) {
      use.any(2);
      return undefined;
    }
    const all = Math.max(places, decimal.places);
    const each = decimal.units * powerOfTen(all - decimal.places);
    return { amount: { each }, type: { kind: 'number', places: all, min: each, max: each } };
  }
  const named = fieldNamed(use, list, 2, 'number');
  if (named?.field.type.kind !== 'number') return undefined;
  const { type } = named.field;
  const all = Math.max(places, type.places);
  const factor = powerOfTen(all - type.places);
  return {
    amount: { field: named.name, index: named.index, factor },
    type: { kind: 'number', places: all, min: type.min * factor, max: type.max * factor },
  };
}

export const yearlySum: Operator = {
  name: 'yearly_sum',
  title: { zh: '按年封顶合计', en: 'sum limited by year' },
  arity: { min: 4, max: 4 },
  read(use) {
    const list = use.list(0);
    const written = use.number(3);
    if (!list || !written) return undefined;
    const named = fieldNamed(use, list, 1, 'date');
    const amount = readAmount(use, list, written.type.places);
    if (!named || !amount) return undefined;
    if (written.kind !== 'literal') {
      return use.complain({
        code: 'RULE-NOT-CONSTANT',
        at: written.at,
        message: { zh: '每年的上限必须是常数', en: 'The limit of a year is a constant' },
        remedy: { zh: '写数值', en: 'Write a number' },
      });
    }
    const limit = withSamePlaces(use, [
      written,
      { ...written, value: 0, type: { ...amount.type, min: 0, max: 0 } },
    ])?.[0];
    if (limit?.kind !== 'literal') return undefined;
    const cap = Number(limit.value);
    const { places, min, max } = amount.type;
    const { most } = list.type;
    const type: NumberType = {
      kind: 'number',
      places,
      min: Math.min(0, most * Math.min(min, cap)),
      max: Math.max(0, most * Math.min(Math.max(0, most * max), cap)),
    };
    return safely(use, {
      kind: 'yearly-sum',
      list,
      dateField: named.name,
      dateIndex: named.index,
      amount: amount.amount,
      cap,
      type,
      at: use.at,
    });
  },
};
