/**
 * Rules by form only, as an officer writes them who has never seen JSON: a table of tiers, cells from a spreadsheet, a veto with nested
 * conditions. Each reads as a sentence, counts for the saved persons, and is what the server has.
 */
import type { ScoreNode } from '@jifen/policies';
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

function indicators(node: ScoreNode): readonly { title: { zh: string }; rule: unknown }[] {
  if (node.kind === 'indicator') return [node];
  return node.kind === 'group' ? node.children.flatMap(indicators) : [];
}

suite(`rules by form ${told}`, () => {
  const browser = found.browser;
  if (!browser) return;
  let workbench: Workbench;
  let page: Page;

  const step = stepsOn(() => [page]);

  const add = (kind: string, name: string) => addEntry(page, kind, name);
  const choose = async (field: string, typed: string, fact: string): Promise<void> => {
    await page.getByRole('combobox', { name: field }).first().fill(typed);
    await page.getByRole('listbox').getByRole('option', { name: fact, exact: true }).click();
  };
  /** Pastes as from a spreadsheet into the field. */
  const paste = async (field: string, text: string): Promise<void> => {
    await page.evaluate((cells) => navigator.clipboard.writeText(cells), text);
    await page.getByLabel(field, { exact: true }).focus();
    await page.keyboard.press('Control+V');
  };
  const readsAs = (sentence: string) => page.getByRole('region', { name: '读法' }).getByText(sentence).waitFor();
  const saved = () => savedDraft(page, workbench.url, DRAFT);
  const ruleOf = async (title: string): Promise<unknown> =>
    indicators((await saved()).score).find((node) => node.title.zh === title)?.rule;

  beforeAll(async () => {
    workbench = await startWorkbench();
    page = await signIn(browser, workbench.url, 'chenjing');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await openDraft(page, DRAFT);
  }, 300_000);

  afterAll(async () => {
    await browser.close();
    await workbench?.dispose();
  });

  step('a table of tiers, from its kind to its sentence', async () => {
    await page.getByRole('treeitem', { name: /缴纳住房公积金/ }).click();
    await add('指标', '志愿服务分档');
    await page.getByRole('button', { name: /^数值分档表/ }).click();
    await choose('选择数据项', 'zyfw', '志愿服务次数');
    await page.getByLabel('达到 1').fill('５');
    await page.getByLabel('1 的分值').fill('1');
    for (const [from, points] of [
      ['10', '2'],
      ['20', '4'],
    ] as const) {
      // At the end of the table Enter adds a tier, and stands in it.
      await page.keyboard.press('Enter');
      await page.keyboard.type(from);
      await page.keyboard.press('Tab');
      await page.keyboard.type(points);
    }
    await readsAs(
      '志愿服务次数分档：5 次以上不满 10 次计 1 分；10 次以上不满 20 次计 2 分；20 次以上计 4 分；不满 5 次计 0 分',
    );
    await page.getByText('志愿服务次数 10 次，属于“10 次以上不满 20 次”，计 2.00 分').waitFor();
    await page.getByText('无阻断项').waitFor();
    expect(await ruleOf('志愿服务分档')).toEqual({
      tiers: [
        { var: 'volunteer_count' },
        [
          [5, 1],
          [10, 2],
          [20, 4],
        ],
        0,
      ],
    });
  });

  step('cells of a spreadsheet, all or none, and one step back', async () => {
    await paste('达到 2', '１0\t1\n2，000\t3\n三十\t4\n');
    await page.getByText('第 4 行第 1 列「三十」不是数值，没有粘贴。').waitFor();
    expect(await page.getByLabel('达到 3').inputValue()).toBe('20');
    await paste('达到 2', '１２\t２．５\r\n30\t5\r\n60\t8\r\n');
    await page.getByLabel('4 的分值').waitFor();
    await readsAs(
      '志愿服务次数分档：5 次以上不满 12 次计 1 分；12 次以上不满 30 次计 2.5 分；30 次以上不满 60 次计 5 分；60 次以上计 8 分；不满 5 次计 0 分',
    );
    await page.getByRole('button', { name: '复制到 Excel' }).first().click();
    await page.getByText('已复制').first().waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\n').slice(1)).toEqual(['5\t1', '12\t2.5', '30\t5', '60\t8']);
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByLabel('4 的分值').waitFor({ state: 'detached' });
    expect(await page.getByLabel('达到 2').inputValue()).toBe('10');
  });

  step('a veto by the condition builder', async () => {
    await add('一票否决', '失信且少服务');
    await choose('选择数据项，写第一个条件', '失信', '失信被执行人（示例）');
    await choose('再加一个条件', '志愿服务', '志愿服务次数');
    await page.getByLabel('判断').last().selectOption({ label: '不满（<）' });
    await page.getByLabel('比较值').fill('３');
    await page.getByRole('button', { name: '此条件的更多操作' }).last().click();
    await page.getByRole('menuitem', { name: '另设一组' }).click();
    await choose('增加条件', '出生', '出生日期');
    await page.getByLabel('看它的什么').selectOption({ label: '至今的周年（周岁）' });
    await page.getByLabel('判断').last().selectOption({ label: '不满（<）' });
    await page.getByLabel('比较值').last().fill('18');
    await readsAs(
      '失信被执行人（示例），且（志愿服务次数不满 3 次，或按出生日期计算的周岁不满 18 周岁）的，一票否决，不得申请任何积分应用场景',
    );
    const { vetoes } = await saved();
    expect(vetoes.find(({ title }) => title.zh === '失信且少服务')).toMatchObject({
      rule: {
        and: [
          { var: 'dishonest_debtor' },
          {
            or: [
              { '<': [{ var: 'volunteer_count' }, 3] },
              { '<': [{ completed_years: [{ var: 'birth_date' }, { var: 'as_of' }] }, 18] },
            ],
          },
        ],
      },
      marks: [],
    });
  });
});
