/**
 * A scene by form only, as an officer writes it who has never seen JSON: a new scene says what is pending, an ordering key and a condition
 * are written until nothing is, and what the server has reads so in the document view.
 */
import type { Scene } from '@jifen/policies';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { addEntry, openDraft, savedDraft } from '../support/drafting.js';
import { signIn } from '../support/sign-in.js';
import { stepsOn } from '../support/steps.js';
import { startWorkbench, type Workbench } from '../support/workbench.js';

const found = await launchBrowser();
const told = found.browser ? `in ${found.from}` : `[skip: ${found.reason}]`;
const suite = found.browser ? describe : describe.skip;

const DRAFT = /2022 修订草案/;

suite(`scenes by form ${told}`, () => {
  const browser = found.browser;
  if (!browser) return;
  let workbench: Workbench;
  let page: Page;

  const step = stepsOn(() => [page]);
  const section = (name: string) => page.getByRole('region', { name, exact: true });
  const choose = (label: string, option: string) =>
    page.getByLabel(label, { exact: true }).selectOption({ label: option });
  const pick = async (field: string, typed: string, option: string): Promise<void> => {
    await page.getByRole('combobox', { name: field }).fill(typed);
    await page.getByRole('listbox').getByRole('option', { name: option, exact: true }).click();
  };
  const saved = async (): Promise<Scene | undefined> =>
    (await savedDraft(page, workbench.url, DRAFT)).scenes.find(({ title }) => title.zh === '暑期托管');

  beforeAll(async () => {
    workbench = await startWorkbench();
    page = await signIn(browser, workbench.url, 'chenjing');
    await openDraft(page, DRAFT);
  }, 300_000);

  afterAll(async () => {
    await browser.close();
    await workbench?.dispose();
  });

  step('a new scene, found by its sounds, says what is pending where it is to be written', async () => {
    await addEntry(page, '场景', '暑期托管');
    const search = page.getByRole('textbox', { name: '搜索指标' });
    await search.fill('sqtg');
    await page.getByRole('treeitem', { name: /暑期托管/ }).waitFor();
    await search.fill('');
    for (const name of ['资格', '计分', '排序', '夫妻计分']) await section(name).getByText('PENDING').first().waitFor();
    // The tree stands at what is selected once the search is over: its neighbours can be pressed.
    await page.getByRole('treeitem', { name: /公租房/ }).click();
    await page.getByRole('heading', { name: '公租房', exact: true }).waitFor();
    // The chip at the head leads to the first that is pending.
    await page.getByRole('button', { name: '待定 4' }).click();
    await section('资格').getByText('PENDING').waitFor();
  });

  step('a condition, a key and whose points count, by form, until nothing is pending', async () => {
    await choose('谁可以申请', '符合条件的');
    await pick('选择数据项，写第一个条件', 'zyfw', '志愿服务次数');
    await section('资格').getByLabel('比较值').fill('３');
    await choose('计入的积分', '全部积分');
    await choose('第 1 排序键 比什么', '本场景的积分');
    // What was pending is told no more, and nothing moves below the pointer any more.
    await section('排序').getByText('PENDING').waitFor({ state: 'detached' });
    await section('排序').getByRole('button', { name: '增加排序键' }).click();
    await choose('第 2 排序键 比什么', '某个数据项');
    await pick('选择数据项', 'jzdj', '居住登记日期');
    await choose('第 2 排序键 次序', '从早到晚');
    await choose('计谁的积分', '申请人本人的');
    await page.getByText('无阻断项').waitFor();
    expect(await page.getByText('PENDING').count()).toBe(0);
    const scene = await saved();
    expect(scene?.eligibility).toEqual({ '>=': [{ var: 'volunteer_count' }, 3] });
    expect(scene?.keys.map(({ rule, direction }) => [rule, direction])).toEqual([
      [{ var: 'scene_points' }, 'descending'],
      [{ var: 'residence_registration_date' }, 'ascending'],
    ]);
  });

  step('after a reload the scene is there, and its annex says so', async () => {
    await page.reload();
    await page.getByRole('heading', { name: '暑期托管', exact: true }).waitFor();
    expect(await page.getByLabel('第 2 排序键 次序', { exact: true }).inputValue()).toBe('ascending');
    await page.getByRole('button', { name: '读法' }).click();
    await section('读法').getByText('居住登记日期，从早到晚；未取得的排在最后').waitFor();
    await page.getByRole('button', { name: '文件视图' }).click();
    const sheet = page.getByRole('article').filter({ hasText: '第一章' });
    await sheet.getByText('暑期托管').first().waitFor();
    await sheet
      .getByText(/居住登记日期，从早到晚/)
      .last()
      .waitFor();
    await sheet
      .getByText(/志愿服务次数.*3 次.*可申请/)
      .first()
      .waitFor();
  });
});
