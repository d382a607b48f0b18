/**
 * Every page against the rules of WCAG 2.2 A and AA that a program can check, in light and dark, in Chinese and English; none may need to
 * be scrolled sideways at 1024. No page shows a text that nobody translated.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { LanguageWatch } from '../support/language-watch.js';
import { apiClient } from '../support/api.js';
import { launchBrowser } from '../support/chromium.js';
import { signIn } from '../support/sign-in.js';
import { startWorkbench, type Workbench } from '../support/workbench.js';

const found = await launchBrowser();
const told = found.browser ? `in ${found.from}` : `[skip: ${found.reason}]`;
const story = found.browser ? describe : describe.skip;

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** In light every rule is looked at; in dark those that may say something else there: only colours differ. */
const RULES = {
  light: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  dark: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
} as const;
type Scheme = keyof typeof RULES;

/** By account, the pages that it is shown. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  chenjing: ['/', '/policies', '/versions', '/facts', '/populations', '/populations/create', '/simulations/create'],
  zhaoli: ['/', '/comparisons', '/comparisons/create'],
  zhoulan: ['/', '/scenes', '/scenes/create'],
  admin: ['/', '/users', '/users/create', '/audit'],
};

/** What the rules find on the page, a line each. */
async function violationsOn(page: Page, scheme: Scheme): Promise<string[]> {
  await page.evaluate(AXE);
  const results = await page.evaluate(
    (runOnly) =>
      (globalThis as unknown as { axe: { run: (context: unknown, options: unknown) => Promise<AxeResults> } }).axe.run(
        globalThis.document,
        { runOnly, resultTypes: ['violations'] },
      ),
    RULES[scheme],
  );
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)} (${nodes.length})`);
}

/** Pixels of the page that stand out at the side. */
async function sideways(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
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
  const turn = async (page: Page, scheme: Scheme): Promise<void> => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.waitForFunction((dark) => {
      const [red = 255] = /\d+/.exec(getComputedStyle(document.body).backgroundColor)?.map(Number) ?? [];
      return red < 128 === dark && document.getAnimations().every(({ playState }) => playState !== 'running');
    }, scheme === 'dark');
  };
  const check = async (page: Page, name: string): Promise<void> => {
    for (const scheme of ['light', 'dark'] as const) {
      await turn(page, scheme);
      expect([name, scheme, ...(await violationsOn(page, scheme))]).toEqual([name, scheme]);
    }
    expect([name, await sideways(page)]).toEqual([name, 0]);
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
      await page.locator('html[lang=en]').waitFor();
      for (const [at, path] of paths.entries()) {
        await page.goto(`${workbench.url}/#${path}`);
        await settled(page);
        if (at < 2) await check(page, `${path} in English`);
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

  /** Results of runs over the demonstration's population, made by API; the addresses of their pages. */
  const results = async (): Promise<string[]> => {
    const client = await apiClient(workbench.url, 'chenjing');
    const first = async (list: string, filter: object): Promise<string> => {
      const query = encodeURIComponent(JSON.stringify(filter));
      const { data } = await client.get<{ data: { id: string }[] }>(`${list}?filter=${query}`);
      return data[0]?.id ?? '';
    };
    const a = { kind: 'version', id: await first('versions', { county: 'yanlian' }) };
    const b = { kind: 'draft', id: await first('policies', { policyId: 'yongjia-practice', state: 'draft' }) };
    const on = { populationId: await first('populations', {}), asOf: '2026-06-18' };
    const ended = async (id: string): Promise<string> => {
      for (;;) {
        const { state, runId } = await client.get<{ state: string; runId: string | null }>(`jobs/${id}`);
        if (runId !== null) return runId;
        if (state !== 'queued' && state !== 'running') throw new Error(`The job is ${state}`);
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    };
    const simulation = await client.send<{ id: string }>('POST', 'simulations', { subject: b, ...on });
    const comparison = await client.send<{ id: string }>('POST', 'comparisons', { a, b, ...on });
    return [
      `/simulations/${await ended(simulation.id)}/show`,
      `/comparisons/${await ended(comparison.id)}/show`,
      `/versions/${a.id}/show`,
      `/populations/${on.populationId}/show`,
    ];
  };

  it('of results, tab by tab, and as large as 200 %', async () => {
    const page = await signIn(browser, workbench.url, 'wangfang');
    const watch = new LanguageWatch(page);
    for (const path of await results()) {
      await page.setViewportSize({ width: 1024, height: 800 });
      await page.goto(`${workbench.url}/#${path}`);
      await settled(page);
      // Numbers are there when what was run is told below them.
      await page
        .getByRole('main')
        .getByText(/sha256|[0-9a-f]{4}…[0-9a-f]{4}/)
        .first()
        .waitFor();
      const tabs = page.getByRole('main').getByRole('tab');
      const names = await tabs.allInnerTexts();
      for (const at of names.length > 0 ? names.keys() : [0]) {
        const name = `${path.split('/')[1]} ${names[at] ?? ''}`;
        if (names.length > 0) await tabs.nth(at).click();
        await settled(page);
        await check(page, name);
        expect([name, ...(await watch.strays('zh'))]).toEqual([name]);
        // 1440 wide at 200 %.
        await page.setViewportSize({ width: 720, height: 450 });
        expect([name, await sideways(page)]).toEqual([name, 0]);
        await page.setViewportSize({ width: 1024, height: 800 });
      }
    }
    await page.context().close();
  }, 300_000);
});
