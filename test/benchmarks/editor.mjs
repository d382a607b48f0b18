// npm run bench -- editor: how long an officer waits in a real browser, with a draft of 300 indicators.
/* global document, location, PerformanceObserver, requestAnimationFrame, window */
import { parsePolicyText } from '@jifen/policies';
import { enlarged } from './documents.mjs';
import { machine } from './measure.mjs';
import { packText } from './pack.mjs';
import { support } from './support.mjs';

const INDICATORS = Number(process.env.BENCH_INDICATORS ?? 300);
/** Keys that are pressed in each place. */
const KEYS = Number(process.env.BENCH_KEYS ?? 60);
/** Milliseconds between two keys: of a quick typist, and of one who thinks; what a key brings about is worked out when the next one comes. */
const QUICK = 90;
const THINKING = 250;

const { launchBrowser } = await support('chromium');
const { startWorkbench } = await support('workbench');
const { apiClient } = await support('api');
const { signIn } = await support('sign-in');

const { browser, reason, from } = await launchBrowser();
if (!browser) {
  console.log(`skipped: ${reason}`);
  process.exit(0);
}
const workbench = await startWorkbench();

/** A sign and its removal, time and again. */
const signs = (sign) => Array.from({ length: KEYS }, (_, index) => (index % 2 ? 'Backspace' : sign));

/** Milliseconds from each key to the picture that shows it; a key that is drawn sooner than can be measured counts as 16. */
async function typed(page, keys, between) {
  await page.evaluate(() => {
    window.delays = new Map();
    window.watching = new PerformanceObserver((list) => {
      for (const { interactionId, duration, name } of list.getEntries())
        if (interactionId && name.startsWith('key'))
          window.delays.set(interactionId, Math.max(duration, window.delays.get(interactionId) ?? 0));
    });
    window.watching.observe({ type: 'event', durationThreshold: 16 });
  });
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(between);
  }
  await page.waitForTimeout(500);
  const slow = await page.evaluate(() => {
    window.watching.disconnect();
    return [...window.delays.values()];
  });
  const all = [...slow, ...Array(Math.max(0, keys.length - slow.length)).fill(16)].sort((a, b) => a - b);
  return { median: all[all.length >> 1], p95: all[Math.floor(all.length * 0.95)], most: all.at(-1) };
}

/** Milliseconds, in the page, from an action to the first picture that has the element. */
async function until(page, selector, act) {
  return page.evaluate(
    async ([wanted, action]) => {
      const start = performance.now();
      if (action.hash) location.hash = action.hash;
      else document.querySelector(action.click).click();
      while (!document.querySelector(wanted)) await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      return performance.now() - start;
    },
    [selector, act],
  );
}

const budget = (what, value, limit, unit) =>
  console.log(
    `  ${what.padEnd(72)} ${`${Math.round(value)} ${unit}`.padStart(9)}   ${value <= limit ? 'within' : 'over'} ${limit} ${unit}`,
  );

try {
  const { value: document } = parsePolicyText(packText('yongjia-practice'));
  const officer = await apiClient(workbench.url, 'wangfang');
  const draft = await officer.send('POST', 'policies', { document: enlarged(document, INDICATORS) });

  const page = await signIn(browser, workbench.url, 'wangfang');
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  const first = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => /\.(js|css)$/.test(new URL(name).pathname))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  );
  const opened = await until(page, '[role="tree"] [role="treeitem"]', { hash: `#/policies/${draft.id}` });
  await page.getByRole('treeitem').nth(8).waitFor();
  const openedAgain = [];
  for (let round = 0; round < 3; round += 1) {
    await until(page, 'h1', { hash: '#/' });
    await page.waitForTimeout(1500);
    openedAgain.push(await until(page, '[role="tree"] [role="treeitem"]', { hash: `#/policies/${draft.id}` }));
  }
  const search = page.getByRole('textbox', { name: /^搜索指标/ });
  await search.fill('志愿服务');
  await page
    .getByRole('treeitem', { name: /志愿服务/ })
    .last()
    .click();
  await search.fill('');
  await page.waitForTimeout(4000);

  if (process.env.SHOT) await page.screenshot({ path: process.env.SHOT });
  const most = page.getByLabel('指标最高分');
  await most.click();
  await page.keyboard.press('End');
  const inForm = await typed(page, signs('1'), QUICK);
  const inFormThinking = await typed(page, signs('1'), THINKING);

  await page.getByRole('button', { name: 'JSON-Logic' }).evaluate((button) => button.setAttribute('data-json', ''));
  const monaco = await until(page, '.monaco-editor .view-line span', { click: '[data-json]' });
  await page.waitForTimeout(3000);
  await page.locator('.monaco-editor .view-line').first().click();
  await page.keyboard.press('End');
  const inMonaco = await typed(page, signs('Space'), QUICK);

  await search.fill('公租房');
  await page
    .getByRole('treeitem', { name: /公租房/ })
    .first()
    .click();
  await search.fill('');
  await page
    .getByRole('radio', { name: '表单' })
    .or(page.getByRole('button', { name: '表单' }))
    .first()
    .click();
  await page.getByLabel('名称').first().click();
  await page.keyboard.press('End');
  const inScene = await typed(page, signs('1'), QUICK);
  if (errors.length > 0) throw new Error(errors.join('\n'));

  console.log(`\n${machine()}, ${from}\na draft of ${INDICATORS} indicators in the browser`);
  budget('first load: scripts and styles of the start page, gzipped', first / 1000, 400, 'kB');
  budget('opening the draft, for the first time', opened, 1500, 'ms');
  budget('opening the draft, again', Math.min(...openedAgain), 1500, 'ms');
  budget('Monaco ready, for the first time', monaco, 2000, 'ms');
  const keys = (where, { median, p95, most }) => {
    budget(`from key to picture ${where}, 95th percentile of ${KEYS}`, p95, 50, 'ms');
    console.log(`    median ${median} ms, longest ${most} ms`);
  };
  keys(`in a field, a key every ${QUICK} ms`, inForm);
  keys(`in a field, a key every ${THINKING} ms`, inFormThinking);
  keys(`in Monaco, a key every ${QUICK} ms`, inMonaco);
  keys(`in a scene, a key every ${QUICK} ms`, inScene);
} finally {
  await browser.close();
  await workbench.dispose();
}
