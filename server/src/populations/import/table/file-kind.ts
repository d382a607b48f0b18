import { readSync } from 'node:fs';
import { refused } from '../import-refused.js';

/** What an uploaded file is, by its content. */
export const FILE_KINDS = ['csv', 'xlsx', 'parquet'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** First bytes of files that are often taken for tables of text, and are none. */
const OTHERS: readonly (readonly [magic: readonly number[], zh: string, en: string])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0], '旧版 Excel（.xls）或加密的工作簿', 'an old Excel (.xls) or an encrypted workbook'],
  [[0x25, 0x50, 0x44, 0x46], 'PDF', 'a PDF'],
  [[0x1f, 0x8b], 'gzip 压缩文件', 'a gzip archive'],
  [[0x52, 0x61, 0x72, 0x21], 'RAR 压缩文件', 'a RAR archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], '7z 压缩文件', 'a 7z archive'],
  [[0x89, 0x50, 0x4e, 0x47], 'PNG 图片', 'a PNG picture'],
  [[0xff, 0xd8, 0xff], 'JPEG 图片', 'a JPEG picture'],
  [[0x47, 0x49, 0x46, 0x38], 'GIF 图片', 'a GIF picture'],
  [[0x49, 0x49, 0x2a, 0x00], 'TIFF 图片', 'a TIFF picture'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'TIFF 图片', 'a TIFF picture'],
  [[0x52, 0x49, 0x46, 0x46], '图片、音频或视频（RIFF）', 'a picture, sound or film (RIFF)'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'RTF 文本', 'a text in RTF'],
];

const startsWith = (head: Buffer, magic: readonly number[]): boolean =>
  magic.every((byte, index) => head[index] === byte);

/**
 * Recognises a file by its first bytes, whatever its name is.
 *
 * @throws {ImportRefused} for an empty file and for kinds that are known not to be tables
 */
export function fileKind(file: number): FileKind {
  const head = Buffer.alloc(8);
  const length = readSync(file, head, 0, 8, 0);
  if (length === 0) {
    throw refused(
      'IMPORT-EMPTY',
      { zh: '文件是空的', en: 'The file is empty' },
      { zh: '上传有标题行和数据的表格', en: 'Upload a table with headings and rows' },
    );
  }
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04])) return 'xlsx';
  if (startsWith(head, [0x50, 0x41, 0x52, 0x31])) return 'parquet';
  const other = OTHERS.find(([magic]) => startsWith(head, magic));
  if (!other) return 'csv';
  const [, zh, en] = other;
  throw refused(
    'IMPORT-KIND',
    { zh: `文件是${zh}，不能导入`, en: `The file is ${en}, which cannot be imported` },
    { zh: '另存为 CSV、XLSX 或 Parquet 再上传', en: 'Save it as CSV, XLSX or Parquet and upload that' },
  );
}
