/**
 * Statements that make the rows of a table immutable in the database itself: UPDATE, DELETE and TRUNCATE fail with SQL state
 * `JF001`, which reaches people as the problem `RECORD-IMMUTABLE`.
 *
 * @param table name of the table, as written in a migration
 */
export function forbidChange(table: string): string[] {
  return [
    `CREATE TRIGGER ${table}_immutable BEFORE UPDATE OR DELETE ON ${table}
       FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    `CREATE TRIGGER ${table}_not_truncated BEFORE TRUNCATE ON ${table}
       FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  ];
}
