/**
 * The table of indicators as an officer uses it: out to a workbook, edited by a spreadsheet library that we did not write, back in: what is
 * wrong is told by cell, what would change is shown, and it is one edit that undo takes back.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import XlsxPopulate from 'xlsx-populate';
import { launchBrowser } from '../support/chromium.js';
import { openDraft } from '../support/drafting.js';
import { open, signIn } from '../support/sign-in.js';
import { startWorkbench, type Workbench } from '../support/workbench.js';

const found = await launchBrowser();
const told = found.browser ? `in ${found.from}` : `[skip: ${found.reason}]`;
const story = found.browser ? describe : describe.skip;

const DRAFT = /2022 修订草案/;

story(`the table of indicators ${told}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'jifen-excel-'));
  let workbench: Workbench;
  let officer: Page;
  const browser = found.browser;
  if (!browser) return;

  beforeAll(async () => {
    workbench = await startWorkbench();
    officer = await signIn(browser, workbench.url, 'chenjing');
    await openDraft(officer, DRAFT);
  }, 240_000);

  afterAll(async () => {
    await browser.close();
    await workbench?.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The workbook with the cell in which an indicator has that heading changed, as a file; and the address of the cell. */
  const edited = async (source: string, title: string, heading: RegExp, value: string | number) => {
    const book = await XlsxPopulate.fromDataAsync(readFileSync(source));
    const sheet = book.sheet('指标表');
    if (!sheet) throw new Error('There is no sheet of indicators');
    const end = sheet.usedRange().endCell();
    const places = (length: number) => Array.from({ length }, (_, index) => index + 1);
    const column = (name: RegExp) =>
      places(end.columnNumber()).find((at) => name.test(String(sheet.cell(1, at).value()))) ?? 0;
    const row = places(end.rowNumber()).find((at) => sheet.cell(at, column(/^名称/)).value() === title) ?? 0;
    sheet.cell(row, column(heading)).value(value);
    const file = join(folder, 'edited.xlsx');
    writeFileSync(file, await book.outputAsync());
    return { file, row };
  };
  const bringIn = async (file: string) => {
    await officer.getByRole('button', { name: 'Excel' }).click();
    const chooser = officer.waitForEvent('filechooser');
    await officer.getByRole('menuitem', { name: '导入 Excel' }).click();
    await (await chooser).setFiles(file);
    const dialog = officer.getByRole('dialog', { name: '导入指标表' });
    await dialog.waitFor();
    return dialog;
  };

  it('goes out and comes back: errors by cell, changes before they are made, one step of undo', async () => {
    await officer.getByRole('button', { name: 'Excel' }).click();
    const download = officer.waitForEvent('download');
    await officer.getByRole('menuitem', { name: '导出 Excel' }).click();
    const original = join(folder, 'original.xlsx');
    await (await download).saveAs(original);

    const unchanged = await bringIn(original);
    await unchanged.getByText('没有要导入的改动').waitFor();
    await unchanged.getByRole('button', { name: '取消' }).click();

    const wrong = await edited(original, '志愿服务', /^分值/, '看情况');
    const refused = await bringIn(wrong.file);
    await refused.getByRole('row', { name: new RegExp(`Y${wrong.row} .*「看情况」不是数字`) }).waitFor();
    expect(await refused.getByRole('button', { name: '导入这些改动' }).isDisabled()).toBe(true);
    await refused.getByRole('button', { name: '取消' }).click();

    const { file, row } = await edited(original, '志愿服务', /^分值/, 1);
    const shown = await bringIn(file);
    await shown.getByRole('row', { name: new RegExp(`Y${row} 志愿服务 分值 0\\.5 1`) }).waitFor();
    await shown.getByRole('button', { name: '导入这些改动' }).click();
    await officer.getByText('已导入 1 处改动').waitFor();
    await officer.getByRole('treeitem', { name: /志愿服务/ }).click();
    await officer.getByText('志愿服务次数每 1 次计 1 分').first().waitFor();
    await officer.getByRole('button', { name: '撤销', exact: true }).click();
    await officer.getByText('志愿服务次数每 1 次计 0.5 分').first().waitFor();
    expect(await officer.getByRole('button', { name: '撤销', exact: true }).isDisabled()).toBe(true);

    // The draft goes on after the export; what it says since then stays when the table comes back.
    await officer.getByLabel('指标最高分').fill('9');
    await officer
      .getByRole('status')
      .getByText(/^已保存/)
      .waitFor();
    await officer.getByText(/修订 r2/).waitFor();
    const late = await bringIn(file);
    await late.getByText('这张表导出自 r1').waitFor();
    await late.getByRole('row', { name: new RegExp(`Y${row} 志愿服务 分值 0\\.5 1`) }).waitFor();
    await late.getByRole('button', { name: '导入这些改动' }).click();
    await officer.getByText('已导入 1 处改动').first().waitFor();
    await officer.getByText('志愿服务次数每 1 次计 1 分').first().waitFor();
    expect(await officer.getByLabel('指标最高分').inputValue()).toBe('9');
  }, 180_000);

  it('of the version that the draft revises, too: what the draft changed since stays', async () => {
    const reader = await signIn(browser, workbench.url, 'chenjing');
    await open(reader, '版本');
    await reader.getByRole('heading', { level: 1, name: '版本' }).waitFor();
    await reader.getByRole('row', { name: /v1/ }).first().getByRole('link').first().click();
    await reader.getByRole('heading', { level: 1, name: /^v1 / }).waitFor();
    const download = reader.waitForEvent('download');
    await reader.getByRole('button', { name: '导出 Excel' }).click();
    const published = join(folder, 'published.xlsx');
    await (await download).saveAs(published);
    const shown = await bringIn(published);
    await shown.getByText('这张表导出自 v1').waitFor();
    await shown.getByText('没有要导入的改动').waitFor();
    await shown.getByRole('button', { name: '取消' }).click();
  }, 180_000);
});
