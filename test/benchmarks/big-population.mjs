// A population as large as wanted: generated residents, repeated, as a snapshot in shared memory.
import { GroupedTextsBuilder, mergeDictionaries, Snapshot, snapshotOfPopulation, TextColumn } from '@jifen/policies';
import { residents } from './pack.mjs';

/** Persons that are generated; a larger population repeats them. */
export const GENERATED = 100_000;

const shared = (bytes) => new SharedArrayBuffer(bytes);

function repeated(values, times) {
  const all = new values.constructor(shared(values.byteLength * times));
  for (let time = 0; time < times; time += 1) all.set(values, time * values.length);
  return all;
}

function repeatedColumn(column, times) {
  if (column.kind !== 'records') return { ...column, values: repeated(column.values, times) };
  const persons = column.unknown.length;
  const records = column.starts[persons];
  const starts = new Int32Array(shared((persons * times + 1) * 4));
  for (let row = 0; row < persons * times; row += 1) {
    starts[row + 1] = starts[row] + column.starts[(row % persons) + 1] - column.starts[row % persons];
  }
  if (starts[persons * times] !== records * times) throw new Error('the records do not add up');
  const fields = column.fields.map((field) => repeatedColumn(field, times));
  return { ...column, starts, unknown: repeated(column.unknown, times), fields };
}

function grouped(texts) {
  const builder = new GroupedTextsBuilder();
  for (const text of texts) builder.push(text);
  return builder.build();
}

/** The persons of GENERATED residents; whatever was asked for less is that. */
export function generatedPopulation(persons) {
  return residents(Math.min(persons, GENERATED));
}

/** A snapshot of so many persons for policies with these dictionaries. */
export function bigSnapshot(population, persons, dictionaries) {
  const { snapshot, findings } = snapshotOfPopulation(population, mergeDictionaries(dictionaries));
  if (!snapshot) throw new Error(JSON.stringify(findings.slice(0, 3)));
  const times = persons / snapshot.size;
  if (!Number.isInteger(times)) throw new Error(`${persons} is no multiple of ${snapshot.size}`);
  const { header, dictionary, applications: own } = snapshot;
  const numbered = (letter, count) => Array.from({ length: count }, (_, row) => letter + String(row).padStart(8, '0'));
  const rows = (values) => {
    const all = repeated(values, times);
    for (let at = 0; at < all.length; at += 1) {
      if (all[at] >= 0) all[at] += Math.floor(at / values.length) * snapshot.size;
    }
    return all;
  };
  const everyTime = (texts) => ({ names: texts.names, of: repeated(texts.of, times) });
  return new Snapshot({
    header,
    dictionary,
    ids: TextColumn.of(numbered('P', persons)),
    households: grouped(numbered('H', persons)),
    columns: new Map([...snapshot.columns].map(([id, column]) => [id, repeatedColumn(column, times)])),
    applications: {
      ids: TextColumn.of(numbered('A', own.first.length * times)),
      scenes: everyTime(own.scenes),
      pools: everyTime(own.pools),
      first: rows(own.first),
      second: rows(own.second),
    },
  });
}
