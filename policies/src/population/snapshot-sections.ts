import type { FactType, ScalarFactType } from '../model/fact.js';
import { encodedBounds } from './column-builder.js';
import { type Column, type ScalarColumn, type StorageName, storageFor, type WholeNumbers } from './column.js';
import type { SnapshotContents } from './snapshot.js';
import type { GroupedTexts, TextColumn } from './text-column.js';

/** What a section holds, least significant byte first. */
export type SectionType = StorageName | 'uint8';

/** The numbers of one section. */
export type SectionValues = WholeNumbers | Uint8Array;

/** One array of a snapshot under its name. A snapshot is nothing but its header, its dictionary and these, in a fixed order. */
export interface Section {
  readonly name: string;
  readonly type: SectionType;
  readonly values: SectionValues;
  /** The least and the greatest known value of a fact's column; absent elsewhere, and where nobody has a value. */
  readonly least?: number;
  readonly most?: number;
}

/** The bytes of an array, without copying them. */
export function bytesOf(values: SectionValues): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}

/** How the values of a fact or field are held. */
export function storageOf(type: ScalarFactType): StorageName {
  return storageFor(encodedBounds(type)).name;
}

function* textSections(name: string, { bytes, starts }: TextColumn): Generator<Section> {
  yield { name: `${name}/bytes`, type: 'uint8', values: bytes };
  yield { name: `${name}/starts`, type: 'int32', values: starts };
}

function* groupedSections(name: string, { names, of }: GroupedTexts): Generator<Section> {
  yield* textSections(`${name}/names`, names);
  yield { name: `${name}/of`, type: 'int32', values: of };
}

function scalarSection(name: string, type: ScalarFactType, { values, least, most }: ScalarColumn): Section {
  return { name, type: storageOf(type), values, ...(least <= most ? { least, most } : {}) };
}

function* columnSections(name: string, type: FactType, column: Column): Generator<Section> {
  if (type.kind !== 'records' && column.kind !== 'records') yield scalarSection(name, type, column);
  if (type.kind !== 'records' || column.kind !== 'records') return;
  yield { name: `${name}/starts`, type: 'int32', values: column.starts };
  yield { name: `${name}/unknown`, type: 'uint8', values: column.unknown };
  for (const [index, field] of type.fields.entries()) {
    const values = column.fields[index];
    if (values) yield scalarSection(`${name}/fields/${field.id}`, field.type, values);
  }
}

/**
 * The sections of a snapshot: ids, households, facts in the order of the dictionary, applications. Equal snapshots have equal sections,
 * however they were made or stored.
 */
export function sectionsOf({ ids, households, dictionary, columns, applications }: SnapshotContents): Section[] {
  return [
    ...textSections('ids', ids),
    ...groupedSections('households', households),
    ...dictionary.flatMap(({ id, type }) => {
      const column = columns.get(id);
      return column ? [...columnSections(`facts/${id}`, type, column)] : [];
    }),
    ...textSections('applications/ids', applications.ids),
    ...groupedSections('applications/scenes', applications.scenes),
    ...groupedSections('applications/pools', applications.pools),
    { name: 'applications/first', type: 'int32', values: applications.first },
    { name: 'applications/second', type: 'int32', values: applications.second },
  ];
}
