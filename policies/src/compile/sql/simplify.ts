import { formatDay } from '../../logic/calendar-day.js';
import { combined } from './fold.js';
import { nullWhen, provenBy, whereFalse } from './null-when.js';
import { infix, integer, not, type Sql, type SqlBranch, truth } from './sql-tree.js';

/** Columns that cannot be NULL where an expression stands. */
type Known = ReadonlySet<string>;

const NOTHING: Known = new Set();

/** Whether two expressions are written alike. */
export function alike(left: Sql, right: Sql): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

function isTruth(sql: Sql, value: boolean): boolean {
  return sql.kind === 'truth' && sql.value === value;
}

/** The conditions that an AND or OR joins. */
function joined(operator: 'and' | 'or', sql: Sql): readonly Sql[] {
  return sql.kind === 'infix' && sql.operator === operator
    ? [...joined(operator, sql.left), ...joined(operator, sql.right)]
    : [sql];
}

/** Conditions joined, each once; what decides by itself decides. */
function connect(operator: 'and' | 'or', conditions: readonly Sql[]): Sql {
  const decisive = operator === 'or';
  const parts: Sql[] = [];
  for (const part of conditions.flatMap((each) => joined(operator, each))) {
    if (isTruth(part, decisive)) return truth(decisive);
    if (!isTruth(part, !decisive) && !parts.some((each) => alike(each, part))) parts.push(part);
  }
  const [first, ...rest] = parts;
  return first ? rest.reduce((left, right) => infix(operator, left, right), first) : truth(!decisive);
}

function dayPart(part: 'year' | 'month' | 'day', epochDay: number): number {
  const [year, month, date] = formatDay(epochDay).split('-').map(Number) as [number, number, number];
  return { year, month, day: date }[part];
}

/** One choice with the choices in its last branch, without what cannot be reached or makes no difference. */
function chosen(branches: readonly SqlBranch[], last: Sql): Sql {
  const all = last.kind === 'case' ? [...branches, ...last.branches] : branches;
  const otherwise = last.kind === 'case' ? last.otherwise : last;
  const merged: SqlBranch[] = [];
  for (const branch of all) {
    const before = merged.at(-1);
    if (before && alike(before.then, branch.then)) {
      merged[merged.length - 1] = { when: connect('or', [before.when, branch.when]), then: before.then };
    } else merged.push(branch);
  }
  while (merged.length > 0 && alike(merged.at(-1)?.then as Sql, otherwise)) merged.pop();
  const [only] = merged;
  if (!only) return otherwise;
  if (
    merged.length === 1 &&
    isTruth(only.then, true) &&
    isTruth(otherwise, false) &&
    isTruth(nullWhen(only.when), false)
  )
    return only.when;
  return { kind: 'case', branches: merged, otherwise };
}

function simplifyCase({ branches, otherwise }: Extract<Sql, { kind: 'case' }>, known: Known): Sql {
  const kept: SqlBranch[] = [];
  let here = known;
  for (const branch of branches) {
    const when = simplify(branch.when, here);
    if (isTruth(when, false)) continue;
    const then = simplify(branch.then, new Set([...here, ...provenBy(when)]));
    if (isTruth(when, true)) return chosen(kept, then);
    kept.push({ when, then });
    here = new Set([...here, ...whereFalse(when)]);
  }
  return chosen(kept, simplify(otherwise, here));
}

function simplifyList(sql: Extract<Sql, { kind: 'from-list' }>, known: Known): Sql {
  const { query } = sql;
  const { make } = query;
  const of = (part: Sql): Sql => simplify(part, known);
  const made = {
    ...make,
    ...('value' in make ? { value: of(make.value), empty: of(make.empty) } : {}),
    ...('condition' in make ? { condition: of(make.condition) } : {}),
    ...('date' in make ? { date: of(make.date), amount: of(make.amount) } : {}),
  };
  const { list, keep, open, unknown } = query;
  return { kind: 'from-list', query: { list, keep: of(keep), open: of(open), unknown: of(unknown), make: made } };
}

/**
 * The same value said more shortly: constants computed, questions for NULL answered where the answer is certain or asked of columns
 * instead of whole expressions, choices that cannot be reached left out. `known` are columns that are not NULL here.
 */
export function simplify(sql: Sql, known: Known = NOTHING): Sql {
  const of = (part: Sql): Sql => simplify(part, known);
  switch (sql.kind) {
    case 'column':
      return sql.nullable && known.has(sql.name) ? { ...sql, nullable: false } : sql;
    case 'infix':
      if (sql.operator === 'and' || sql.operator === 'or') return connect(sql.operator, [of(sql.left), of(sql.right)]);
      return combined(sql.operator, of(sql.left), of(sql.right));
    case 'not': {
      const operand = of(sql.operand);
      if (operand.kind === 'truth') return truth(!operand.value);
      return operand.kind === 'not' ? operand.operand : not(operand);
    }
    case 'is-null':
      return simplified(nullWhen(of(sql.operand)));
    case 'quotient':
    case 'remainder':
      return { ...sql, left: of(sql.left), right: of(sql.right) };
    case 'given': {
      const operand = of(sql.operand);
      return isTruth(nullWhen(operand), false) ? operand : { ...sql, operand, instead: of(sql.instead) };
    }
    case 'extreme':
      return { ...sql, operands: sql.operands.map(of) };
    case 'in': {
      const [only, ...more] = sql.values;
      const operand = of(sql.operand);
      return only && more.length === 0 ? infix('=', operand, only) : { ...sql, operand };
    }
    case 'rank':
      return { ...sql, operand: of(sql.operand) };
    case 'case':
      return simplifyCase(sql, known);
    case 'days-between':
      return { ...sql, from: of(sql.from), to: of(sql.to) };
    case 'add-days':
      return { ...sql, day: of(sql.day), days: of(sql.days) };
    case 'add-months':
      return { ...sql, day: of(sql.day), months: of(sql.months) };
    case 'day-part': {
      const date = of(sql.day);
      return date.kind === 'day' ? integer(dayPart(sql.part, date.value)) : { ...sql, day: date };
    }
    case 'from-list':
      return simplifyList(sql, known);
    case 'months-of-periods':
      return { ...sql, asOf: of(sql.asOf) };
    case 'integer':
    case 'day':
    case 'text':
    case 'truth':
    case 'unknown':
      return sql;
  }
}

/** A condition as {@link nullWhen} makes it of simplified parts. */
function simplified(condition: Sql): Sql {
  if (condition.kind !== 'infix') return condition;
  const { operator, left, right } = condition;
  return operator === 'and' || operator === 'or' ? connect(operator, [simplified(left), simplified(right)]) : condition;
}
