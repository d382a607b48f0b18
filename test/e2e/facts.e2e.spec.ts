/**
 * The dictionary of facts as an officer uses it: found by pinyin, with what a population lacks, and a fact changed from there in a draft
 * after the effect was seen, then taken back.
 */
import type { Page } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { open, signIn } from '../support/sign-in.js';
import { startWorkbench, type Workbench } from '../support/workbench.js';

const found = await launchBrowser();
const told = found.browser ? `in ${found.from}` : `[skip: ${found.reason}]`;
const story = found.browser ? describe : describe.skip;

story(`the dictionary of facts ${told}`, () => {
  let workbench: Workbench;
  let officer: Page;
  const browser = found.browser;
  if (!browser) return;

  beforeAll(async () => {
    workbench = await startWorkbench();
    officer = await signIn(browser, workbench.url, 'chenjing');
    await open(officer, '数据字典');
  }, 240_000);

  afterAll(async () => {
    await browser.close();
    await workbench?.dispose();
  });

  const row = () => officer.getByRole('row', { name: /志愿服务次数/ });
  const dialog = () => officer.getByRole('dialog');
  const effect = () => dialog().getByRole('region', { name: '改动的影响' });

  it('finds a fact by the initials of its pinyin', async () => {
    await officer.getByLabel('搜索名称、编码、部门、指标（可用拼音）').fill('zyfwcs');
    await row().waitFor();
    await officer.getByRole('row', { name: /无偿献血次数/ }).waitFor({ state: 'detached' });
  }, 60_000);

  it('shows of how many persons of a population it is unknown, and remembers which', async () => {
    const choice = officer.getByLabel('未知占比取自人群');
    expect(await officer.getByRole('columnheader', { name: '未知占比' }).count()).toBe(0);
    await choice.selectOption({ index: 1 });
    await officer.getByRole('columnheader', { name: '未知占比' }).waitFor({ timeout: 60_000 });
    await row()
      .getByText(/^[<>]?\d+%$/)
      .waitFor();
    await officer.reload();
    await officer.getByRole('columnheader', { name: '未知占比' }).waitFor();
  }, 90_000);

  it('leads to the draft, where a change shows what it does and is written when asked to', async () => {
    await officer.getByLabel('搜索名称、编码、部门、指标（可用拼音）').fill('志愿服务次数');
    await row().getByRole('button', { name: '志愿服务次数：用在哪里' }).click();
    await officer.getByRole('link', { name: '在草案中修改' }).first().click();
    const most = dialog().getByLabel('最大值');
    expect(await most.inputValue()).toBe('1000');
    await effect().getByText('志愿服务', { exact: true }).waitFor();
    expect(await dialog().getByRole('button', { name: '修改', exact: true }).isDisabled()).toBe(true);
    await most.fill('２');
    await effect()
      .getByText(/\d+ 人的值不再合适/)
      .waitFor();
    await effect()
      .getByText(/新出现 \d+ 条/)
      .waitFor({ timeout: 30_000 });
    await dialog().getByRole('button', { name: '修改', exact: true }).click();
    await dialog().waitFor({ state: 'detached' });
  }, 60_000);

  it('takes it back with one undo', async () => {
    await officer.getByRole('button', { name: '撤销', exact: true }).click();
    await officer.getByRole('treeitem', { name: /志愿服务/ }).click();
    await officer.getByRole('button', { name: '志愿服务次数', exact: true }).click();
    await dialog().getByRole('button', { name: '修改…' }).click();
    expect(await dialog().getByLabel('最大值').inputValue()).toBe('1000');
  }, 60_000);
});
