import { type Decimal, decimalOf, powerOfTen } from '../decimal.js';
import {
  type Axis,
  type BandAxis,
  type CodeAxis,
  type CodeExpression,
  type Expression,
  isNumber,
} from '../expression.js';
import { isComplaint, readDay } from '../names.js';
import { slabSum, type SlabRows } from '../slab-sum.js';
import { type NumberType, typeName } from '../value-type.js';
import { readCode } from './membership.js';
import { safely, withPlaces } from './number-results.js';
import type { Complaint, Operator, OperatorUse } from './operator.js';
import { shown } from './shown.js';

/** Most rows, and most cells, of one table. */
const MOST_ROWS = 10_000;
const MOST_CELLS = 50_000;

function badForm(use: OperatorUse, at: string, zh: string, en: string): undefined {
  return use.complain({
    code: 'RULE-TABLE-FORM',
    at,
    message: { zh: `表格的写法不对：${zh}`, en: `The table is not well formed: ${en}` },
    remedy: {
      zh: 'tiers 写成 [数值, [[界限, 分值], …], 其余分值]；table 写成 [选项, [[选项或选项列表, 分值], …], 其余分值]；table_2d 写成 [行, 列, [列界限, …], [[行界限, [分值, …]], …], 其余分值]',
      en: 'tiers: [number, [[bound, value], …], otherwise]; table: [option, [[option or options, value], …], otherwise]; table_2d: [rows, columns, [column keys], [[row key, [values]], …], otherwise]',
    },
  });
}

function readDecimal(use: OperatorUse, value: unknown, at: string): Decimal | undefined {
  const decimal = typeof value === 'number' ? decimalOf(value) : undefined;
  return decimal ?? badForm(use, at, '此处应为数值常数', 'a constant number belongs here');
}

function all<T>(values: readonly (T | undefined)[]): readonly T[] | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === values.length ? known : undefined;
}

/** A pair `[first, second]` of the list at `at`. */
function pairs(use: OperatorUse, written: unknown, at: string): readonly (readonly [unknown, unknown])[] | undefined {
  if (!Array.isArray(written) || written.length === 0 || written.length > MOST_ROWS)
    return badForm(use, at, `需要 1 至 ${MOST_ROWS} 行`, `1 to ${MOST_ROWS} rows are needed`);
  return all(
    (written as unknown[]).map((row, index) =>
      Array.isArray(row) && row.length === 2
        ? ([row[0], row[1]] as const)
        : badForm(use, `${at}/${index}`, '每行由两部分组成', 'a row has two parts'),
    ),
  );
}

/** The rows in the order of their bounds, as a fix; none where two bounds are the same. */
function sortedFix(rows: WrittenRows | undefined, bounds: readonly number[]): Pick<Complaint, 'fix'> {
  if (!rows || new Set(bounds).size < bounds.length) return {};
  const order = bounds.map((_, index) => index).sort((a, b) => (bounds[a] ?? 0) - (bounds[b] ?? 0));
  const value = order.map((index) => rows.value[index]);
  return { fix: { label: { zh: '按从低到高排好', en: 'Put the rows in ascending order' }, pointer: rows.at, value } };
}

/** Rows of a table as they are written, and where. */
interface WrittenRows {
  readonly at: string;
  readonly value: readonly unknown[];
}

/** Bounds in units of the subject, which may be given more decimals for them. `rows`: what is to be sorted with the bounds. */
function readBands(
  use: OperatorUse,
  subject: Expression,
  test: BandAxis['test'],
  keys: readonly unknown[],
  at: (index: number) => string,
  rows?: WrittenRows,
): BandAxis | undefined {
  let measured = subject;
  let bounds: readonly number[] | undefined;
  if (subject.type.kind === 'date') {
    bounds = all(
      keys.map((key, index) => {
        if (typeof key !== 'string') return badForm(use, at(index), '此处应为日期', 'a date belongs here');
        const day = readDay(key, at(index));
        return isComplaint(day) ? use.complain(day) : day.kind === 'literal' ? Number(day.value) : undefined;
      }),
    );
  } else {
    const decimals = all(keys.map((key, index) => readDecimal(use, key, at(index))));
    if (!decimals || !isNumber(subject)) return undefined;
    const places = Math.max(subject.type.places, ...decimals.map((decimal) => decimal.places));
    const widened = withPlaces(use, subject, places);
    if (!widened) return undefined;
    measured = widened;
    bounds = decimals.map((decimal) => decimal.units * powerOfTen(places - decimal.places));
  }
  if (!bounds) return undefined;
  const unordered = bounds.findIndex((bound, index) => index > 0 && bound <= (bounds[index - 1] ?? 0));
  if (unordered > 0) {
    return use.complain({
      code: 'RULE-TABLE-ORDER',
      at: at(unordered),
      message: {
        zh: '分档界限必须从低到高，且不重复',
        en: 'The bounds of a table ascend, and none stands twice',
      },
      remedy: { zh: '把各行按界限从低到高排列', en: 'Put the rows in ascending order' },
      ...sortedFix(rows, bounds),
    });
  }
  return { kind: 'bands', subject: measured, test, bounds };
}

function readGroups(
  use: OperatorUse,
  subject: CodeExpression,
  keys: readonly unknown[],
  at: (index: number) => string,
): CodeAxis | undefined {
  const seen = new Set<number>();
  const groups = all(
    keys.map((key, index) => {
      const listed: readonly unknown[] = Array.isArray(key) ? key : [key];
      const codeAt = (position: number): string => (Array.isArray(key) ? `${at(index)}/${position}` : at(index));
      if (listed.length === 0) return badForm(use, at(index), '选项列表不能为空', 'a list of options is not empty');
      return all(
        listed.map((code, position) => {
          const value = readCode(use, subject.type, code, codeAt(position));
          if (value === undefined || !seen.has(value)) {
            if (value !== undefined) seen.add(value);
            return value;
          }
          return use.complain({
            code: 'RULE-TABLE-DUPLICATE',
            at: codeAt(position),
            message: {
              zh: `选项 ${shown(code)} 在表格里出现两次`,
              en: `The option ${shown(code)} stands twice in the table`,
            },
            remedy: { zh: '每个选项只写在一行', en: 'Write each option in one row only' },
          });
        }),
      );
    }),
  );
  return groups && { kind: 'codes', subject, groups };
}

function readAxis(
  use: OperatorUse,
  index: number,
  test: BandAxis['test'],
  keys: readonly unknown[],
  at: (index: number) => string,
  rows?: WrittenRows,
): Axis | undefined {
  const subject = use.any(index);
  if (!subject) return undefined;
  const { type } = subject;
  if (type.kind === 'code') return readGroups(use, subject as CodeExpression, keys, at);
  if (type.kind === 'number' || type.kind === 'date') return readBands(use, subject, test, keys, at, rows);
  const name = typeName(type);
  return use.complain({
    code: 'RULE-TYPE',
    at: subject.at,
    message: { zh: `表格不能按${name.zh}查找`, en: `A table is not looked up by ${name.en}` },
    remedy: {
      zh: '按数值、日期或选项查找；条件用「如果」',
      en: 'Use a number, a date or an option; for conditions use "if"',
    },
  });
}

/** The table of those axes and values, all values with the same decimals. */
function tabled(
  use: OperatorUse,
  axes: readonly [Axis] | readonly [Axis, Axis],
  cells: readonly (readonly Decimal[])[],
  otherwise: Decimal,
): Expression | undefined {
  const every = [...cells.flat(), otherwise];
  if (every.length > MOST_CELLS)
    return badForm(use, use.at, `最多 ${MOST_CELLS} 个单元格`, `at most ${MOST_CELLS} cells`);
  const places = every.reduce((most, decimal) => Math.max(most, decimal.places), 0);
  const units = (decimal: Decimal): number => decimal.units * powerOfTen(places - decimal.places);
  const values = every.map(units);
  const type: NumberType = {
    kind: 'number',
    places,
    min: values.reduce((least, value) => Math.min(least, value)),
    max: values.reduce((most, value) => Math.max(most, value)),
  };
  return safely(use, {
    kind: 'lookup',
    axes,
    cells: cells.map((row) => row.map(units)),
    otherwise: units(otherwise),
    type,
    at: use.at,
  });
}

function single(name: string, test: BandAxis['test'], axisKind: Axis['kind'], title: Operator['title']): Operator {
  return {
    name,
    title,
    arity: { min: 3, max: 3 },
    read(use) {
      const at = use.operandAt(1);
      const rows = pairs(use, use.operands[1], at);
      const otherwise = readDecimal(use, use.operands[2], use.operandAt(2));
      if (!rows || !otherwise) return undefined;
      const keys = rows.map(([key]) => key);
      const axis = readAxis(use, 0, test, keys, (index) => `${at}/${index}/0`, { at, value: rows });
      const cells = all(rows.map(([, value], index) => readDecimal(use, value, `${at}/${index}/1`)));
      if (!axis || !cells) return undefined;
      if (axis.kind !== axisKind) {
        return use.complain({
          code: 'RULE-TYPE',
          at: axis.subject.at,
          message:
            axisKind === 'bands'
              ? { zh: `「${name}」按数值或日期分档`, en: `"${name}" is for numbers and dates` }
              : { zh: `「${name}」按选项对应`, en: `"${name}" is for options` },
          remedy: { zh: '数值和日期用 tiers，选项用 table', en: 'Use tiers for numbers and dates, table for options' },
        });
      }
      return tabled(
        use,
        [axis],
        cells.map((cell) => [cell]),
        otherwise,
      );
    },
  };
}

export const tiers = single('tiers', 'reaches', 'bands', { zh: '分档（达到）', en: 'tiers (at least)' });
export const tiersAbove = single('tiers_above', 'exceeds', 'bands', { zh: '分档（超过）', en: 'tiers (above)' });
export const table = single('table', 'reaches', 'codes', { zh: '按选项对应', en: 'by option' });

export const table2d: Operator = {
  name: 'table_2d',
  title: { zh: '二维表', en: 'table of two dimensions' },
  arity: { min: 5, max: 5 },
  read(use) {
    const columnsAt = use.operandAt(2);
    const at = use.operandAt(3);
    const columnKeys = use.operands[2];
    if (!Array.isArray(columnKeys) || columnKeys.length === 0 || columnKeys.length > MOST_ROWS)
      return badForm(use, columnsAt, '需要列的界限或选项', 'the keys of the columns are needed');
    const rows = pairs(use, use.operands[3], at);
    const otherwise = readDecimal(use, use.operands[4], use.operandAt(4));
    if (!rows || !otherwise) return undefined;
    const rowKeys = rows.map(([key]) => key);
    const row = readAxis(use, 0, 'reaches', rowKeys, (index) => `${at}/${index}/0`, { at, value: rows });
    const column = readAxis(use, 1, 'reaches', columnKeys, (index) => `${columnsAt}/${index}`);
    const cells = all(
      rows.map(([, values], index) => {
        if (!Array.isArray(values) || values.length !== columnKeys.length)
          return badForm(
            use,
            `${at}/${index}/1`,
            `每行需要 ${columnKeys.length} 个分值`,
            `a row needs ${columnKeys.length} values`,
          );
        return all(values.map((value, position) => readDecimal(use, value, `${at}/${index}/1/${position}`)));
      }),
    );
    return row && column && cells && tabled(use, [row, column], cells, otherwise);
  },
};

/** Least and greatest of the marginal sum at the ends of every slab; it is monotone between them. */
function slabBounds(subject: NumberType, rows: SlabRows): readonly [number, number] {
  const points = [subject.min, subject.max, ...rows.map(({ from }) => from)].filter(
    (value) => value >= subject.min && value <= subject.max,
  );
  const values = points.map((value) => slabSum(value, rows));
  return [Math.min(...values), Math.max(...values)];
}

export const slabs: Operator = {
  name: 'slabs',
  title: { zh: '分段累进', en: 'marginal rates' },
  arity: { min: 2, max: 2 },
  read(use): Expression | undefined {
    const at = use.operandAt(1);
    const subject = use.number(0);
    const written = pairs(use, use.operands[1], at);
    if (!subject || !written) return undefined;
    const axis = readBands(
      use,
      subject,
      'exceeds',
      written.map(([key]) => key),
      (index) => `${at}/${index}/0`,
      { at, value: written },
    );
    const rates = all(written.map(([, rate], index) => readDecimal(use, rate, `${at}/${index}/1`)));
    const measured = axis?.subject;
    if (!axis || !rates || !measured || !isNumber(measured)) return undefined;
    const ratePlaces = rates.reduce((most, rate) => Math.max(most, rate.places), 0);
    const rows = axis.bounds.map((from, index) => {
      const rate = rates[index] ?? { units: 0, places: 0 };
      return { from, rate: rate.units * powerOfTen(ratePlaces - rate.places) };
    });
    const [min, max] = slabBounds(measured.type, rows);
    const type: NumberType = { kind: 'number', places: measured.type.places + ratePlaces, min, max };
    return safely(use, { kind: 'slabs', subject: measured, rows, ratePlaces, type, at: use.at });
  },
};
