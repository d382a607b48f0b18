import type { Column, RecordsColumn, ScalarColumn } from './column.js';
import { type EncodedPopulation } from './encode-population.js';
import { TextColumnBuilder } from './text-column.js';

function scalarSubset(column: ScalarColumn, rows: Int32Array): ScalarColumn {
  const values = column.values.slice(0, 0).constructor as new (length: number) => ScalarColumn['values'];
  const picked = new values(rows.length);
  for (let place = 0; place < rows.length; place += 1) picked[place] = column.values[rows[place] as number] as number;
  return { ...column, values: picked };
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
  const ids = new TextColumnBuilder();
  for (const row of rows) ids.push(population.ids.at(row) ?? '');
  return population.withRows(ids.build(), (column) => columnSubset(column, rows));
}
