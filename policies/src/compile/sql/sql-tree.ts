/**
 * What rules become in SQL, before a dialect prints it. Values are as everywhere: whole numbers in units, epoch days, indices of
 * codes; NULL is unknown, and SQL's three-valued logic is the rules' own.
 */
export type Sql =
  | { readonly kind: 'integer'; readonly value: number }
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'unknown'; readonly of: 'integer' | 'truth' }
  /** A column of the relation that is being read; `of` names the relation where several are in sight. */
  | { readonly kind: 'column'; readonly name: string; readonly of?: string }
  | { readonly kind: 'infix'; readonly operator: Infix; readonly left: Sql; readonly right: Sql }
  | { readonly kind: 'not'; readonly operand: Sql }
  | { readonly kind: 'is-null'; readonly operand: Sql }
  /** Whole quotient, cut off towards zero. */
  | { readonly kind: 'quotient'; readonly left: Sql; readonly right: Sql }
  /** Remainder with the sign of the dividend. */
  | { readonly kind: 'remainder'; readonly left: Sql; readonly right: Sql }
  | { readonly kind: 'extreme'; readonly operator: 'least' | 'greatest'; readonly operands: readonly Sql[] }
  | { readonly kind: 'in'; readonly operand: Sql; readonly values: readonly number[] }
  | { readonly kind: 'case'; readonly branches: readonly SqlBranch[]; readonly otherwise: Sql }
  /** The epoch day that many months later; months are whole and may be negative. */
  | { readonly kind: 'add-months'; readonly day: Sql; readonly months: Sql }
  | { readonly kind: 'day-part'; readonly part: 'year' | 'month'; readonly day: Sql }
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
}

/** How a column of the table, or a field of its records, is stored and turned into whole numbers. */
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
export const truth = (value: boolean): Sql => ({ kind: 'truth', value });
export const column = (name: string): Sql => ({ kind: 'column', name });
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
