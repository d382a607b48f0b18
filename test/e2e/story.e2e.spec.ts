/**
 * The whole story on the practice county, by visible text, as a stranger would: an officer changes the 2022 draft, tries it, a
 * colleague approves and publishes it, the scoring service explains a person.
 */
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { open, signIn } from '../support/sign-in.js';
import { startWorkbench, type Workbench } from '../support/workbench.js';

const found = await launchBrowser();
const told = found.browser ? `in ${found.from}` : `[skip: ${found.reason}]`;
const story = found.browser ? describe : describe.skip;

const DRAFT = /2022 修订草案/;

/** Where a picture of the page goes when a step fails. */
const PICTURES = fileURLToPath(new URL('../../.results/', import.meta.url));

story(`the story of the practice county ${told}`, () => {
  let workbench: Workbench;
  let officer: Page;
  const browser = found.browser;
  if (!browser) return;

  /** One step of the story; a picture of the page is kept where it fails. */
  const step = (title: string, body: () => Promise<void>): void => {
    it(
      title,
      async () => {
        try {
          await body();
        } catch (error) {
          await officer.screenshot({ path: `${PICTURES}${title}.png` });
          throw error;
        }
      },
      120_000,
    );
  };

  const openDraft = async (page: Page): Promise<void> => {
    await open(page, '政策与草案');
    await page.getByRole('row', { name: DRAFT }).first().click();
    await page.getByRole('tree', { name: '积分指标树' }).waitFor();
  };
  const personRow = (page: Page, name: string) =>
    page.getByRole('region', { name: '保存的人员' }).getByRole('row', { name: new RegExp(name) });

  beforeAll(async () => {
    workbench = await startWorkbench();
    officer = await signIn(browser, workbench.url, 'chenjing');
  }, 240_000);

  afterAll(async () => {
    await browser.close();
    await workbench?.dispose();
  });

  step('opens the draft at volunteering, half a point an event', async () => {
    await openDraft(officer);
    await officer.getByRole('treeitem', { name: /志愿服务/ }).click();
    await officer.getByRole('heading', { name: '志愿服务', exact: true }).waitFor();
    expect(await officer.getByLabel('分值').inputValue()).toBe('0.5');
    await officer.getByText('志愿服务次数每 1 次计 0.5 分').first().waitFor();
    expect(await personRow(officer, '周某').innerText()).toContain('82.00');
  });

  step('sees the change in the sentence, in the JSON-Logic and on the saved persons', async () => {
    await officer.getByLabel('分值').fill('1');
    await officer.getByText('志愿服务次数每 1 次计 1 分').first().waitFor();
    await personRow(officer, '周某').getByText('83.50').waitFor();
    expect(await personRow(officer, '吴某').innerText()).toContain('61.75');
    expect(await personRow(officer, '徐某').innerText()).toContain('47.50');
    await officer.getByRole('button', { name: 'JSON-Logic' }).click();
    const text = officer.locator('.monaco-editor .view-lines').first();
    await text.waitFor();
    await expect(
      officer.waitForFunction(() => document.querySelector('.monaco-editor')?.textContent?.includes('volunteer')),
    ).resolves.toBeTruthy();
    expect(await text.innerText()).not.toContain('0.5');
  });

  step('gets an error with its place for a broken rule, and repairs it by undo', async () => {
    const editor = officer.locator('.monaco-editor').first();
    await editor.click();
    await officer.keyboard.press('Control+A');
    await officer.keyboard.insertText('{"*":[{"var":"volunteer_event"},"0.5"]}');
    await officer.getByText('未在数据字典声明').first().waitFor();
    await officer.getByText('此处不能是文本 "0.5"').first().waitFor();
    await officer.getByText('/rule/*/1').first().waitFor();
    await officer.getByText('上次结果').first().waitFor();
    await officer.getByRole('button', { name: '保存', exact: true }).click();
    await officer.getByText('草案没有保存').waitFor();
    await officer.getByText('服务器上的草案没有改变').waitFor();
    await officer.getByRole('button', { name: '撤销' }).click();
    await officer.getByRole('button', { name: '表单' }).click();
    expect(await officer.getByLabel('分值').inputValue()).toBe('1');
  });

  step('keeps what is not saved over a reload, then saves it', async () => {
    await officer.waitForTimeout(600);
    await officer.reload();
    await officer.getByText('已恢复').waitFor();
    await officer.getByRole('button', { name: '保存', exact: true }).click();
    await officer.getByText(/^已保存/).waitFor();
    await officer.getByText('修订 r2').waitFor();
  });

  step('runs it on the sample population and sees the distribution and every indicator', async () => {
    await officer.getByRole('link', { name: '模拟', exact: true }).last().click();
    await officer.getByRole('button', { name: '运行' }).click();
    await officer.getByText(/10,000 人上：人均/).waitFor();
    await officer.getByText('总积分怎样分布').waitFor();
    const row = officer.getByRole('row', { name: /志愿服务/ });
    expect(await row.innerText()).toMatch(/5\.00/);
    expect(await row.innerText()).toMatch(/\d+%/);
  });

  step('submits it; the colleague approves and publishes', async () => {
    await openDraft(officer);
    await officer.getByRole('button', { name: '提交审核' }).click();
    await officer.getByRole('dialog').getByRole('button', { name: '提交审核' }).click();
    await officer.getByText('待审核').waitFor();
    expect(await officer.getByRole('button', { name: '批准' }).count()).toBe(0);

    const reviewer = await signIn(browser, workbench.url, 'lintao');
    await openDraft(reviewer);
    await reviewer.getByRole('button', { name: '批准' }).click();
    await reviewer.getByRole('dialog').getByRole('button', { name: '批准' }).click();
    await reviewer.getByText('已批准').first().waitFor();
    await reviewer.getByRole('button', { name: '发布' }).click();
    await reviewer.getByRole('dialog').getByRole('button', { name: '发布' }).click();
    await reviewer.getByText('已发布').first().waitFor();
    await reviewer.context().close();
  });

  step('has the scoring service score a person under the version and explain each point', async () => {
    await open(officer, '版本');
    await officer.getByRole('row', { name: /v2/ }).click();
    await officer.getByRole('heading', { name: '凭据' }).waitFor();
    await officer.getByLabel('人员').selectOption({ label: await labelOf(officer, '周某') });
    await officer.getByRole('button', { name: '计分', exact: true }).click();
    await officer.getByText('83.50 分').first().waitFor();
    await officer.getByText(/志愿服务次数 7 次 × 1 分/).waitFor();
  });
});

/** The whole label of the option that begins with a name. */
async function labelOf(page: Page, name: string): Promise<string> {
  const labels = await page.getByLabel('人员').locator('option').allInnerTexts();
  const label = labels.find((text) => text.startsWith(name));
  if (label === undefined) throw new Error(`No option ${name} among ${labels.join(', ')}`);
  return label;
}
