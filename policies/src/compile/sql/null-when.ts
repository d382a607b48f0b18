import { allOf, anyOf, isNull, partsOf, type Sql, truth } from './sql-tree.js';

const NEVER = truth(false);

function isNever(sql: Sql): boolean {
  return sql.kind === 'truth' && !sql.value;
}

/** Whether an expression is NULL exactly where one of its parts is. */
function isStrict({ kind }: Sql): boolean {
  switch (kind) {
    case 'infix':
    case 'not':
    case 'quotient':
    case 'remainder':
    case 'in':
    case 'rank':
    case 'days-between':
    case 'add-days':
    case 'add-months':
    case 'day-part':
      return true;
    default:
      return false;
  }
}

function nullWhenCase(sql: Extract<Sql, { kind: 'case' }>): Sql {
  const [first, ...rest] = sql.branches;
  const others = [...rest.map(({ then }) => then), sql.otherwise].every((result) => isNever(nullWhen(result)));
  if (!first || !others) return isNull(sql);
  const { when, then } = first;
  if (isNever(nullWhen(then))) return NEVER;
  return then.kind === 'unknown' && isNever(nullWhen(when)) ? when : isNull(sql);
}

/** The condition, itself never NULL, under which an expression is NULL. */
export function nullWhen(sql: Sql): Sql {
  switch (sql.kind) {
    case 'integer':
    case 'day':
    case 'text':
    case 'truth':
    case 'is-null':
      return NEVER;
    case 'unknown':
      return truth(true);
    case 'column':
      return sql.nullable ? isNull(sql) : NEVER;
    case 'given':
      return isNever(nullWhen(sql.instead)) ? NEVER : allOf([nullWhen(sql.operand), nullWhen(sql.instead)]);
    case 'extreme':
      return sql.operands.some((operand) => isNever(nullWhen(operand))) ? NEVER : allOf(sql.operands.map(nullWhen));
    case 'case':
      return nullWhenCase(sql);
    case 'infix':
      if (sql.operator === 'and' || sql.operator === 'or') {
        return isNever(nullWhen(sql.left)) && isNever(nullWhen(sql.right)) ? NEVER : isNull(sql);
      }
      break;
    default:
  }
  if (!isStrict(sql)) return isNull(sql);
  const open = partsOf(sql)
    .map(nullWhen)
    .filter((when) => !isNever(when));
  return anyOf(open);
}

/** Columns without which an expression is NULL. */
function neededBy(sql: Sql): readonly string[] {
  if (sql.kind === 'column') return [sql.name];
  const connects = sql.kind === 'infix' && (sql.operator === 'and' || sql.operator === 'or');
  return isStrict(sql) && !connects ? partsOf(sql).flatMap(neededBy) : [];
}

/** Columns that are certainly not NULL where the condition holds. */
export function provenBy(condition: Sql): readonly string[] {
  if (condition.kind === 'infix' && condition.operator === 'and') {
    return [...provenBy(condition.left), ...provenBy(condition.right)];
  }
  if (condition.kind === 'not') return whereFalse(condition.operand);
  return neededBy(condition);
}

/** Columns that are certainly not NULL where the condition, which is never NULL itself, fails. */
export function whereFalse(condition: Sql): readonly string[] {
  if (condition.kind === 'infix' && condition.operator === 'or') {
    return [...whereFalse(condition.left), ...whereFalse(condition.right)];
  }
  return condition.kind === 'is-null' && condition.operand.kind === 'column' ? [condition.operand.name] : [];
}
