/**
 * Persons as an officer tries a draft on them: written by a form, moved by a slider, kept as a test case with expected points, all of it
 * still there after a reload.
 */
import type { Page } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { openDraft } from '../support/drafting.js';
import { signIn } from '../support/sign-in.js';
import { startWorkbench, type Workbench } from '../support/workbench.js';

const found = await launchBrowser();
const told = found.browser ? `in ${found.from}` : `[skip: ${found.reason}]`;
const story = found.browser ? describe : describe.skip;

const DRAFT = /2022 修订草案/;

story(`persons in the draft editor ${told}`, () => {
  let workbench: Workbench;
  let officer: Page;
  const browser = found.browser;
  if (!browser) return;

  beforeAll(async () => {
    workbench = await startWorkbench();
    officer = await signIn(browser, workbench.url, 'chenjing');
    await openDraft(officer, DRAFT);
    await officer.getByRole('treeitem', { name: /志愿服务/ }).click();
  }, 240_000);

  afterAll(async () => {
    await browser.close();
    await workbench?.dispose();
  });

  // By its name alone: behind a dialog it is hidden from those who ask by role.
  const saved = () => officer.locator('section[aria-label="保存的人员"]');
  const dialog = () => officer.getByRole('dialog');
  const total = (points: string) => dialog().getByRole('status', { name: '总积分' }).getByText(points, { exact: true });

  it('are written by a form, whose fields are found by pinyin and say what is wrong', async () => {
    await saved().getByRole('button', { name: '新建' }).click();
    await officer.getByRole('menuitem', { name: '空白人员' }).click();
    expect(await dialog().getByRole('button', { name: '志愿服务次数：未取得' }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    // What the draft declares for an unknown education.
    await total('5.00').waitFor();
    await dialog().getByPlaceholder('搜索数据项（可用拼音）').fill('zyfw');
    const events = dialog().getByRole('textbox', { name: '志愿服务次数' });
    await events.fill('９９９９');
    await dialog().getByText('超出允许范围 0 至 1000').waitFor();
    await events.fill('４');
    await total('7.00').waitFor();
    await dialog().getByLabel('姓名或代号').fill('试某 志愿服务');
  }, 60_000);

  it('move with a slider, point by point, without anything being saved', async () => {
    const slider = dialog().getByRole('slider', { name: '志愿服务次数（滑块）' });
    await slider.focus();
    await officer.keyboard.press('ArrowRight');
    await officer.keyboard.press('ArrowRight');
    await total('8.00').waitFor();
    expect(await dialog().getByRole('textbox', { name: '志愿服务次数' }).inputValue()).toBe('6');
    await dialog()
      .getByRole('row', { name: /^志愿服务 .*3\.00/ })
      .waitFor();
    await dialog().getByRole('tab', { name: '怎样加分' }).click();
    const advice = dialog().getByRole('listitem').filter({ hasText: '志愿服务次数 6 → 7 次' });
    await advice.getByText('再多 1 次').waitFor();
    await advice.getByRole('button', { name: '试一试' }).click();
    await total('8.50').waitFor();
    expect(await saved().getByText('试某').count()).toBe(0);
  }, 60_000);

  it('become a test case whose expectation is held against the rules at once', async () => {
    await dialog().getByRole('tab', { name: '存为用例' }).click();
    await dialog().getByText('与现行规则给出的一致。').waitFor();
    await dialog().getByLabel('应得总积分').fill('9');
    await dialog().getByText('总积分应为 9.00，现为 8.50').waitFor();
    await dialog().getByLabel('为什么应得这些分').fill('第八条：7 次 × 0.5 分；文化程度未取得计 5 分');
    await dialog().getByRole('button', { name: '存为用例' }).click();
    await dialog()
      .getByText(/已存为用例「试某 志愿服务」/)
      .waitFor();
    await dialog().getByRole('button', { name: '保存人员' }).click();
    await saved().getByText('试某').waitFor({ state: 'attached' });
    await dialog().getByRole('button', { name: '关闭' }).click();
  }, 60_000);

  it('are there after a reload, and come back when they were deleted by mistake', async () => {
    await officer.reload();
    const row = saved().getByRole('row', { name: /试某/ });
    await row.getByText('8.50').waitFor();
    const cases = officer.getByRole('region', { name: '用例', exact: true });
    await cases.getByRole('button', { name: /试某 志愿服务.*不成立/ }).click();
    await cases.getByText('总积分应为 9.00，现为 8.50').waitFor();

    await row.getByRole('button', { name: '试某：更多操作' }).click();
    await officer.getByRole('menuitem', { name: '删除' }).click();
    await row.waitFor({ state: 'detached' });
    await saved().getByRole('button', { name: '撤销删除' }).click();
    await row.getByText('8.50').waitFor();
  }, 60_000);
});
