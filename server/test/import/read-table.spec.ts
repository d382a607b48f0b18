import { afterAll, describe, expect, it } from '@jest/globals';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ImportRefused } from '../../src/populations/import/import-refused.js';
import { inspectTable, type Inspection } from '../../src/populations/import/inspect-table.js';
import { cellText } from '../../src/populations/import/table/csv-records.js';
import { csvCell } from '../../src/populations/import/table/csv-writer.js';
import { withRecords } from '../../src/populations/import/table/open-records.js';
import { readTable } from '../../src/populations/import/table/read-table.js';
import { TestFolder, workbookOf, zipOf } from './files.js';

const folders: TestFolder[] = [];
afterAll(() => folders.forEach((folder) => folder.remove()));

function folderWith(content: string | Uint8Array): { readonly folder: TestFolder; readonly path: string } {
  const folder = new TestFolder();
  folders.push(folder);
  return { folder, path: folder.write('upload', content) };
}

async function read(content: string | Uint8Array, sheet: string | null = null): Promise<Inspection> {
  const { folder, path } = folderWith(content);
  return inspectTable(await readTable(folder.path, path, sheet, () => undefined), () => undefined);
}

/** Every row of a table below its headings, as texts. */
function rowsOf({ table, headings }: Inspection): string[][] {
  return withRecords(table, (records) => {
    const rows: string[][] = [];
    for (let record = records.next(); record; record = records.next()) {
      if (record.row <= headings.row) continue;
      const { cells } = record;
      rows.push(Array.from({ length: cells }, (_, index) => cellText(record, index)));
    }
    return rows;
  });
}

/** The code for which a file is refused, and that nothing but the upload is left of it. */
async function refusal(content: string | Uint8Array): Promise<string> {
  const { folder, path } = folderWith(content);
  const attempt = async (): Promise<Inspection> =>
    inspectTable(await readTable(folder.path, path, null, () => undefined), () => undefined);
  const error = await attempt().then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ImportRefused)) throw new Error(`It was not refused: ${String(error)}`);
  expect(error.finding.message.zh).not.toBe('');
  expect(readdirSync(folder.path).filter((name) => name.endsWith('.part'))).toEqual([]);
  return error.finding.code;
}

const cell = (reference: string, content: string, attributes = ''): string =>
  `<c r="${reference}" ${attributes}>${content}</c>`;

describe('a table of text', () => {
  it('is read as it was written, whatever stands in its cells', async () => {
    const texts = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', '中', ' ', '𠮷'), maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(texts, texts, texts), { minLength: 1, maxLength: 8 }), async (rows) => {
        const lines = [['a', 'b', 'c'], ...rows].map((row) => row.map(csvCell).join(','));
        const found = await read(`${lines.join('\r\n')}\r\n`);
        expect(rowsOf(found)).toEqual(rows);
      }),
      { seed: 20_261_122, numRuns: 40 },
    );
  });

  it.each([
    ['UTF-8', Buffer.from('编号,学历\nA1,本科\n'), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from('\ufeff编号,学历\nA1,本科\n'), 'utf-8'],
    ['GB18030', Buffer.from('b1e0bac52cd1a7c0fa0a41312cb1bebfc60a', 'hex'), 'gb18030'],
    ['UTF-16', Buffer.from('\ufeff编号,学历\nA1,本科\n', 'utf16le'), 'utf-16le'],
  ])('is read in %s', async (_, bytes, encoding) => {
    const found = await read(bytes);
    expect(found.table.encoding).toBe(encoding);
    expect(found.headings.names).toEqual(['编号', '学历']);
    expect(rowsOf(found)).toEqual([['A1', '本科']]);
  });

  it('finds tabs and semicolons between cells, and headings below a title', async () => {
    expect((await read('a\tb\n1\t2\n')).headings.names).toEqual(['a', 'b']);
    const titled = await read('某县人员名单\n\n"编号",学历,\n1,2,\n');
    expect(titled.headings).toEqual({ names: ['编号', '学历'], row: 3 });
  });

  it('masks whatever identifies people', async () => {
    const { columns } = await read('姓名,证号,手机,学历\n张三,11010519491231002X,13812345678,本科\n');
    expect(columns.map(({ identity }) => identity)).toEqual(['name', 'id-number', 'phone', null]);
    expect(JSON.stringify(columns)).not.toMatch(/张三|1949|138/);
  });
});

describe('a workbook', () => {
  const heading = `<row r="1">${cell('A1', '<v>0</v>', 't="s"')}${cell('B1', '<v>1</v>', 't="s"')}</row>`;

  it('is read with shared texts, days, numbers as they are shown, and empty rows', async () => {
    const row = `<row r="3">${cell('A3', '<is><t>A1</t></is>', 't="inlineStr"')}${cell('B3', '<v>45322</v>', 's="1"')}${cell('D3', '<v>0.28999999999999998</v>')}</row>`;
    const found = await read(workbookOf({ 人员: heading + row }));
    expect(found.headings.names).toEqual(['编号', '出生日期']);
    expect(rowsOf(found)).toEqual([[''], ['A1', '2024-01-31', '', '0.29']]);
  });

  it('lets a sheet be chosen', async () => {
    const workbook = workbookOf({
      说明: heading + '<row r="2"><c r="A2"><v>1</v></c></row>',
      数据: heading + '<row r="2"><c r="A2"><v>2</v></c></row>',
    });
    expect(rowsOf(await read(workbook))).toEqual([['1']]);
    expect(rowsOf(await read(workbook, '数据'))).toEqual([['2']]);
    expect((await read(workbook)).table.sheets.map(({ name }) => name)).toEqual(['说明', '数据']);
  });

  it('names the columns that have formulas', async () => {
    const row = `<row r="2">${cell('A2', '<v>1</v>')}${cell('B2', '<f>A2*2</f><v>2</v>')}</row>`;
    expect((await read(workbookOf({ 人员: heading + row }))).table.formulas).toEqual([
      { column: 1, count: 1, first: 'B2' },
    ]);
  });
});

describe('a Parquet file', () => {
  it('is read as text, and refused when it is cut off or lies', async () => {
    const { folder } = folderWith('');
    const path = join(folder.path, 'data.parquet');
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    await connection.run(
      `COPY (SELECT 'A' || i AS id, DATE '2024-01-31' AS born, i * 0.5 AS amount FROM range(1000) t(i)) TO '${path}' (FORMAT parquet)`,
    );
    connection.closeSync();
    instance.closeSync();
    const bytes = readFileSync(path);
    const found = await read(bytes);
    expect(found.rows).toBe(1000);
    expect(rowsOf(found)[3]).toEqual(['A3', '2024-01-31', '1.5']);

    expect(await refusal(bytes.subarray(0, bytes.length / 2))).toBe('IMPORT-PARQUET-DAMAGED');
    const lying = Buffer.from(bytes);
    lying.writeUInt32LE(0x7fffffff, lying.length - 8);
    expect(await refusal(lying)).toBe('IMPORT-PARQUET-DAMAGED');
    const garbled = Buffer.from(bytes);
    garbled.fill(0xff, 4, 400);
    writeFileSync(path, garbled);
    expect(await refusal(garbled)).toBe('IMPORT-PARQUET-DAMAGED');
  });
});

describe('a file that is no table', () => {
  const manyColumns = Array.from({ length: 1_000_000 }, (_, index) => `c${index}`).join(',');
  const sheet = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const bomb = workbookOf({ 人员: sheet }, [{ name: 'xl/media/zeros', content: Buffer.alloc(64 * 1024 * 1024) }]);
  const overlapping = (() => {
    const archive = workbookOf({ 人员: sheet });
    const directory = archive.readUInt32LE(archive.length - 6);
    // The second part begins where the first one lies.
    const second = directory + 46 + archive.readUInt16LE(directory + 28);
    archive.writeUInt32LE(1, second + 42);
    return archive;
  })();

  it.each<readonly [string, string | Uint8Array, string]>([
    ['nothing', '', 'IMPORT-EMPTY'],
    ['headings only', '编号,学历\n', 'IMPORT-NO-ROWS'],
    ['no headings', '\n\n\n', 'IMPORT-NO-HEADINGS'],
    ['the same heading twice', '编号,学历,学历\n1,2,3\n', 'IMPORT-HEADING-TWICE'],
    ['NUL bytes', 'a,b\n1,\0\n', 'IMPORT-NUL-BYTES'],
    ['bytes of no encoding', Buffer.concat([Buffer.from('a,b\n'), Buffer.alloc(100, 0xff)]), 'IMPORT-ENCODING'],
    ['a million columns', `${manyColumns}\n`, 'IMPORT-ROW-TOO-LONG'],
    ['two thousand columns', `${manyColumns.slice(0, 9000)}\n1\n`, 'IMPORT-TOO-MANY-COLUMNS'],
    ['a quotation mark that is never closed', 'a,b\n1,"2\n3,4\n', 'IMPORT-QUOTE-OPEN'],
    ['line ends within quotation marks without end', `a,b\n1,"${'\n'.repeat(20_000_000)}`, 'IMPORT-ROW-TOO-LONG'],
    ['one line of 100 MB', Buffer.alloc(100 * 1024 * 1024, 0x61), 'IMPORT-ROW-TOO-LONG'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'IMPORT-KIND'],
    ['a PNG picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'IMPORT-KIND'],
    ['a JPEG picture', Buffer.from('ffd8ffe000104a464946', 'hex'), 'IMPORT-KIND'],
    ['a text in RTF', Buffer.from('{\\rtf1\\ansi 指标}'), 'IMPORT-KIND'],
    ['an archive cut off', bomb.subarray(0, 1000), 'IMPORT-XLSX-DAMAGED'],
    ['an archive that is no workbook', zipOf([{ name: 'a.txt', content: 'a' }]), 'IMPORT-XLSX-DAMAGED'],
    ['a part that inflates a thousandfold', bomb, 'IMPORT-ZIP-BOMB'],
    ['parts that lie over each other', overlapping, 'IMPORT-XLSX-DAMAGED'],
    [
      'a sheet that is larger than it says',
      zipOf([
        { name: 'xl/workbook.xml', content: '<workbook><sheets><sheet name="a" r:id="r"/></sheets></workbook>' },
        { name: 'xl/_rels/workbook.xml.rels', content: '<R><Relationship Id="r" Target="sheet.xml"/></R>' },
        { name: 'xl/sheet.xml', content: `<worksheet>${' '.repeat(10_000)}</worksheet>`, size: 100 },
      ]),
      'IMPORT-XLSX-DAMAGED',
    ],
    ['a document type', dangerous(), 'IMPORT-XLSX-DAMAGED'],
    ['macros', workbookOf({ 人员: sheet }, [{ name: 'xl/vbaProject.bin', content: 'x' }]), 'IMPORT-XLSX-MACROS'],
  ])('with %s is refused', async (_, content, code) => {
    expect(await refusal(content)).toBe(code);
  });

  function dangerous(): Buffer {
    return zipOf([
      { name: 'xl/workbook.xml', content: '<!DOCTYPE w [<!ENTITY a "b">]><workbook/>' },
      { name: 'xl/_rels/workbook.xml.rels', content: '<R/>' },
    ]);
  }
});
