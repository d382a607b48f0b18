/**
 * The document view as an officer uses it: the draft reads as the annex of a regulation, a value is changed in the text and stands beside
 * the old one, undo takes it back, a reload comes back to the place, and the annex goes to paper and to Word.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { strFromU8, unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { openDraft } from '../support/drafting.js';
import { signIn } from '../support/sign-in.js';
import { startWorkbench, type Workbench } from '../support/workbench.js';

const found = await launchBrowser();
const told = found.browser ? `in ${found.from}` : `[skip: ${found.reason}]`;
const story = found.browser ? describe : describe.skip;

const DRAFT = /2022 修订草案/;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

story(`the document view ${told}`, () => {
  let workbench: Workbench;
  let officer: Page;
  const browser = found.browser;
  if (!browser) return;

  /** The line of the table that says an indicator. */
  const row = (title: string): Locator =>
    officer.getByRole('row').filter({ has: officer.getByRole('rowheader', { name: title, exact: true }) });
  const sheet = (): Locator => officer.getByRole('article').filter({ hasText: '第一章' });

  beforeAll(async () => {
    workbench = await startWorkbench();
    officer = await signIn(browser, workbench.url, 'chenjing');
    await openDraft(officer, DRAFT);
  }, 240_000);

  afterAll(async () => {
    await browser.close();
    await workbench?.dispose();
  }, 60_000);

  it('reads as chapters, articles and annexed tables, with the old values struck through', async () => {
    await officer.getByRole('button', { name: '文件视图' }).click();
    for (const chapter of ['总则', '积分指标及分值', '积分应用场景与排序', '口径与说明']) {
      await sheet()
        .getByRole('heading', { name: new RegExp(`第.章 ${chapter}`) })
        .waitFor();
    }
    const volunteering = row('志愿服务');
    expect(await volunteering.locator('del').allInnerTexts()).toEqual(['2 分', '10']);
    await volunteering.getByRole('button', { name: /^修改 0.5 分/ }).waitFor();
  }, 60_000);

  it('changes a value in the text by the keyboard alone, and undo takes it back', async () => {
    const volunteering = row('志愿服务');
    await volunteering.getByRole('button', { name: /^修改 0.5 分/ }).focus();
    await officer.keyboard.press('Enter');
    await officer.keyboard.type('１．５');
    await officer.keyboard.press('Enter');
    await volunteering.getByRole('button', { name: /^修改 1.5 分/ }).waitFor();
    expect(await volunteering.locator('del').first().innerText()).toBe('2 分');
    await officer.getByRole('button', { name: '撤销' }).click();
    await volunteering.getByRole('button', { name: /^修改 0.5 分/ }).waitFor();
    await officer.getByRole('button', { name: '重做' }).click();
    await volunteering.getByRole('button', { name: /^修改 1.5 分/ }).waitFor();
  }, 60_000);

  it('has a title changed where it stands, the old one struck through beside it', async () => {
    await row('志愿服务').getByRole('button', { name: '修改名称：志愿服务' }).focus();
    await officer.keyboard.press('F2');
    const field = officer.getByRole('textbox', { name: '名称：原为 志愿服务' });
    await field.fill('');
    await field.press('Enter');
    await officer.getByRole('alert').filter({ hasText: '名称不能空着' }).waitFor();
    await field.fill('志愿服务时长');
    await field.press('Enter');
    const renamed = row('志愿服务时长');
    await renamed.locator('del', { hasText: /^志愿服务$/ }).waitFor();
    await officer.getByRole('button', { name: '撤销' }).click();
    await row('志愿服务').getByRole('button', { name: '修改名称：志愿服务' }).waitFor();
    expect(
      await row('志愿服务')
        .locator('del', { hasText: /^志愿服务$/ })
        .count(),
    ).toBe(0);
  }, 60_000);

  it('comes back to its place after a reload, leads to the editor, and back', async () => {
    await officer.getByText(/已保存/).waitFor();
    const place = () => sheet().evaluate((element) => element.closest('section')?.scrollTop ?? -1);
    await row('慈善捐赠').scrollIntoViewIfNeeded();
    const before = await place();
    expect(before).toBeGreaterThan(500);
    await officer.reload();
    await row('志愿服务')
      .getByRole('button', { name: /^修改 1.5 分/ })
      .waitFor();
    expect(Math.abs((await place()) - before)).toBeLessThan(40);

    await row('慈善捐赠').getByRole('button', { name: '在编辑视图中打开：慈善捐赠' }).click();
    const tree = officer.getByRole('tree', { name: '积分指标树' });
    await tree.getByRole('treeitem', { name: /慈善捐赠/, selected: true }).waitFor();
    await officer.getByRole('button', { name: '文件视图' }).click();
    await row('慈善捐赠').waitFor();
    expect(await row('慈善捐赠').boundingBox()).not.toBeNull();
  }, 60_000);

  it('goes to paper on A4 without the frame of the app, its head on every page of a table', async () => {
    await officer.emulateMedia({ media: 'print' });
    expect(await officer.getByRole('navigation', { name: '主导航' }).isVisible()).toBe(false);
    expect(await officer.getByRole('button', { name: '导出 Word' }).isVisible()).toBe(false);
    expect(
      await sheet()
        .getByText(/草案修订 \d+ · 内容 .* · 服务器保存于/)
        .isVisible(),
    ).toBe(true);
    const heads = await sheet()
      .locator('thead')
      .evaluateAll((all) => all.map((head) => getComputedStyle(head).display));
    expect(new Set(heads)).toEqual(new Set(['table-header-group']));
    const pdf = (await officer.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)?.length ?? 0).toBeGreaterThan(3);
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
    await officer.emulateMedia({ media: null });
  }, 60_000);

  it('goes to Word as it stands', async () => {
    const download = officer.waitForEvent('download');
    await officer.getByRole('button', { name: '导出 Word' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/修订草案.*\.docx$/);
    const parts = unzipSync(readFileSync(await file.path()));
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const words = document.replaceAll(/<[^>]+>/g, '');
    for (const said of ['志愿服务', '1.5 分', '第二章', '积分入学']) expect(words).toContain(said);
    expect(document).toContain('<w:tblHeader/>');
    expect(document).toContain('<w:strike/>');
  }, 60_000);

  it('keeps the rules of WCAG that a program can check, and needs no sideways scrolling at 1024', async () => {
    await officer.setViewportSize({ width: 1024, height: 768 });
    await officer.evaluate(AXE);
    const results = await officer.evaluate(
      (values) =>
        (
          globalThis as unknown as { axe: { run: (context: unknown, options: unknown) => Promise<AxeResults> } }
        ).axe.run(globalThis.document, { runOnly: { type: 'tag', values } }),
      ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    );
    expect(
      results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)} (${nodes.length})`),
    ).toEqual([]);
    const [content, window] = await officer.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(content).toBeLessThanOrEqual(window ?? 0);
  }, 60_000);
});
