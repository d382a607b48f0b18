import type { CompiledPolicy } from '../../evaluate/compile-policy.js';
import type { Fact, FactType, ScalarFactType } from '../../model/fact.js';
import { comment } from './layout.js';
import { ColumnNames, factsReadBy } from './policy-columns.js';
import type { SqlPrinter } from './printer.js';
import { quoted } from './quoting.js';

/** Column of each fact where it is not the one of its id; null for a fact that the table is known not to have. */
export type ColumnMapping = ReadonlyMap<string, string | null>;

/** A column that a table of persons must have for a policy. */
export interface TableColumn {
  readonly fact: Fact;
  readonly column: string;
  /** The type as CREATE TABLE has it. */
  readonly type: string;
}

/** Columns for those facts, in their order. */
function columnsFor(facts: readonly Fact[], printer: SqlPrinter, columns: ColumnMapping): readonly TableColumn[] {
  const names = new ColumnNames(printer.longestName);
  return facts.flatMap((fact) => {
    const column = columns.get(fact.id);
    if (column === null) return [];
    return [{ fact, column: column ?? names.short(fact.id), type: printer.columnType(fact.type) }];
  });
}

/** The columns that the rules of a policy read, in the order of its dictionary: a table need not have any other. */
export function tableColumns(
  policy: CompiledPolicy,
  printer: SqlPrinter,
  columns: ColumnMapping = new Map(),
): readonly TableColumn[] {
  return columnsFor(factsReadBy(policy), printer, columns);
}

function scalarWords(type: ScalarFactType): string {
  switch (type.kind) {
    case 'boolean':
      return 'true, false';
    case 'date':
      return `${type.min ?? '0001-01-01'} … ${type.max ?? '9999-12-31'}`;
    case 'integer':
    case 'decimal':
      return `${type.min} … ${type.max}`;
    case 'enumeration':
      return type.codes.map(({ code }) => code).join(', ');
  }
}

/** What values a column may hold, in a few words; NULL is always allowed and means unknown. */
export function valueWords(type: FactType): string {
  if (type.kind !== 'records') return scalarWords(type);
  const fields = type.fields.map(
    ({ id, type: fieldType, optional }) => `"${id}"${optional ? '?' : ''}: ${scalarWords(fieldType)}`,
  );
  return `[{${fields.join('; ')}}], ≤ ${type.most}`;
}

/**
 * `CREATE TABLE` for persons with those facts (`factsReadBy` gives those that a policy needs); `table` as it is written in SQL. Before
 * the facts stand the pseudonyms of person and household, which no policy reads.
 */
export function createTableSql(
  facts: readonly Fact[],
  printer: SqlPrinter,
  table: string,
  columns: ColumnMapping = new Map(),
): string {
  const listed = columnsFor(facts, printer, columns).map(
    ({ fact, column, type }) =>
      `  ${comment(`${fact.label.zh}: ${valueWords(fact.type)}`)}\n  ${quoted(column)} ${type}`,
  );
  return `CREATE TABLE ${table} (\n${['  "id" TEXT PRIMARY KEY', '  "household" TEXT', ...listed].join(',\n')}\n);\n`;
}
