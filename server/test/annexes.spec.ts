import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Indicator, type PolicyDocument, type ScoreNode } from '@jifen/policies';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { createEmbedded, type TestDatabase } from './databases.js';
import { copyOfPracticeDraft, type DraftAnswer } from './policy-story.js';
import { type Client, TestApp } from './test-app.js';
import { wordFaults } from './word-faults.js';

/* The annex of a policy as a Word file, read by a parser that knows nothing of how it was written. */

interface Read {
  /** Texts of the cells of each row of each table; a cell merged into the one above is null. */
  readonly tables: readonly (readonly (readonly (string | null)[])[])[];
  /** Columns that each row takes. */
  readonly widths: readonly number[];
  readonly headRows: number;
  readonly text: string;
  readonly struck: string;
}

function readWord(file: Buffer): Read {
  const xml = strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());
  const tables: (string | null)[][][] = [];
  const widths: number[] = [];
  let [headRows, text, struck, cell, merged, isStruck, inText] = [0, '', '', '', false, false, false];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const row = tables.at(-1)?.at(-1);
    if (name === 'w:tbl') tables.push([]);
    else if (name === 'w:tr') {
      tables.at(-1)?.push([]);
      widths.push(0);
    } else if (name === 'w:tc') [cell, merged, widths[widths.length - 1]] = ['', false, (widths.at(-1) ?? 0) + 1];
    else if (name === 'w:gridSpan') widths[widths.length - 1] = (widths.at(-1) ?? 0) + Number(attributes['w:val']) - 1;
    else if (name === 'w:vMerge') merged = attributes['w:val'] !== 'restart';
    else if (name === 'w:tblHeader' && row) headRows += 1;
    else if (name === 'w:r') isStruck = false;
    else if (name === 'w:strike') isStruck = true;
    else if (name === 'w:t') inText = true;
  });
  parser.on('text', (words) => {
    if (!inText) return;
    text += words;
    cell += words;
    if (isStruck) struck += words;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t') inText = false;
    else if (name === 'w:p') text += '\n';
    else if (name === 'w:tc')
      tables
        .at(-1)
        ?.at(-1)
        ?.push(merged ? null : cell);
  });
  parser.write(xml).close();
  return { tables, widths, headRows, text, struck };
}

function* indicatorsIn(node: ScoreNode): Generator<Indicator> {
  if (node.kind === 'indicator') yield node;
  else if (node.kind === 'group') for (const child of node.children) yield* indicatorsIn(child);
}

describe('the annex as a Word file', () => {
  let database: TestDatabase;
  let running: TestApp;
  let officer: Client;
  let draft: DraftAnswer & { readonly updatedAt: string };

  beforeAll(async () => {
    database = await createEmbedded();
    running = await TestApp.start(database);
    officer = await running.signIn('chenjing');
    const { id } = await copyOfPracticeDraft(officer);
    draft = (await officer.get(`/api/policies/${id}`).expect(200)).body;
  });

  afterAll(async () => {
    await running.stop();
    await database.remove();
  });

  async function exported(path: string, client = officer): Promise<Buffer> {
    const { body } = await client.get(path).responseType('blob').expect(200);
    return body as Buffer;
  }

  it('has every indicator of a draft with its most points, in rows of seven columns under a head that repeats', async () => {
    const { tables, widths, headRows, text } = readWord(await exported(`/api/policies/${draft.id}/annex`));
    expect(tables.length).toBeGreaterThan(1);
    expect(new Set(widths)).toEqual(new Set([7]));
    expect(headRows).toBe(tables.length);
    const document: PolicyDocument = draft.document;
    const rows = tables.flat();
    for (const { title, max } of indicatorsIn(document.score)) {
      const row = rows.find((cells) => cells.includes(title.zh));
      expect(row?.at(-3)).toBe(max === undefined ? '不设上限' : max === null ? '待定' : String(max));
    }
    for (const { title } of document.scenes) expect(text).toContain(title.zh);
    for (const { title } of document.vetoes) expect(text).toContain(title.zh);
    expect(text).toContain('第一章\u3000总则');
  });

  it.each(['', '?old=true', '?notes=false', '?old=true&notes=false&language=en'])(
    'has declared parts, known styles and tables whose cells fill their grid: %s',
    async (query) => {
      expect(wordFaults(await exported(`/api/policies/${draft.id}/annex${query}`))).toEqual([]);
    },
  );

  it('says beside a category that has lost its indicators where they are', async () => {
    const { tables } = readWord(await exported(`/api/policies/${draft.id}/annex?old=true`));
    expect(tables.flat().filter((cells) => cells.length === 2 && cells[1] === '')).toEqual([]);
    expect(tables.flat().some((cells) => cells[1] === '其中的指标已列入他处')).toBe(true);
  });

  it('is the same to the byte when it is exported again', async () => {
    const path = `/api/policies/${draft.id}/annex?old=true`;
    expect(Buffer.compare(await exported(path), await exported(path))).toBe(0);
  });

  it('names its typefaces, its content and the moment it was saved', async () => {
    const parts = unzipSync(await exported(`/api/policies/${draft.id}/annex`));
    const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
    expect(part('word/styles.xml')).toContain('w:eastAsia="宋体"');
    expect(part('word/styles.xml')).toContain('w:eastAsia="仿宋"');
    expect(part('word/footer1.xml')).toContain(draft.contentHash);
    expect(part('word/footer1.xml')).toContain('演练');
    expect(part('docProps/core.xml')).toContain(draft.updatedAt.slice(0, 19));
  });

  it('strikes through what the version said that the draft started from, when it is asked to', async () => {
    const plain = readWord(await exported(`/api/versions/${draft.baseVersionId}/annex?language=en&notes=false`));
    expect(plain.struck).toBe('');
    expect(plain.text).toContain('Chapter 1');
    const compared = readWord(await exported(`/api/policies/${draft.id}/annex?old=true`));
    expect(readWord(await exported(`/api/policies/${draft.id}/annex`)).struck).toBe('');
    expect(draft.baseVersionId).not.toBeNull();
    expect(compared.struck).not.toBe('');
  });

  it('is for those who may read the draft', async () => {
    const neighbour = await running.signIn('liumin');
    await neighbour.get(`/api/policies/${draft.id}/annex`).expect(403);
    await running.anyone.get(`/api/policies/${draft.id}/annex`).expect(401);
    await officer.get(`/api/policies/${draft.id}/annex?old=perhaps`).expect(400);
    await officer.get('/api/policies/00000000-0000-4000-8000-000000000000/annex').expect(404);
  });
});
