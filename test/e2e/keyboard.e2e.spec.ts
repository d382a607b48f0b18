/**
 * The main story by keyboard alone: no mouse anywhere. An officer changes a draft, tries it, saves it and sends it on; a reviewer approves;
 * a leader opens a comparison. Every stop of Tab on the way shows where it is.
 */
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { KeyboardUser } from '../support/keyboard.js';
import { stepsOn } from '../support/steps.js';
import { startWorkbench, type Workbench } from '../support/workbench.js';

const found = await launchBrowser();
const told = found.browser ? `in ${found.from}` : `[skip: ${found.reason}]`;
const story = found.browser ? describe : describe.skip;

const DRAFT = /2022 修订草案/;
const RULE = /的 JSON-Logic 规则/;

/** Signs in, from the first field to the page of what waits. */
async function signIn(browser: Browser, url: string, username: string): Promise<KeyboardUser> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(url);
  const user = new KeyboardUser(page);
  await user.arrivesAt('textbox', '用户名');
  await user.fill(username);
  await user.tabTo('textbox', '密码');
  await user.fill('jifen-demo');
  await user.press('Enter');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
  return user;
}

/** Opens the draft from the list of drafts, past the table of contents by the link that skips it. */
async function openDraft(user: KeyboardUser): Promise<void> {
  const { page } = user;
  await user.tabTo('link', '政策与草案');
  await user.press('Enter');
  await page.getByRole('row', { name: DRAFT }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await user.tabTo('button', '跳到正文', 'Shift+Tab');
  await user.press('Enter');
  await user.tabTo('link', DRAFT);
  await user.press('Enter');
  await page.getByRole('tree', { name: '积分指标树' }).waitFor();
}

/** Presses the button of a step of the draft's life, and the same in the dialog that asks about it. */
async function takeStep(user: KeyboardUser, step: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await user.tabTo('button', step, key);
  await user.press('Enter');
  const dialog = user.page.getByRole('dialog', { name: step });
  await dialog.waitFor();
  await user.tabTo('button', step);
  await user.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
}

story(`the main story by keyboard alone ${told}`, () => {
  let workbench: Workbench;
  let officer: KeyboardUser;
  const browser = found.browser;
  if (!browser) return;
  const pages = (): readonly Page[] => browser.contexts().flatMap((context) => context.pages());
  const step = stepsOn(pages);
  const heading = (name: string) => officer.page.getByRole('heading', { name, exact: true, level: 2 }).waitFor();
  const personRow = (name: string) =>
    officer.page.getByRole('region', { name: '保存的人员' }).getByRole('row', { name: new RegExp(name) });
  /** Waits until the dialog is gone and the focus is where it was before. */
  const isBackAt = async (role: Parameters<Page['getByRole']>[0], name: string): Promise<void> => {
    await officer.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await officer.arrivesAt(role, name);
  };

  beforeAll(async () => {
    workbench = await startWorkbench();
  }, 240_000);

  afterAll(async () => {
    await browser.close();
    await workbench?.dispose();
  });

  step('an officer signs in and opens the draft', async () => {
    officer = await signIn(browser, workbench.url, 'chenjing');
    await openDraft(officer);
  });

  step('walks the tree, and finds an indicator by pinyin', async () => {
    const { page } = officer;
    await officer.press('F6');
    expect(await officer.isAt('tree', '积分指标树')).toBe(true);
    await officer.press('Home', 'ArrowDown');
    // The policy of the level above is folded at first.
    const above = page.getByRole('treeitem', { selected: true, expanded: false });
    await above.waitFor();
    await officer.press('ArrowRight');
    await page.getByRole('treeitem', { selected: true, expanded: true }).waitFor();
    await officer.press('ArrowLeft');
    await above.waitFor();
    await officer.press('?');
    await page.getByRole('dialog', { name: '键盘操作' }).waitFor();
    await officer.press('Escape');
    await isBackAt('tree', '积分指标树');

    await officer.press('/');
    await page.keyboard.insertText('zyfw');
    await page.getByRole('treeitem', { name: /房/ }).first().waitFor({ state: 'detached' });
    await page.getByRole('treeitem', { name: /志愿服务/ }).waitFor();
    await officer.press('Enter');
    await heading('志愿服务');
    expect(await officer.isAt('tree', '积分指标树')).toBe(true);
  });

  step('changes a value in the form, and sees what it does to all and to each', async () => {
    const { page } = officer;
    await officer.press('Enter');
    await officer.arrivesAt('textbox', '指标最高分');
    await officer.tabTo('textbox', '分值');
    await officer.fill('1');
    await page.getByText('志愿服务次数每 1 次计 1 分').first().waitFor();
    await personRow('周某').getByText('83.50').waitFor();
    await page
      .getByRole('region', { name: '即时影响' })
      .getByText(/人上升、.*人下降，人均/)
      .waitFor();
  });

  step('opens the JSON-Logic, mends it by quick fixes and comes back to the form', async () => {
    const { page } = officer;
    await officer.press('Control+3');
    await officer.arrivesAt('button', 'JSON-Logic');
    await page.locator('.monaco-editor').first().waitFor();
    await officer.tabTo('textbox', RULE);
    await officer.fill('{"*":[{"var":"volunteer_coun"},"0.75"]}');
    await page.getByText('此处不能是文本 "0.75"').first().waitFor();
    // At the place itself the fixes are offered as a list; elsewhere the same key takes the first.
    await officer.press('Control+Home', 'F8', 'Escape', 'Control+.');
    await page.locator('.action-widget').getByText('改为 volunteer_count').waitFor();
    await officer.press('Enter');
    await page.getByText('未在数据字典声明').first().waitFor({ state: 'detached' });
    await officer.press('Control+m');
    await officer.tabTo('button', 'JSON-Logic', 'Shift+Tab');
    await officer.press('Control+.');
    await page.getByText('志愿服务次数每 1 次计 0.75 分').first().waitFor();
    await officer.press('Control+1');
    await officer.arrivesAt('button', '表单');
    await officer.tabTo('textbox', '分值');
    expect(await page.getByLabel('分值').inputValue()).toBe('0.75');
  });

  step('undoes, redoes and saves', async () => {
    const { page } = officer;
    await officer.press('F6');
    await officer.press('Control+z');
    await page.getByText('此处不能是文本 "0.75"').first().waitFor();
    await officer.press('Shift+Control+z');
    await page.getByText('志愿服务次数每 1 次计 0.75 分').first().waitFor();
    await officer.press('Control+s');
    await page
      .getByRole('status')
      .getByText(/^已保存/)
      .waitFor();
  });

  step('reads it as the annex, changes a value there and comes back', async () => {
    const { page } = officer;
    await officer.tabTo('button', '文件视图', 'Shift+Tab');
    await officer.press('Enter');
    await officer.arrivesAt('button', '修改名称：志愿服务');
    await officer.tabTo('button', /^修改 0\.75.*志愿服务/);
    await officer.press('Enter');
    await page.keyboard.insertText('0.5');
    await officer.press('Enter');
    await officer.arrivesAt('button', /^修改 0\.5.*志愿服务/);
    await officer.tabTo('button', '在编辑视图中打开：志愿服务', 'Shift+Tab');
    await officer.press('Enter');
    await officer.arrivesAt('tree', '积分指标树');
    await personRow('周某').getByText('82.00').waitFor();
  });

  step('adds an indicator, gives it a rule and moves it', async () => {
    const { page } = officer;
    await officer.press('+');
    await officer.arrivesAt('textbox', '名称');
    await officer.fill('见义勇为');
    await officer.press('Enter');
    await isBackAt('tree', '积分指标树');
    await heading('见义勇为');
    await officer.press('Enter');
    await officer.arrivesAt('textbox', '指标最高分');
    await officer.tabTo('button', /^固定分值/);
    await officer.press('Enter');
    await officer.arrivesAt('combobox', '模板');
    await officer.press('Shift+F6');
    await officer.press('Alt+ArrowUp');
    await page.getByText('已移动「见义勇为」').waitFor();
    await officer.press('Shift+F10');
    await officer.arrivesAt('menuitem', '新增…');
    await officer.press('ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
    await officer.arrivesAt('combobox', '目标分组');
    await officer.press('ArrowUp');
    await officer.tabTo('button', '移动');
    await officer.press('Enter');
    await isBackAt('tree', '积分指标树');
  });

  step('writes a person and keeps them as a test case', async () => {
    const { page } = officer;
    await officer.press('Shift+F6');
    await officer.tabTo('button', '新建');
    await officer.press('Enter');
    await officer.arrivesAt('menuitem', '空白人员');
    await officer.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await officer.tabTo('textbox', '姓名或代号');
    await officer.fill('键某 志愿服务');
    await officer.tabTo('textbox', '搜索数据项（可用拼音）');
    await officer.fill('zyfw');
    await officer.tabTo('textbox', '志愿服务次数');
    await officer.fill('4');
    await officer.tabTo('slider', '志愿服务次数（滑块）');
    await officer.press('ArrowRight');
    await officer.tabTo('tab', '新旧对照');
    await officer.press('End');
    await officer.press('Enter');
    await officer.tabTo('textbox', /为什么应得这些分/);
    await officer.fill('第八条：5 次 × 0.5 分');
    await officer.tabTo('button', '存为用例');
    await officer.press('Enter');
    await dialog.getByText(/已存为用例「键某 志愿服务」/).waitFor();
    await officer.tabTo('button', '保存人员');
    await officer.press('Enter');
    await page.getByText('已保存「键某」').first().waitFor();
    await officer.arrivesAt('button', '保存人员');
    await officer.press('Escape');
    await isBackAt('button', '新建');
    await personRow('键某').waitFor();
    await officer.tabTo('button', /^键某/);
    await officer.press('Enter');
    await page.getByRole('region', { name: '计分过程' }).getByText(/键某/).first().waitFor();
  });

  step('asks for opinions, and submits', async () => {
    const { page } = officer;
    await page
      .getByRole('status')
      .getByText(/^已保存/)
      .waitFor();
    await takeStep(officer, '征求意见', 'Shift+Tab');
    await page.getByText('已开始征求意见').first().waitFor();
    await takeStep(officer, '提交审核');
    await page.getByText('待审核').first().waitFor();
  });

  step('a reviewer approves', async () => {
    const reviewer = await signIn(browser, workbench.url, 'lintao');
    await openDraft(reviewer);
    await takeStep(reviewer, '批准');
    await reviewer.page.getByText('已批准').first().waitFor();
  });

  step('a leader compares, and comes back to the comparison from the list', async () => {
    const leader = await signIn(browser, workbench.url, 'zhaoli');
    const { page } = leader;
    await leader.tabTo('link', '对比');
    await leader.press('Enter');
    await leader.tabTo('link', '新的对比');
    await leader.press('Enter');
    await page.getByLabel('A（原来的）').waitFor();
    await leader.arrivesAt('main', '');
    await leader.tabTo('combobox', 'A（原来的）');
    await leader.press('ArrowDown');
    await leader.tabTo('combobox', 'B（改成的）');
    await leader.press('End');
    await leader.tabTo('button', '对比');
    await leader.press('Enter');
    await page.getByRole('heading', { name: '改了什么' }).waitFor();
    await leader.tabTo('link', '返回');
    await leader.press('Enter');
    await page
      .getByRole('row', { name: /A .*B / })
      .first()
      .waitFor();
    await leader.arrivesAt('main', '');
    await leader.tabTo('link', /^A .*B /);
    await leader.press('Enter');
    await page.getByRole('heading', { name: '改了什么' }).waitFor();
  });
});
