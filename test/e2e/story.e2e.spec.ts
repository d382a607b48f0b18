/**
 * The whole story on the practice county, by visible text, as a stranger would: an officer changes the 2022 draft, tries it, a
 * colleague approves and publishes it, the scoring service explains a person, a department ranks a scene, a leader compares.
 */
import type { Page } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { openDraft } from '../support/drafting.js';
import { open, signIn } from '../support/sign-in.js';
import { stepsOn } from '../support/steps.js';
import { startWorkbench, type Workbench } from '../support/workbench.js';

const found = await launchBrowser();
const told = found.browser ? `in ${found.from}` : `[skip: ${found.reason}]`;
const story = found.browser ? describe : describe.skip;

const DRAFT = /2022 修订草案/;

/** Where a picture of the page goes when a step fails. */

story(`the story of the practice county ${told}`, () => {
  let workbench: Workbench;
  let officer: Page;
  const browser = found.browser;
  if (!browser) return;

  const step = stepsOn(() => [officer]);

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
    await openDraft(officer, DRAFT);
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

  step('sees at once what the edit does to the whole sample population', async () => {
    const live = officer.getByRole('region', { name: '即时影响' });
    await live.getByText(/人上升、.*人下降，人均/).waitFor();
    await live.getByText(/服务器用时 \d+ 毫秒/).waitFor();
  });

  step('saves it by itself, and comes back to the same indicator after a reload', async () => {
    await officer
      .getByRole('status')
      .getByText(/^已保存/)
      .waitFor();
    await officer.getByText('修订 r2').waitFor();
    await officer.reload();
    await officer.getByRole('heading', { name: '志愿服务', exact: true }).waitFor();
    expect(await officer.getByLabel('分值').inputValue()).toBe('1');
  });

  step('runs it on the sample population and sees the distribution and every indicator', async () => {
    await officer.getByRole('link', { name: '模拟', exact: true }).last().click();
    await officer.getByRole('button', { name: '运行', exact: true }).click();
    await officer.getByText(/10,000 人上：人均/).waitFor();
    await officer.getByText('总积分怎样分布').waitFor();
    await officer.getByRole('tab', { name: '指标' }).click();
    const row = officer.getByRole('row', { name: /志愿服务/ });
    expect(await row.innerText()).toMatch(/5\.00/);
    expect(await row.innerText()).toMatch(/\d+%/);
  });

  step('submits it; the colleague approves and publishes', async () => {
    await openDraft(officer, DRAFT);
    await officer.getByRole('button', { name: '提交审核' }).click();
    await officer.getByRole('dialog').getByRole('button', { name: '提交审核' }).click();
    await officer.getByText('待审核').waitFor();
    expect(await officer.getByRole('button', { name: '批准' }).count()).toBe(0);

    const reviewer = await signIn(browser, workbench.url, 'lintao');
    await openDraft(reviewer, DRAFT);
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
    await officer.waitForLoadState('networkidle');
    await officer.getByRole('row', { name: /v2/ }).getByText(/v2/).click();
    await officer.getByRole('heading', { name: '凭据' }).waitFor();
    await choose(officer, '人员', '周某');
    await officer.getByRole('button', { name: '计分', exact: true }).click();
    await officer.getByText('83.50 分').first().waitFor();
    await officer.getByText(/志愿服务次数 7 次 × 1 分/).waitFor();
  });

  step('lets a department register a school scene with a quota and rank the sample applicants', async () => {
    const department = await signIn(browser, workbench.url, 'zhoulan');
    await open(department, '场景');
    await department
      .getByRole('link', { name: '登记场景' })
      .or(department.getByRole('button', { name: '登记场景' }))
      .first()
      .click();
    await department.getByLabel('城北小学').fill('27');
    await department.getByLabel('公布开始').fill('2026-05-06');
    await department.getByLabel('申请开始').fill('2026-05-08');
    await department.getByLabel('申请截止').fill('2026-05-22');
    await department
      .getByText(/要求 ≥5/)
      .first()
      .waitFor();
    await department.getByRole('button', { name: '登记', exact: true }).click();
    // One working day of announcement is refused at their place; what was filled in stays.
    await department.getByText('公布只有 1 个工作日，要求不少于 5 个').first().waitFor();
    expect(await department.getByLabel('城北小学').inputValue()).toBe('27');
    await department.getByLabel('公布开始').fill('2026-04-27');
    await department.getByRole('button', { name: '登记', exact: true }).click();
    await department.getByRole('button', { name: '计算排名' }).first().click();
    await department
      .getByText(/27 个学位/)
      .first()
      .waitFor();
    await department.getByText('录取线').first().waitFor();
    await department.getByText(/为什么第 27 位在第 28 位之前/).waitFor();
    await department.context().close();
  });

  step('shows a leader old against new: what changed, who gains, who loses, who crosses the line', async () => {
    const leader = await signIn(browser, workbench.url, 'zhaoli');
    await open(leader, '对比');
    await leader
      .getByRole('link', { name: '新的对比' })
      .or(leader.getByRole('button', { name: '新的对比' }))
      .first()
      .click();
    await choose(leader, 'A（原来的）', 'v1 演练县');
    await choose(leader, 'B（改成的）', 'v2 演练县');
    await choose(leader, '人群', '演练人口');
    await choose(leader, '场景（可不选）', '积分入学');
    await leader.getByRole('button', { name: '对比', exact: true }).click();
    await leader
      .getByText(/10,000 人中 .*人上升、.*人下降/)
      .first()
      .waitFor();
    await leader.getByText(/校验 (\d+)\/\1(?!\d)/).waitFor();
    await leader.getByRole('heading', { name: '改了什么' }).waitFor();
    await leader.getByRole('heading', { name: '谁升、谁降' }).waitFor();
    await leader.getByRole('heading', { name: /谁越过录取线/ }).waitFor();
    const figures = await leader
      .getByText(/换人|取得、|失去名额/)
      .first()
      .innerText();
    expect(figures).toMatch(/\d/);
    await leader.context().close();
  });
});

/** Chooses the option of a field whose words begin with a text. */
async function choose(page: Page, field: string, words: string): Promise<void> {
  await page.getByLabel(field).locator('option', { hasText: words }).first().waitFor({ state: 'attached' });
  const labels = await page.getByLabel(field).locator('option').allInnerTexts();
  const label = labels.find((text) => text.startsWith(words));
  if (label === undefined) throw new Error(`No option ${words} among ${labels.join(', ')}`);
  await page.getByLabel(field).selectOption({ label });
}
