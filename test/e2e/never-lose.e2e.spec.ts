/**
 * Work is never lost, as two officers see it: what both write at once is put together, what both wrote differently is asked, a server
 * that dies while somebody types gets the text once it is back, a reload comes back to the same place, and every save can be restored.
 */
import type { PolicyDocument, ScoreNode } from '@jifen/policies';
import type { Page } from 'playwright-core';
import { apiClient } from '../support/api.js';
import { launchBrowser } from '../support/chromium.js';
import { openDraft } from '../support/drafting.js';
import { signIn } from '../support/sign-in.js';
import { stepsOn } from '../support/steps.js';
import { startWorkbench, type Workbench } from '../support/workbench.js';

const found = await launchBrowser();
const told = found.browser ? `in ${found.from}` : `[skip: ${found.reason}]`;
const suite = found.browser ? describe : describe.skip;

const DRAFT = /2022 修订草案/;

function nodeOf(node: ScoreNode, id: string): Record<string, unknown> | undefined {
  if (node.kind === 'include') return undefined;
  if (node.id === id) return { ...node };
  if (node.kind !== 'group') return undefined;
  return node.children.map((child) => nodeOf(child, id)).find((child) => child !== undefined);
}

suite(`two officers at one draft ${told}`, () => {
  const browser = found.browser;
  if (!browser) return;
  let workbench: Workbench;
  let chen: Page;
  let wang: Page;

  const step = stepsOn(() => [chen, wang]);

  const select = async (page: Page, title: string): Promise<void> => {
    const search = page.getByRole('textbox', { name: /^搜索指标/ });
    await search.fill(title);
    await page.getByRole('treeitem', { name: new RegExp(title) }).click();
    await page.getByRole('heading', { name: title, exact: true }).waitFor();
    await search.fill('');
  };
  const openAt = async (page: Page, title: string): Promise<void> => {
    await openDraft(page, DRAFT);
    await select(page, title);
  };
  const saved = (page: Page) =>
    page
      .getByRole('status')
      .getByText(/^已保存/)
      .waitFor();
  const points = (page: Page) => page.getByLabel('分值');
  const most = (page: Page) => page.getByLabel('指标最高分');

  /** Waits for a field with that number. */
  const shows = (page: Page, value: string) => page.locator(`input[value="${value}"]`).waitFor();

  /** A node as the server has it. */
  const stored = async (id: string): Promise<Record<string, unknown>> => {
    const client = await apiClient(workbench.url, 'lintao');
    const { data } = await client.get<{ data: { id: string; title: { zh: string } }[] }>('policies?page=1&perPage=50');
    const row = data.find(({ title }) => DRAFT.test(title.zh));
    const { document } = await client.get<{ document: PolicyDocument }>(`policies/${row?.id}`);
    return nodeOf(document.score, id) ?? {};
  };

  beforeAll(async () => {
    workbench = await startWorkbench();
    chen = await signIn(browser, workbench.url, 'chenjing');
    wang = await signIn(browser, workbench.url, 'wangfang');
    await openAt(chen, '志愿服务');
    await openAt(wang, '无偿献血');
  }, 300_000);

  afterAll(async () => {
    await browser.close();
    await workbench?.dispose();
  });

  step('has what both write at once, without anybody saving by hand', async () => {
    await Promise.all([points(chen).fill('1'), most(wang).fill('12')]);
    await Promise.any([
      wang
        .getByText(/陈静 在 .* 保存了修订/)
        .first()
        .waitFor(),
      chen
        .getByText(/王芳 在 .* 保存了修订/)
        .first()
        .waitFor(),
    ]);
    await Promise.all([saved(chen), saved(wang)]);
    await select(wang, '志愿服务');
    await wang.getByText('志愿服务次数每 1 次计 1 分').first().waitFor();
    await select(chen, '无偿献血');
    await shows(chen, '12');
    expect(await stored('volunteering')).toMatchObject({ rule: { '*': [{ var: 'volunteer_count' }, 1] } });
    expect(await stored('blood-donation')).toMatchObject({ max: 12 });
  });

  step('asks where both changed the same rule, and keeps what was chosen', async () => {
    await select(chen, '志愿服务');
    await Promise.all([points(chen).fill('2'), points(wang).fill('3')]);
    const late = await Promise.any(
      [chen, wang].map(async (page) => {
        await page.getByRole('button', { name: '逐处选择' }).waitFor();
        return page;
      }),
    );
    const own = late === chen ? '2' : '3';
    expect(await points(late).inputValue()).toBe(own);
    await late.getByRole('button', { name: '逐处选择' }).click();
    const choice = late.getByRole('dialog').getByRole('region', { name: '志愿服务' });
    await choice
      .getByText(/计 2 分/)
      .first()
      .waitFor();
    await choice
      .getByText(/计 3 分/)
      .first()
      .waitFor();
    await choice.getByRole('radio', { name: '我的' }).check();
    await late.getByRole('button', { name: '合并', exact: true }).click();
    await saved(late);
    const other = late === chen ? wang : chen;
    await other.getByText(`志愿服务次数每 1 次计 ${own} 分`).first().waitFor();
    expect(await stored('volunteering')).toMatchObject({ rule: { '*': [{ var: 'volunteer_count' }, Number(own)] } });
  });

  step('keeps what is typed while the server is dead, and saves it once it is back', async () => {
    await workbench.kill();
    await points(chen).fill('4');
    await chen.getByText('连不上服务器，草案还没有保存').waitFor();
    await points(chen).fill('4.5');
    await workbench.restart();
    await saved(chen);
    expect(await stored('volunteering')).toMatchObject({ rule: { '*': [{ var: 'volunteer_count' }, 4.5] } });
  });

  step('comes back after a reload to the same node, view and half-written text', async () => {
    await chen.getByRole('button', { name: 'JSON-Logic' }).click();
    await chen.locator('.monaco-editor').first().click();
    await chen.keyboard.press('Control+A');
    await chen.keyboard.insertText('{"*":[{"var":"volunteer_count"},');
    await chen.getByText(/还不是 JSON，暂不自动保存/).waitFor();
    await chen.reload();
    await chen.getByRole('heading', { name: '志愿服务', exact: true }).waitFor();
    await chen.getByText(/还不是 JSON，暂不自动保存/).waitFor();
    await chen.waitForFunction(() =>
      document.querySelector('.monaco-editor .view-lines')?.textContent?.includes('"volunteer_count"},'),
    );
    await chen.locator('.monaco-editor').first().click();
    await chen.keyboard.press('Control+A');
    await chen.keyboard.insertText('{"*":[{"var":"volunteer_count"},0.75]}');
    await saved(chen);
    expect(await stored('volunteering')).toMatchObject({ rule: { '*': [{ var: 'volunteer_count' }, 0.75] } });
  });

  step('shows every save with its changes, and goes back to one, which undo takes back', async () => {
    await chen.getByRole('button', { name: '表单' }).click();
    await chen.getByRole('button', { name: '保存记录' }).click();
    const drawer = chen.getByRole('dialog');
    await drawer
      .getByText(/计 0\.75 分/)
      .first()
      .waitFor();
    await drawer.getByRole('list', { name: '各次保存' }).getByRole('button').last().click();
    await drawer.getByText('草案的第一次保存').waitFor();
    await drawer.getByRole('button', { name: '与现在相比' }).click();
    await drawer
      .getByText(/无偿献血/)
      .first()
      .waitFor();
    await drawer.getByRole('button', { name: '恢复为这次的内容' }).click();
    await shows(chen, '0.5');
    await chen.getByText('有未保存的修改').waitFor();
    await saved(chen);
    expect(await stored('volunteering')).toMatchObject({ rule: { '*': [{ var: 'volunteer_count' }, 0.5] } });
    await chen.getByRole('button', { name: '撤销' }).click();
    await shows(chen, '0.75');
  });
});
