import type { Column, RecordsColumn, ScalarColumn, WholeNumbers } from './column.js';
import { type EncodedPopulation } from './encode-population.js';

/** Some rows of a column. They are looked up when somebody asks for them: of most columns, it is enough what everybody has. */
class SomeRows implements ScalarColumn {
  readonly kind: ScalarColumn['kind'];
  readonly unknown: number;
  readonly least: number;
  readonly most: number;
  readonly whole: ScalarColumn;
  private picked: WholeNumbers | undefined;

  constructor(
    private readonly column: ScalarColumn,
    private readonly rows: Int32Array,
  ) {
    const { kind, unknown, least, most, whole = column } = column;
    this.kind = kind;
    this.unknown = unknown;
    this.least = least;
    this.most = most;
    this.whole = whole;
  }

  get values(): WholeNumbers {
    return (this.picked ??= valuesOf(this.column.values, this.rows));
  }
}

function valuesOf(values: WholeNumbers, rows: Int32Array): WholeNumbers {
  const kind = values.constructor as new (length: number) => WholeNumbers;
  const picked = new kind(rows.length);
  for (let place = 0; place < rows.length; place += 1) picked[place] = values[rows[place] as number] as number;
  return picked;
}

/** The values of some rows, in this order. */
export function scalarSubset(column: ScalarColumn, rows: Int32Array): ScalarColumn {
  return new SomeRows(column, rows);
}

function recordsSubset({ kind, starts, unknown, fields }: RecordsColumn, rows: Int32Array): RecordsColumn {
  const startsOf = new Int32Array(rows.length + 1);
  const unknownOf = new Uint8Array(rows.length);
  for (let place = 0; place < rows.length; place += 1) {
    const row = rows[place] as number;
    const records = (starts[row + 1] as number) - (starts[row] as number);
    startsOf[place + 1] = (startsOf[place] as number) + records;
    unknownOf[place] = unknown[row] as number;
  }
  const entries = new Int32Array(startsOf[rows.length] as number);
  let entry = 0;
  for (let place = 0; place < rows.length; place += 1) {
    const row = rows[place] as number;
    for (let record = starts[row] as number; record < (starts[row + 1] as number); record += 1) {
      entries[entry] = record;
      entry += 1;
    }
  }
  return { kind, starts: startsOf, unknown: unknownOf, fields: fields.map((field) => scalarSubset(field, entries)) };
}

function columnSubset(column: Column, rows: Int32Array): Column {
  return column.kind === 'records' ? recordsSubset(column, rows) : scalarSubset(column, rows);
}

/**
 * Some persons of a population, in this order, as a population of their own: those who apply for a scene, say. It bears the hash of the
 * whole. The least and greatest values of its columns are those of the whole.
 */
export function subsetOf(population: EncodedPopulation, rows: Int32Array): EncodedPopulation {
  return population.withRows(rows, (column) => columnSubset(column, rows));
}
