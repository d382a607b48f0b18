/**
 * Every page against the rules of WCAG 2.2 A and AA that a program can check, in light and dark, in Chinese and English; none may need to
 * be scrolled sideways at 1024. No page shows a text that nobody translated.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { LanguageWatch } from '../support/language-watch.js';
import { launchBrowser } from '../support/chromium.js';
import { signIn } from '../support/sign-in.js';
import { startWorkbench, type Workbench } from '../support/workbench.js';

const found = await launchBrowser();
const told = found.browser ? `in ${found.from}` : `[skip: ${found.reason}]`;
const story = found.browser ? describe : describe.skip;

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** By account, the pages that it is shown. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  chenjing: ['/', '/policies', '/versions', '/facts', '/populations', '/populations/create', '/simulations/create'],
  zhaoli: ['/', '/comparisons', '/comparisons/create'],
  zhoulan: ['/', '/scenes', '/scenes/create'],
  admin: ['/', '/users', '/users/create', '/audit'],
};

/** What the rules find on the page, a line each. */
async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const results = await page.evaluate(
    (values) =>
      (globalThis as unknown as { axe: { run: (context: unknown, options: unknown) => Promise<AxeResults> } }).axe.run(
        globalThis.document,
        { runOnly: { type: 'tag', values } },
      ),
    RULES,
  );
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)} (${nodes.length})`);
}

async function settled(page: Page): Promise<void> {
  await page.getByRole('main').waitFor();
  await page.waitForLoadState('networkidle');
  await page.getByRole('progressbar').first().waitFor({ state: 'detached' });
}

story(`every page ${told}`, () => {
  let workbench: Workbench;
  const browser = found.browser;
  if (!browser) return;

  beforeAll(async () => {
    workbench = await startWorkbench();
  }, 240_000);

  afterAll(async () => {
    await browser.close();
    await workbench?.dispose();
  });

  /** Light or dark, with every colour in its place. */
  const turn = async (page: Page, scheme: 'light' | 'dark'): Promise<void> => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.waitForFunction((dark) => {
      const [red = 255] = /\d+/.exec(getComputedStyle(document.body).backgroundColor)?.map(Number) ?? [];
      return red < 128 === dark && document.getAnimations().every(({ playState }) => playState !== 'running');
    }, scheme === 'dark');
  };
  const check = async (page: Page, name: string): Promise<void> => {
    for (const scheme of ['light', 'dark'] as const) {
      await turn(page, scheme);
      expect([name, scheme, ...(await violationsOn(page))]).toEqual([name, scheme]);
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect([name, overflow <= 0]).toEqual([name, true]);
  };

  it('of those who have not signed in', async () => {
    const context = await browser.newContext({ viewport: { width: 1024, height: 800 }, locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto(workbench.url);
    await page.getByLabel('用户名').waitFor();
    await check(page, 'sign in');
    await context.close();
  }, 60_000);

  for (const [account, paths] of Object.entries(PAGES)) {
    it(`of ${account}`, async () => {
      const page = await signIn(browser, workbench.url, account);
      const watch = new LanguageWatch(page);
      await page.reload();
      await settled(page);
      // The Chinese page is foreign to an English reader: whoever finds nothing there does not look.
      expect(await watch.strays('en')).toContainEqual(expect.stringMatching(/^工作台/));
      await page.setViewportSize({ width: 1024, height: 800 });
      for (const path of paths) {
        await page.goto(`${workbench.url}/#${path}`);
        await settled(page);
        await check(page, path);
        expect([path, ...(await watch.strays('zh'))]).toEqual([path]);
      }
      await page.getByRole('button', { name: 'EN English' }).click();
      for (const path of paths.slice(0, 2)) {
        await page.goto(`${workbench.url}/#${path}`);
        await settled(page);
        await check(page, `${path} in English`);
      }
      for (const path of paths) {
        await page.goto(`${workbench.url}/#${path}`);
        await settled(page);
        expect([path, ...(await watch.strays('en'))]).toEqual([path]);
      }
      await page.context().close();
    }, 180_000);
  }

  it('of the draft editor, form and JSON', async () => {
    const page = await signIn(browser, workbench.url, 'wangfang');
    await page.goto(`${workbench.url}/#/policies`);
    await settled(page);
    await page
      .getByText(/2022 修订草案/)
      .first()
      .click();
    await page.getByRole('tree', { name: '积分指标树' }).waitFor();
    await settled(page);
    await page.setViewportSize({ width: 1024, height: 800 });
    await check(page, 'draft editor');
    await page.setViewportSize({ width: 1440, height: 800 });
    await page.getByRole('button', { name: 'JSON-Logic' }).click();
    await page.locator('.monaco-editor').first().waitFor();
    await page.setViewportSize({ width: 1024, height: 800 });
    // The rule's text is drawn at a width of its own; it has to give way with the pane.
    await page.waitForFunction(() => {
      const pane = document.getElementById('draft-pane-node');
      return pane !== null && pane.scrollWidth <= pane.clientWidth;
    });
    await check(page, 'draft editor, JSON-Logic');
    await page.context().close();
  }, 120_000);

  it('of a person on whom the draft is tried', async () => {
    const page = await signIn(browser, workbench.url, 'wangfang');
    await page.goto(`${workbench.url}/#/policies`);
    await settled(page);
    await page
      .getByText(/2022 修订草案/)
      .first()
      .click();
    await page.getByRole('button', { name: /^周某：/ }).click();
    await page.getByRole('menuitem', { name: /^打开/ }).click();
    await page.setViewportSize({ width: 1024, height: 800 });
    await check(page, 'a person, old and new');
    await page.getByRole('tab', { name: '存为用例' }).click();
    await check(page, 'a person as a case');
    await page.context().close();
  }, 120_000);
});
