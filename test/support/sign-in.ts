import type { Browser, Page } from 'playwright-core';

/** Password of every demonstration account, as the console of the server says. */
const DEMO_PASSWORD = 'jifen-demo';

/** A window of its own, signed in as a demonstration account, in Chinese, 1440 wide. */
export async function signIn(browser: Browser, url: string, username: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(url);
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page
    .getByRole('heading', { name: /您处理|没有事|您好/ })
    .first()
    .waitFor();
  return page;
}

/** Opens an entry of the navigation by its name. */
export async function open(page: Page, entry: string): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByText(entry, { exact: true }).click();
}
