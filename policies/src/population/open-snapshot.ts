import { valueTypeOf } from '../logic/fact-types.js';
import type { RecordsFactType, ScalarFactType } from '../model/fact.js';
import { allowedBounds, columnKind, encodedBounds } from './column-builder.js';
import { type Column, type RecordsColumn, type ScalarColumn, storageFor } from './column.js';
import { FindingList } from './population-finding.js';
import type { MadeSnapshot } from './snapshot-encoder.js';
import { reportDamage, type SnapshotParts } from './snapshot-manifest.js';
import { type SectionType, type SectionValues } from './snapshot-sections.js';
import { inOrder, Snapshot, type SnapshotFact } from './snapshot.js';
import { type GroupedTexts, TextColumn } from './text-column.js';

function rises(starts: Int32Array, end: number): boolean {
  if (starts[0] !== 0 || starts.at(-1) !== end) return false;
  for (let row = 1; row < starts.length; row += 1)
    if ((starts[row] as number) < (starts[row - 1] as number)) return false;
  return true;
}

function liesWithin(values: Int32Array | Uint8Array, least: number, most: number): boolean {
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] as number;
    if (value < least || value > most) return false;
  }
  return true;
}

/** The name of the array that holds a section; by name, because arrays of another realm are of other classes. */
const ARRAYS: Readonly<Record<SectionType, SectionValues[typeof Symbol.toStringTag]>> = {
  uint8: 'Uint8Array',
  int8: 'Int8Array',
  int16: 'Int16Array',
  int32: 'Int32Array',
  float64: 'Float64Array',
};

function isBytes(values: SectionValues): values is Uint8Array {
  return values[Symbol.toStringTag] === 'Uint8Array';
}

function isInt32(values: SectionValues): values is Int32Array {
  return values[Symbol.toStringTag] === 'Int32Array';
}

/** Takes the sections one after another and checks that each is what the place asks for. */
class SectionReader {
  readonly found = new FindingList();
  private next = 0;

  constructor(private readonly parts: SnapshotParts) {}

  /** The next section; an empty array where it is not as it must be. */
  take(name: string, type: SectionType, length?: number): { readonly values: SectionValues; readonly place: number } {
    const place = this.next;
    this.next += 1;
    const [described, values] = [this.parts.manifest.sections[place], this.parts.sections[place]];
    if (!described || !values || described.name !== name) {
      reportDamage(this.found, name, ['缺少，或不在其位置', 'it is missing or out of its place']);
    } else if (described.type !== type || values[Symbol.toStringTag] !== ARRAYS[type]) {
      reportDamage(this.found, name, ['数值的宽度不对', 'its numbers are of another width']);
    } else if (values.length !== described.length || (length !== undefined && values.length !== length)) {
      reportDamage(this.found, name, ['长度不对', 'its length is wrong']);
    } else {
      return { values, place };
    }
    return { values: new Uint8Array(0), place };
  }

  bytes(name: string, length?: number): Uint8Array {
    const { values } = this.take(name, 'uint8', length);
    return isBytes(values) ? values : new Uint8Array(0);
  }

  int32(name: string, length?: number): Int32Array {
    const { values } = this.take(name, 'int32', length);
    return isInt32(values) ? values : new Int32Array(0);
  }

  /** Starts of `rows` lists that fill `entries` together. */
  private checkStarts(name: string, starts: Int32Array, entries: number): void {
    if (!this.found.isEmpty || rises(starts, entries)) return;
    reportDamage(this.found, name, ['起点不是逐行递增', 'its starts do not rise from row to row']);
  }

  texts(name: string, rows?: number): TextColumn {
    const bytes = this.bytes(`${name}/bytes`);
    const starts = this.int32(`${name}/starts`, rows === undefined ? undefined : rows + 1);
    this.checkStarts(`${name}/starts`, starts, bytes.length);
    return new TextColumn(bytes, starts);
  }

  grouped(name: string, rows: number, least: -1 | 0): GroupedTexts {
    const names = this.texts(`${name}/names`);
    const of = this.places(`${name}/of`, rows, least, names.length - 1);
    return { names, of };
  }

  /** Places from `least` to `most`. */
  places(name: string, rows: number, least: number, most: number): Int32Array {
    const values = this.int32(name, rows);
    if (this.found.isEmpty && !liesWithin(values, least, most))
      reportDamage(this.found, name, ['指向不存在的行', 'it points to a row that is not there']);
    return values;
  }

  scalar(name: string, type: ScalarFactType, rows: number): ScalarColumn {
    const storage = storageFor(encodedBounds(type));
    const { values, place } = this.take(name, storage.name, rows);
    const { least = Infinity, most = -Infinity } = this.parts.manifest.sections[place] ?? {};
    const allowed = allowedBounds(type);
    const isKnown = least !== Infinity || most !== -Infinity;
    if (isKnown && (!allowed || !(least >= allowed.min && least <= most && most <= allowed.max)))
      reportDamage(this.found, name, ['数值超出声明的范围', 'its values are outside the declared range']);
    const numbers = isBytes(values) ? storage.create(0) : values;
    return { kind: columnKind(type), values: numbers, unknown: storage.unknown, least, most };
  }

  records(name: string, type: RecordsFactType, rows: number): RecordsColumn {
    const starts = this.int32(`${name}/starts`, rows + 1);
    const unknown = this.bytes(`${name}/unknown`, rows);
    const entries = starts.at(-1) ?? 0;
    this.checkStarts(`${name}/starts`, starts, entries);
    if (this.found.isEmpty && !liesWithin(unknown, 0, 1))
      reportDamage(this.found, `${name}/unknown`, ['只能是 0 或 1', 'it may hold 0 and 1 only']);
    const fields = type.fields.map((field) => this.scalar(`${name}/fields/${field.id}`, field.type, entries));
    return { kind: 'records', starts, unknown, fields };
  }

  fact(name: string, { type }: SnapshotFact, rows: number): Column {
    return type.kind === 'records' ? this.records(name, type, rows) : this.scalar(name, type, rows);
  }

  end(): void {
    if (this.next !== this.parts.manifest.sections.length || this.next !== this.parts.sections.length)
      reportDamage(this.found, undefined, ['部分的数量不对', 'it has another number of sections than it should']);
  }
}

/** Whether the dictionary stands in the order in which snapshots have it, each fact once, with ranges that make sense. */
function isSound(dictionary: readonly SnapshotFact[]): boolean {
  const isInOrder = inOrder(dictionary).every(
    ({ id }, place, all) => id === dictionary[place]?.id && id !== all[place - 1]?.id,
  );
  return isInOrder && dictionary.every(({ type }) => valueTypeOf(type) !== undefined);
}

/**
 * A snapshot over its parts; nothing is copied. Every length, start and row number is checked, so that no lie in the parts leads outside
 * of them; that the numbers are those that were stored is what `verifySections` and {@link snapshotHash} are for. The least and greatest
 * values are taken from the manifest, whose hash vouches for them.
 */
export function openSnapshot(parts: SnapshotParts): MadeSnapshot {
  const { header, dictionary, persons } = parts.manifest;
  const reader = new SectionReader(parts);
  const { found } = reader;
  if (!isSound(dictionary)) {
    reportDamage(found, undefined, ['数据字典无效', 'its dictionary makes no sense']);
    return { snapshot: null, findings: found.all() };
  }
  const ids = reader.texts('ids', persons);
  const households = reader.grouped('households', persons, 0);
  const columns = new Map(dictionary.map((fact) => [fact.id, reader.fact(`facts/${fact.id}`, fact, persons)]));
  const applicationIds = reader.texts('applications/ids');
  const count = applicationIds.length;
  const applications = {
    ids: applicationIds,
    scenes: reader.grouped('applications/scenes', count, 0),
    pools: reader.grouped('applications/pools', count, -1),
    first: reader.places('applications/first', count, 0, persons - 1),
    second: reader.places('applications/second', count, -1, persons - 1),
  };
  reader.end();
  return found.isEmpty
    ? { snapshot: new Snapshot({ header, dictionary, ids, households, columns, applications }), findings: [] }
    : { snapshot: null, findings: found.all() };
}
