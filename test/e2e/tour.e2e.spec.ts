/** The five-minute tour, as somebody new takes it: it says what to do, sees that it was done, and puts back what it changed. */
import type { Page } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { open, signIn } from '../support/sign-in.js';
import { stepsOn } from '../support/steps.js';
import { startWorkbench, type Workbench } from '../support/workbench.js';

const found = await launchBrowser();
const told = found.browser ? `in ${found.from}` : `[skip: ${found.reason}]`;
const suite = found.browser ? describe : describe.skip;

suite(`the guided tour ${told}`, () => {
  const browser = found.browser;
  if (!browser) return;
  let workbench: Workbench;
  let page: Page;

  const step = stepsOn(() => [page]);
  const guide = () => page.getByRole('complementary', { name: '五分钟导览' });
  const says = (text: string) => guide().getByText(text).waitFor();
  const isDone = () => says('这一步完成了');
  const goOn = () => guide().getByRole('button', { name: '下一步' }).click();
  const points = () => page.getByLabel('分值');

  const selectVolunteering = async (): Promise<void> => {
    await page.getByRole('textbox', { name: /^搜索指标/ }).fill('志愿服务');
    await page
      .getByRole('treeitem', { name: /志愿服务/ })
      .last()
      .click();
    await points().first().waitFor();
  };

  beforeAll(async () => {
    workbench = await startWorkbench();
    page = await signIn(browser, workbench.url, 'chenjing');
  }, 240_000);

  afterAll(async () => {
    await browser.close();
    await workbench?.dispose();
  });

  step('begins on a draft of its own', async () => {
    await page.getByRole('button', { name: '开始', exact: true }).click();
    await says('第 1 步，共 6 步');
    await page.getByRole('heading', { name: '导览草案（可以随便改）' }).waitFor();
    await isDone();
    await goOn();
  });

  step('sees a change, and survives a reload', async () => {
    await says('第 2 步，共 6 步');
    await selectVolunteering();
    await points().first().fill('1');
    await isDone();
    await page.reload();
    await says('第 2 步，共 6 步');
    await goOn();
    await says('第 3 步，共 6 步');
  });

  step('is put back as it was', async () => {
    await open(page, '工作台');
    await page.getByRole('button', { name: '恢复原样，从头再来' }).click();
    await page.getByText('导览草案已恢复原样').waitFor();
    await says('第 1 步，共 6 步');
    await selectVolunteering();
    expect(await points().first().inputValue()).toBe('0.5');
    await goOn();
  });

  step('goes on to a simulation, a comparison and the review', async () => {
    for (const skipped of ['第 2 步', '第 3 步']) {
      await says(`${skipped}，共 6 步`);
      await guide()
        .getByRole('button', { name: /跳过|下一步/ })
        .click();
    }
    await says('第 4 步，共 6 步');
    await guide().getByRole('link', { name: '去那里' }).click();
    await page.getByRole('button', { name: '运行', exact: true }).click();
    await isDone();
    await goOn();
    await says('第 5 步，共 6 步');
    await guide().getByRole('link', { name: '去那里' }).click();
    await page.getByRole('button', { name: '对比', exact: true }).click();
    await isDone();
    await goOn();
    await guide().getByRole('link', { name: '去那里' }).click();
    await page.getByRole('button', { name: '提交审核' }).click();
    await page.getByRole('dialog').getByRole('button', { name: /提交/ }).click();
    await isDone();
    await guide().getByRole('button', { name: '完成导览' }).click();
    await guide().waitFor({ state: 'detached' });
  });
});
