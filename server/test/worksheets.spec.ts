import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cellAddress, type ColumnId, headingText, importWorksheet, libraryOf, SHEET_COLUMNS } from '@jifen/policies';
import XlsxPopulate from 'xlsx-populate';
import { createEmbedded, type TestDatabase } from './databases.js';
import { zipOf } from './import/files.js';
import { copyOfPracticeDraft, type DraftAnswer, readDraft, withNode } from './policy-story.js';
import { type Client, TestApp } from './test-app.js';

/* A stranger's way with the table of indicators: export it, edit it with a spreadsheet library that we did not write, bring it back. */
const columnNumber = (id: ColumnId): number => SHEET_COLUMNS.findIndex((column) => column.id === id) + 1;

/** The sheet of a workbook, by what stands in its cells. */
class Table {
  private constructor(
    private readonly book: Awaited<ReturnType<typeof XlsxPopulate.fromDataAsync>>,
    readonly sheet: NonNullable<ReturnType<Awaited<ReturnType<typeof XlsxPopulate.fromDataAsync>>['sheet']>>,
  ) {}

  static async of(bytes: Buffer): Promise<Table> {
    const book = await XlsxPopulate.fromDataAsync(bytes);
    const sheet = book.sheet('指标表');
    if (!sheet) throw new Error('There is no sheet of indicators');
    return new Table(book, sheet);
  }

  /** Row of a node, or of one of its tiers, from 1. */
  rowOf(node: string, entry = 0): number {
    const last = this.sheet.usedRange().endCell().rowNumber();
    for (let row = 2; row <= last; row += 1) {
      const isThere = this.sheet.cell(row, columnNumber('node')).value() === node;
      if (isThere && String(this.sheet.cell(row, columnNumber('entry')).value()) === String(entry)) return row;
    }
    throw new RangeError(`There is no row ${entry} of ${node}`);
  }

  /** Writes into a cell, and gives its address. */
  write(node: string, entry: number, column: ColumnId, value: string | number): string {
    const row = this.rowOf(node, entry);
    this.sheet.cell(row, columnNumber(column)).value(value);
    return cellAddress(row - 1, columnNumber(column) - 1);
  }

  bytes(): Promise<Buffer> {
    return this.book.outputAsync();
  }
}

/** A workbook of one sheet with these rows as XML. */
function workbookOf(sheet: string): Buffer {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipOf([
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
    },
  ]);
}

describe('the table of indicators', () => {
  let database: TestDatabase;
  let running: TestApp;
  let officer: Client;
  let draft: DraftAnswer;

  beforeAll(async () => {
    database = await createEmbedded();
    running = await TestApp.start(database);
    officer = await running.signIn('chenjing');
    draft = await copyOfPracticeDraft(officer);
  });

  afterAll(async () => {
    await running.stop();
    await database.remove();
  });

  async function exported(path = `/api/policies/${draft.id}/worksheet`, client = officer): Promise<Buffer> {
    const { body } = await client.get(path).responseType('blob').expect(200);
    return body as Buffer;
  }

  function uploaded(path: string, bytes: Buffer, client = officer) {
    return client.post(path).set('Content-Type', 'application/octet-stream').send(bytes);
  }

  const preview = (bytes: Buffer, query = '') =>
    uploaded(`/api/policies/${draft.id}/worksheet/preview${query}`, bytes).expect(200);

  it('goes out and comes back unchanged, whoever has opened and saved it', async () => {
    const bytes = await exported();
    expect((await preview(bytes)).body).toMatchObject({ revision: draft.revision, edits: [], findings: [] });
    const resaved = await (await Table.of(bytes)).bytes();
    expect((await preview(resaved)).body).toMatchObject({ edits: [], findings: [] });
  });

  it('hides the ids, and writes texts as texts and points as numbers', async () => {
    const table = await Table.of(await exported());
    const hidden = SHEET_COLUMNS.map((_, index) => Boolean(table.sheet.column(index + 1).hidden()));
    expect(hidden).toEqual(SHEET_COLUMNS.map((column) => column.hidden === true));
    const row = table.rowOf('volunteering');
    expect(table.sheet.cell(row, columnNumber('points')).value()).toBe(0.5);
    expect(table.sheet.cell(row, columnNumber('title')).value()).toBe('志愿服务');
    expect(table.sheet.cell(1, columnNumber('title')).value()).toBe(
      headingText(SHEET_COLUMNS[columnNumber('title') - 1] as never),
    );
  });

  it('a title that looks like a formula stays a text', async () => {
    const table = await Table.of(await exported());
    table.write('volunteering', 0, 'title', '=1+1');
    const { table: cells } = (await preview(await table.bytes())).body;
    const document = importWorksheet(draft.document, libraryOf([]), cells, { absent: 'keep' }).document;
    const saved = { document, baseRevision: draft.revision };
    const next = await officer.put(`/api/policies/${draft.id}`).send(saved);
    expect(next.status).toBe(200);
    const again = await Table.of(await exported());
    expect(again.sheet.cell(again.rowOf('volunteering'), columnNumber('title')).value()).toBe('=1+1');
    draft = await readDraft(officer, draft.id);
  });

  it('tells each edit with its cell, and saves nothing', async () => {
    const table = await Table.of(await exported());
    const points = table.write('volunteering', 0, 'points', 1);
    const tier = table.write('talent-class', 2, 'points', '１２．５分');
    const { edits, findings } = (await preview(await table.bytes())).body;
    expect(findings).toEqual([]);
    expect(edits).toEqual([
      expect.objectContaining({ node: 'talent-class', cell: tier, before: '10', after: '１２．５分' }),
      expect.objectContaining({ node: 'volunteering', cell: points, before: '0.5', after: '1' }),
    ]);
    expect((await readDraft(officer, draft.id)).revision).toBe(draft.revision);
  });

  it('says of which state it is, and is held against that state when the draft has gone on', async () => {
    const table = await Table.of(await exported());
    const { revision, contentHash } = draft;
    const next = withNode(draft.document, 'talent-class', { changeNote: { zh: '另有修改' } });
    await officer.put(`/api/policies/${draft.id}`).send({ document: next, baseRevision: revision }).expect(200);
    draft = await readDraft(officer, draft.id);
    expect(draft.revision).toBe(revision + 1);
    const cell = table.write('volunteering', 0, 'points', 2);
    const { body } = await preview(await table.bytes());
    expect(body).toMatchObject({ revision, table: { origin: { revision, contentHash } }, findings: [] });
    expect(body.edits).toEqual([expect.objectContaining({ node: 'volunteering', cell, before: '0.5', after: '2' })]);

    const both = withNode(draft.document, 'volunteering', { rule: { '*': [{ var: 'volunteer_count' }, 1.5] } });
    await officer.put(`/api/policies/${draft.id}`).send({ document: both, baseRevision: draft.revision }).expect(200);
    draft = await readDraft(officer, draft.id);
    const again = (await preview(await table.bytes())).body;
    expect(again.findings).toMatchObject([{ code: 'WORKSHEET-CHANGED-SINCE', cell }]);
  });

  it('tells formulas, merged cells and bad cells by their addresses', async () => {
    const table = await Table.of(await exported());
    const bad = table.write('volunteering', 0, 'points', '看情况');
    const formula = table.write('talent-class', 1, 'points', 0);
    table.sheet.cell(formula).formula('10+10');
    table.sheet.range('G3:G4').merged(true);
    const { findings } = (await preview(await table.bytes())).body;
    const places = (findings as { code: string; cell: string }[]).map(({ code, cell }) => `${code} ${cell}`);
    expect(places).toEqual(
      expect.arrayContaining([`WORKSHEET-FORMULA ${formula}`, 'WORKSHEET-MERGED G3:G4', `WORKSHEET-NUMBER ${bad}`]),
    );
  });

  it('refuses what is no table, or too much of one', async () => {
    const path = '/api/worksheets/table';
    const rows = Array.from({ length: 20_100 }, (_, row) => `<row r="${row + 1}"><c t="str"><v>${row}</v></c></row>`);
    const late = '<row r="1048576"><c><v>1</v></c></row>';
    const wide = '<row r="1"><c r="XFD1"><v>1</v></c></row>';
    const bomb = zipOf([{ name: 'xl/workbook.xml', content: ' '.repeat(70 * 1024 ** 2) }]);
    for (const bytes of [rows.join(''), late, wide]
      .map(workbookOf)
      .concat(bomb, Buffer.from('%PDF-1.7'), Buffer.from('PAR1'))) {
      const { body } = await uploaded(path, bytes).expect(422);
      expect(body).toMatchObject({ code: 'WORKSHEET-REFUSED', findings: [expect.anything()] });
    }
    await uploaded(path, Buffer.alloc(9 * 1024 ** 2)).expect(413);
  });

  it('is for officers of the county', async () => {
    const bytes = await exported();
    const leader = await running.signIn('zhaoli');
    await exported(undefined, leader);
    for (const path of [`/api/policies/${draft.id}/worksheet/preview`, '/api/worksheets/table'])
      expect((await uploaded(path, bytes, leader).expect(403)).body.code).toBe('AUTH-ROLE');
    await running.anyone.get(`/api/policies/${draft.id}/worksheet`).expect(401);
    await officer.get('/api/policies/00000000-0000-4000-8000-000000000000/worksheet').expect(404);
  });

  it('begins a draft: out of a published version’s table, and out of a pasted annex', async () => {
    const { body: versions } = await officer.get('/api/versions?filter={"county":"yanlian"}').expect(200);
    const { id } = versions.data[0] as { id: string };
    const table = (await uploaded('/api/worksheets/table', await exported(`/api/versions/${id}/worksheet`)).expect(200))
      .body;
    const basis = { kind: 'version', id };
    const wanted = { title: '由表格开始', policyId: 'from-table', basis, table };
    const { body: made } = await officer.post('/api/worksheets/drafts').send(wanted).expect(201);
    expect(made.draft).toMatchObject({ policyId: 'from-table', title: { zh: '由表格开始' }, errorCount: 0 });
    const rows = [
      ['一级指标', '指标', '分值', '评分标准'],
      ['基础分', '学历', '20', '本科 20 分，大专 10 分'],
    ];
    const pasted = { title: '粘贴的附件', table: { name: '粘贴', rows, formulas: [], merged: [] } };
    const { body } = await officer.post('/api/worksheets/drafts').send(pasted).expect(201);
    expect(body.draft).toMatchObject({ policyId: 'yanlian-policy', pendingCount: expect.any(Number) });
    expect(body.findings).toEqual([expect.objectContaining({ code: 'WORKSHEET-LEFT-PENDING', cell: 'D2' })]);
    const nothing = { ...pasted, table: { ...pasted.table, rows: [] } };
    expect((await officer.post('/api/worksheets/drafts').send(nothing).expect(422)).body.code).toBe('WORKSHEET-ERRORS');
  });
});
