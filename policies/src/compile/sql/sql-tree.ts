/**
 * What rules become in SQL, before a dialect prints it. Values are as everywhere: numbers in whole units, days as days, codes as
 * text; NULL is unknown, and SQL's three-valued logic is the rules' own.
 */
export type Sql =
  | { readonly kind: 'integer'; readonly value: number }
  /** Epoch day. */
  | { readonly kind: 'day'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'unknown'; readonly of: Flavour }
  /** A column of the relation that is being read; `nullable` tells whether it can be NULL. */
  | { readonly kind: 'column'; readonly name: string; readonly nullable: boolean }
  | { readonly kind: 'infix'; readonly operator: Infix; readonly left: Sql; readonly right: Sql }
  | { readonly kind: 'not'; readonly operand: Sql }
  | { readonly kind: 'is-null'; readonly operand: Sql }
  /** Whole quotient, cut off towards zero. */
  | { readonly kind: 'quotient'; readonly left: Sql; readonly right: Sql }
  /** Remainder with the sign of the dividend. */
  | { readonly kind: 'remainder'; readonly left: Sql; readonly right: Sql }
  /** The operand, and where that is NULL, `instead`. */
  | { readonly kind: 'given'; readonly operand: Sql; readonly instead: Sql }
  /** As in SQL, NULL only where all operands are. */
  | { readonly kind: 'extreme'; readonly operator: 'least' | 'greatest'; readonly operands: readonly Sql[] }
  | { readonly kind: 'in'; readonly operand: Sql; readonly values: readonly Sql[] }
  /** Position of a code in its list. */
  | { readonly kind: 'rank'; readonly operand: Sql; readonly codes: readonly string[] }
  | { readonly kind: 'case'; readonly branches: readonly SqlBranch[]; readonly otherwise: Sql }
  /** Days from one day to another. */
  | { readonly kind: 'days-between'; readonly from: Sql; readonly to: Sql }
  | { readonly kind: 'add-days'; readonly day: Sql; readonly days: Sql }
  /** The day that many months later; months are whole and may be negative. */
  | { readonly kind: 'add-months'; readonly day: Sql; readonly months: Sql }
  | { readonly kind: 'day-part'; readonly part: DayPart; readonly day: Sql }
  /** One value from the elements of a list column. */
  | { readonly kind: 'from-list'; readonly query: ListQuery }
  /** Full months of periods; see `full-months` and `unbroken-months`. A null tolerance counts all periods. */
  | {
      readonly kind: 'months-of-periods';
      readonly list: ListSource;
      readonly asOf: Sql;
      readonly tolerance: number | null;
    };

export type Infix = '+' | '-' | '*' | '=' | '<>' | '<' | '<=' | '>' | '>=' | 'and' | 'or';

export type DayPart = 'year' | 'month' | 'day';

/** What a value is where only NULL stands. */
export type Flavour = 'integer' | 'truth' | 'day' | 'text';

export interface SqlBranch {
  readonly when: Sql;
  readonly then: Sql;
}

/** A column that holds a list of records, and how each field is read. */
export interface ListSource {
  readonly column: string;
  readonly fields: readonly ListField[];
}

export interface ListField {
  readonly id: string;
  readonly type: ColumnType;
  /** Whether it may be NULL. */
  readonly optional: boolean;
}

/** How a column of the table, or a field of its records, is stored. */
export type ColumnType =
  | { readonly kind: 'boolean' }
  | { readonly kind: 'date' }
  | { readonly kind: 'number'; readonly places: number }
  | { readonly kind: 'code'; readonly codes: readonly string[] };

/**
 * One value made of the elements of a list for which `keep` holds. Unknown where the list is, where `open` holds for an element (a
 * condition on the way could not be decided), or where the value of a kept element is.
 */
export interface ListQuery {
  readonly list: ListSource;
  readonly keep: Sql;
  /** Undecided for this element. */
  readonly open: Sql;
  /** Undecided whatever the elements are. */
  readonly unknown: Sql;
  readonly make:
    | { readonly kind: 'count' }
    | { readonly kind: 'sum' | 'min' | 'max'; readonly value: Sql; readonly empty: Sql }
    | { readonly kind: 'some' | 'all' | 'none'; readonly condition: Sql }
    | { readonly kind: 'yearly'; readonly date: Sql; readonly amount: Sql; readonly cap: number };
}

export const integer = (value: number): Sql => ({ kind: 'integer', value });
export const day = (value: number): Sql => ({ kind: 'day', value });
export const textValue = (value: string): Sql => ({ kind: 'text', value });
export const truth = (value: boolean): Sql => ({ kind: 'truth', value });
export const unknownOf = (of: Flavour): Sql => ({ kind: 'unknown', of });
export const column = (name: string, nullable = true): Sql => ({ kind: 'column', name, nullable });
export const infix = (operator: Infix, left: Sql, right: Sql): Sql => ({ kind: 'infix', operator, left, right });
export const isNull = (operand: Sql): Sql => ({ kind: 'is-null', operand });
export const not = (operand: Sql): Sql => ({ kind: 'not', operand });

/** All of them; true of none. */
export function allOf(conditions: readonly Sql[]): Sql {
  const [first, ...rest] = conditions;
  return first ? rest.reduce((left, right) => infix('and', left, right), first) : truth(true);
}

/** Any of them; false of none. */
export function anyOf(conditions: readonly Sql[]): Sql {
  const [first, ...rest] = conditions;
  return first ? rest.reduce((left, right) => infix('or', left, right), first) : truth(false);
}

export function choose(when: Sql, then: Sql, otherwise: Sql): Sql {
  return { kind: 'case', branches: [{ when, then }], otherwise };
}

/** Name of the column in which a field of the element of a list stands; no fact's column can be called so. */
export const elementColumn = (field: string): string => `each ${field}`;

/** The expressions that stand directly in one, whatever relation they are read from. */
export function partsOf(sql: Sql): readonly Sql[] {
  switch (sql.kind) {
    case 'integer':
    case 'day':
    case 'text':
    case 'truth':
    case 'unknown':
    case 'column':
      return [];
    case 'infix':
    case 'quotient':
    case 'remainder':
      return [sql.left, sql.right];
    case 'not':
    case 'is-null':
    case 'rank':
      return [sql.operand];
    case 'given':
      return [sql.operand, sql.instead];
    case 'extreme':
      return sql.operands;
    case 'in':
      return [sql.operand, ...sql.values];
    case 'case':
      return [...sql.branches.flatMap(({ when, then }) => [when, then]), sql.otherwise];
    case 'days-between':
      return [sql.from, sql.to];
    case 'add-days':
      return [sql.day, sql.days];
    case 'add-months':
      return [sql.day, sql.months];
    case 'day-part':
      return [sql.day];
    case 'months-of-periods':
      return [sql.asOf];
    case 'from-list': {
      const { keep, open, unknown, make } = sql.query;
      const made = 'value' in make ? [make.value, make.empty] : 'condition' in make ? [make.condition] : [];
      return [keep, open, unknown, ...made, ...('date' in make ? [make.date, make.amount] : [])];
    }
  }
}

/** Names of all columns that are read. */
export function columnsIn(sql: Sql, into = new Set<string>()): Set<string> {
  if (sql.kind === 'column') into.add(sql.name);
  for (const part of partsOf(sql)) columnsIn(part, into);
  return into;
}
