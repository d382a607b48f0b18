import { DOUBLE, type DuckDBType, INTEGER, LIST, SMALLINT, STRUCT, TINYINT } from '@duckdb/node-api';
import {
  encodedBounds,
  type FactType,
  type RecordsFactType,
  type ScalarFactType,
  type Storage,
  storageFor,
  type StorageName,
} from '@jifen/policies';
import { sqlName, sqlText } from './duckdb-session.js';

/*
 * In a Parquet file facts stand as any tool reads them: yes/no, whole and decimal numbers, dates, the codes themselves, lists of structs;
 * unknown is null. Between it and the typed arrays stand whole numbers with a number for "unknown"; DuckDB converts, which is much
 * faster than value by value.
 */

/** Columns that are no facts: a fact's id has no hyphen. */
export const PERSON_ID = 'person-id';
export const HOUSEHOLD_ID = 'household-id';
export const APPLICATIONS = 'scene-applications';

/** Name of the manifest among the file's metadata. */
export const MANIFEST_KEY = 'points-snapshot';

const RAW: Readonly<Record<StorageName, { readonly type: DuckDBType; readonly sql: string }>> = {
  int8: { type: TINYINT, sql: 'TINYINT' },
  int16: { type: SMALLINT, sql: 'SMALLINT' },
  int32: { type: INTEGER, sql: 'INTEGER' },
  float64: { type: DOUBLE, sql: 'DOUBLE' },
};

const FIRST_DAY = "DATE '1970-01-01'";

function storageOf(type: ScalarFactType): Storage {
  return storageFor(encodedBounds(type));
}

function codeList({ codes }: Extract<ScalarFactType, { kind: 'enumeration' }>): string {
  return `[${codes.map(({ code }) => sqlText(code)).join(', ')}]`;
}

/** Digits that the units of a decimal may have. */
function digitsOf(type: ScalarFactType): number {
  const { min, max } = encodedBounds(type);
  return Math.max(String(Math.abs(min)).length, String(Math.abs(max)).length);
}

function writeScalar(type: ScalarFactType, raw: string): string {
  const known = `nullif(${raw}, ${storageOf(type).unknown})`;
  switch (type.kind) {
    case 'boolean':
      return `CAST(${known} AS BOOLEAN)`;
    case 'integer':
      return `CAST(${known} AS BIGINT)`;
    case 'decimal': {
      const width = Math.max(digitsOf(type), type.places + 1);
      const unit = `CAST('${(10 ** -type.places).toFixed(type.places)}' AS DECIMAL(${type.places + 1}, ${type.places}))`;
      return `CAST(CAST(CAST(${known} AS BIGINT) AS DECIMAL(${width}, 0)) * ${unit} AS DECIMAL(${width}, ${type.places}))`;
    }
    case 'date':
      return `${FIRST_DAY} + CAST(${known} AS INTEGER)`;
    case 'enumeration':
      return `list_extract(${codeList(type)}, ${known} + 1)`;
  }
}

function readScalar(type: ScalarFactType, column: string): string {
  const { name, unknown } = storageOf(type);
  const raw = (): string => {
    switch (type.kind) {
      case 'boolean':
      case 'integer':
        return column;
      case 'decimal':
        // The widest decimal: the product of units and decimals would leave a narrower one.
        return `CAST(CAST(${column} AS DECIMAL(38, ${type.places})) * ${10 ** type.places} AS BIGINT)`;
      case 'date':
        return `${column} - ${FIRST_DAY}`;
      case 'enumeration':
        return `list_position(${codeList(type)}, ${column}) - 1`;
    }
  };
  return `coalesce(CAST(${raw()} AS ${RAW[name].sql}), CAST(${unknown} AS ${RAW[name].sql}))`;
}

/** The type of a column of whole numbers on their way into a file. */
export function rawType(type: FactType): DuckDBType {
  if (type.kind !== 'records') return RAW[storageOf(type).name].type;
  return LIST(STRUCT(Object.fromEntries(type.fields.map((field) => [field.id, rawType(field.type)]))));
}

/** SQL that makes the column of a file from whole numbers. */
export function writtenColumn(type: FactType, raw: string): string {
  if (type.kind !== 'records') return writeScalar(type, raw);
  const fields = type.fields.map(
    ({ id, type: field }) => `${sqlName(id)} := ${writeScalar(field, `r.${sqlName(id)}`)}`,
  );
  return `list_transform(${raw}, lambda r: struct_pack(${fields.join(', ')}))`;
}

/** SQL that makes whole numbers of a file's column; of lists of records, the number of records, −1 for unknown. */
export function readColumn(type: FactType, column: string): string {
  return type.kind === 'records' ? `coalesce(CAST(len(${column}) AS INTEGER), -1)` : readScalar(type, column);
}

/** SQL that makes whole numbers of the fields of unnested records. */
export function readFields(type: RecordsFactType, record: string): string[] {
  return type.fields.map((field) => readScalar(field.type, `${record}.${sqlName(field.id)}`));
}
