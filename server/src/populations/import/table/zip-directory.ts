import { createReadStream, fstatSync, readSync } from 'node:fs';
import { createInflateRaw } from 'node:zlib';
import { codeOf } from '../../../errors/thrown.js';
import { IMPORT_LIMITS, type TableLimits } from '../import-limits.js';
import { type ImportRefused, refused } from '../import-refused.js';

/** A part of a ZIP archive, as its directory declares it. */
export interface ZipEntry {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly packed: number;
  readonly size: number;
  /** Where its local header stands. */
  readonly offset: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
/** An end record may be followed by a comment of this length. */
const LONGEST_COMMENT = 0xffff;
/** Inflated bytes of a part whose ratio is not looked at. */
const SMALL = 4 * 1024 ** 2;

/** The refusal of an archive whose directory contradicts itself or the bytes. */
export function damagedWorkbook(): ImportRefused {
  return refused(
    'IMPORT-XLSX-DAMAGED',
    { zh: '工作簿损坏或不完整', en: 'The workbook is damaged or incomplete' },
    { zh: '用表格软件打开并重新保存为 .xlsx', en: 'Open it and save it again as .xlsx' },
  );
}

function tooLarge(): ImportRefused {
  return refused(
    'IMPORT-ZIP-BOMB',
    { zh: '工作簿展开后大得不合理，已拒绝', en: 'The workbook would inflate beyond all reason; it was refused' },
    { zh: '把数据另存为 CSV 再上传', en: 'Save the data as CSV and upload that' },
  );
}

/**
 * The parts of an archive, by name. Nothing is inflated before its directory has been found sound: number and sizes of the parts are
 * bounded, none lies over another, none is encrypted.
 *
 * @throws {ImportRefused}
 */
export function zipDirectory(file: number, limits: TableLimits = IMPORT_LIMITS): ReadonlyMap<string, ZipEntry> {
  const { size } = fstatSync(file);
  const tail = Buffer.alloc(Math.min(size, END_LENGTH + LONGEST_COMMENT));
  readSync(file, tail, 0, tail.length, size - tail.length);
  let end = tail.length - END_LENGTH;
  while (end >= 0 && tail.readUInt32LE(end) !== END_SIGNATURE) end -= 1;
  if (end < 0) throw damagedWorkbook();
  const count = tail.readUInt16LE(end + 10);
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (count > limits.zipEntries) throw tooLarge();
  if (start + length > size) throw damagedWorkbook();
  const directory = Buffer.alloc(length);
  readSync(file, directory, 0, length, start);
  const entries = readEntries(directory, count);
  requireSound(entries, start, limits);
  return new Map(entries.map((entry) => [entry.name, entry]));
}

function readEntries(directory: Buffer, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < count) {
    if (at + ENTRY_LENGTH > directory.length || directory.readUInt32LE(at) !== ENTRY_SIGNATURE) throw damagedWorkbook();
    const flags = directory.readUInt16LE(at + 8);
    const method = directory.readUInt16LE(at + 10);
    const nameLength = directory.readUInt16LE(at + 28);
    const next = at + ENTRY_LENGTH + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    if (next > directory.length || (flags & 1) !== 0 || (method !== 0 && method !== 8)) throw damagedWorkbook();
    entries.push({
      name: directory.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength),
      isDeflated: method === 8,
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    });
    at = next;
  }
  return entries;
}

function requireSound(entries: readonly ZipEntry[], directoryStart: number, limits: TableLimits): void {
  let total = 0;
  let free = 0;
  for (const { packed, size, offset } of [...entries].sort((a, b) => a.offset - b.offset)) {
    total += size;
    if (size > SMALL && size > packed * limits.zipRatio) throw tooLarge();
    if (offset < free) throw damagedWorkbook();
    free = offset + LOCAL_LENGTH + packed;
  }
  if (total > limits.zipBytes) throw tooLarge();
  if (free > directoryStart) throw damagedWorkbook();
}

/**
 * The text of a part, piece by piece.
 *
 * @param path of the archive, `file` its descriptor
 * @throws {ImportRefused} where it inflates to more than its directory declares, or cannot be inflated
 */
export async function* inflatedText(path: string, file: number, entry: ZipEntry): AsyncGenerator<string> {
  const header = Buffer.alloc(LOCAL_LENGTH);
  readSync(file, header, 0, LOCAL_LENGTH, entry.offset);
  if (header.readUInt32LE(0) !== LOCAL_SIGNATURE) throw damagedWorkbook();
  if (entry.packed === 0) return;
  const start = entry.offset + LOCAL_LENGTH + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = createReadStream(path, { start, end: start + entry.packed - 1, highWaterMark: 256 * 1024 });
  const plain = entry.isDeflated ? packed.pipe(createInflateRaw()) : packed;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let size = 0;
  try {
    for await (const chunk of plain as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > entry.size) throw damagedWorkbook();
      yield decoder.decode(chunk, { stream: true });
    }
    if (size !== entry.size) throw damagedWorkbook();
  } catch (error) {
    // Bytes that cannot be inflated, or are no UTF-8.
    throw /^(Z_|ERR_ENCODING)/.test(codeOf(error) ?? '') ? damagedWorkbook() : error;
  } finally {
    packed.destroy();
    plain.destroy();
  }
}
