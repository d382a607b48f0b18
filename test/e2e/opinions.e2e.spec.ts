/**
 * A consultation, as the people in it see it: an officer sends the draft out, one department has an opinion about an indicator and another has
 * none, the officer adopts it with the reason, changes the rule and submits.
 */
import type { Page } from 'playwright-core';
import { apiClient } from '../support/api.js';
import { launchBrowser } from '../support/chromium.js';
import { openDraft } from '../support/drafting.js';
import { open, signIn } from '../support/sign-in.js';
import { stepsOn } from '../support/steps.js';
import { startWorkbench, type Workbench } from '../support/workbench.js';

const found = await launchBrowser();
const told = found.browser ? `in ${found.from}` : `[skip: ${found.reason}]`;
const story = found.browser ? describe : describe.skip;

const DRAFT = /2022 修订草案/;
const WORDS = '志愿服务每次 0.5 分偏低，建议提高。';

story(`a consultation ${told}`, () => {
  let workbench: Workbench;
  let officer: Page;
  let education: Page;
  const browser = found.browser;
  if (!browser) return;
  const pages = (): readonly Page[] => browser.contexts().flatMap((context) => context.pages());
  const step = stepsOn(pages);
  const opinions = (page: Page) => page.getByRole('region', { name: '意见', exact: true });
  const saysSaved = (page: Page) =>
    page
      .getByRole('status')
      .getByText(/^已保存/)
      .waitFor();

  beforeAll(async () => {
    workbench = await startWorkbench();
    const admin = await apiClient(workbench.url, 'admin');
    // Demonstration accounts are of one department; another one is needed that answers for itself.
    const account = { username: 'wugang', displayName: '吴刚', password: 'opinions-welcome', role: 'department' };
    await admin.send('POST', 'users', { ...account, county: 'yanlian', departmentId: 'police' });
  }, 240_000);

  afterAll(async () => {
    await browser.close();
    await workbench?.dispose();
  });

  step('an officer sends the draft to all departments and the public', async () => {
    officer = await signIn(browser, workbench.url, 'chenjing');
    await openDraft(officer, DRAFT);
    await officer.getByRole('button', { name: '征求意见', exact: true }).click();
    const dialog = officer.getByRole('dialog', { name: '征求意见' });
    await dialog.getByText('征求 23 个部门的意见（共 23 个）').waitFor();
    await dialog.getByLabel('其他对象（可不填）').fill('社会公众');
    await dialog.getByRole('button', { name: '征求意见', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await opinions(officer).getByText('24 家待反馈').waitFor();
    await officer.getByText('正在征求意见，只能查看。撤回后才能修改。').waitFor();
  });

  step('a department is asked on its start page, and what it types outlives a reload', async () => {
    education = await signIn(browser, workbench.url, 'zhoulan');
    await education.getByText(/还有 (30|29) 天 · 陈静发起/).waitFor();
    await education.getByRole('link', { name: '去反馈' }).click();
    await education.getByRole('treeitem', { name: /志愿服务/ }).click();
    await opinions(education).getByRole('radio', { name: '对「志愿服务」' }).waitFor();
    await opinions(education).getByRole('textbox', { name: '意见', exact: true }).fill(WORDS);
    await education.reload();
    await opinions(education).getByRole('radio', { name: '对「志愿服务」' }).waitFor();
    const words = opinions(education).getByRole('textbox', { name: '意见', exact: true });
    await words.and(education.getByText(WORDS)).waitFor();
    await opinions(education).getByLabel('建议值（可不填）').fill('每次 1 分');
    await opinions(education).getByRole('button', { name: '提出意见', exact: true }).click();
    await opinions(education).getByRole('button', { name: '志愿服务', exact: true }).waitFor();
    expect(await words.inputValue()).toBe('');
    await opinions(education).getByText('建议值：每次 1 分').waitFor();
    await education
      .getByRole('treeitem', { name: /志愿服务/ })
      .getByTitle('1 条意见未处理')
      .waitFor();
  });

  step('another department has no opinion', async () => {
    const police = await browser.newPage({ viewport: { width: 1024, height: 768 }, locale: 'zh-CN' });
    police.setDefaultTimeout(30_000);
    await police.goto(workbench.url);
    await police.getByLabel('用户名').fill('wugang');
    await police.getByLabel('密码', { exact: true }).fill('opinions-welcome');
    await police.getByRole('button', { name: '登录' }).click();
    await police.getByRole('link', { name: '去反馈' }).click();
    await opinions(police).getByRole('button', { name: '无意见', exact: true }).click();
    await opinions(police).getByText('1 家已提意见 · 1 家无意见 · 22 家待反馈').waitFor();
  });

  step('the draft is not submitted past the opinion, which the officer then adopts with the reason', async () => {
    await open(officer, '工作台');
    await officer.getByRole('link', { name: '去处理' }).click();
    await opinions(officer).getByText(WORDS).waitFor();
    await officer.getByRole('button', { name: '提交审核', exact: true }).click();
    const dialog = officer.getByRole('dialog', { name: '提交审核' });
    await dialog.getByText('还有 1 条意见没有写明采纳情况，写明后才能提交。').waitFor();
    await dialog.getByRole('button', { name: '提交审核', exact: true }).click();
    await dialog.getByText('还有意见没有处理').waitFor();
    await dialog.getByRole('button', { name: '取消' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await opinions(officer).getByRole('button', { name: '写明采纳情况' }).click();
    const form = opinions(officer).getByRole('form', { name: '写明采纳情况' });
    await form.getByRole('radio', { name: '采纳', exact: true }).check();
    await form.getByLabel(/^理由/).fill('与省指导意见的导向一致。');
    await form.getByRole('button', { name: '保存' }).click();
    await form.waitFor({ state: 'detached' });
    await opinions(officer).getByText('理由：与省指导意见的导向一致。').waitFor();
    await opinions(officer).getByRole('button', { name: '未处理 0' }).waitFor();
  });

  step('takes the draft back, changes the rule and submits it', async () => {
    await officer.getByRole('button', { name: '撤回', exact: true }).click();
    const dialog = officer.getByRole('dialog', { name: '撤回草案' });
    await dialog.getByRole('button', { name: '撤回', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await opinions(officer).getByRole('button', { name: '志愿服务', exact: true }).click();
    await officer.getByRole('heading', { name: '志愿服务', exact: true, level: 2 }).waitFor();
    await officer.getByLabel('分值').fill('1');
    await officer.getByText('志愿服务次数每 1 次计 1 分').first().waitFor();
    await saysSaved(officer);
    await officer.getByRole('button', { name: '提交审核', exact: true }).click();
    const submitting = officer.getByRole('dialog', { name: '提交审核' });
    await submitting.getByRole('button', { name: '提交审核', exact: true }).click();
    await submitting.waitFor({ state: 'hidden' });
    await officer.getByText('待审核').first().waitFor();
  });

  step('and the table for the drafting note tells all of it', async () => {
    const downloading = officer.waitForEvent('download');
    await opinions(officer).getByRole('button', { name: '采纳情况表' }).click();
    const stream = await (await downloading).createReadStream();
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(part as Buffer);
    const table = Buffer.concat(parts).toString('utf8');
    expect(table).toContain(`${WORDS},每次 1 分,县教育局`);
    expect(table).toContain('采纳 Adopted,与省指导意见的导向一致。');
    expect(table).toContain('无意见 No opinion,,县公安局');
  });
});
