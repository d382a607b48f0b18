import type { PolicyDocument } from '@jifen/policies';
import type { Page } from 'playwright-core';
import { apiClient } from './api.js';
import { open } from './sign-in.js';

/**
 * Opens the draft of that title from the list of drafts, as somebody does who has just signed in. The start page lists drafts too, and
 * leaves the screen only when the list is there: the list is waited for by its own heading.
 */
export async function openDraft(page: Page, title: RegExp): Promise<void> {
  await open(page, '政策与草案');
  await page.getByRole('heading', { level: 1, name: '政策与草案' }).waitFor();
  await page.getByRole('row', { name: title }).first().getByRole('link', { name: title }).click();
  await page.getByRole('tree', { name: '积分指标树' }).waitFor();
}

/** Adds an entry of a kind behind the selected one in the draft editor, and waits until it is shown. */
export async function addEntry(page: Page, kind: string, name: string): Promise<void> {
  await page.getByRole('button', { name: '新增', exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('类别').selectOption({ label: kind });
  await dialog.getByLabel(/^名称/).fill(name);
  await dialog.getByRole('button', { name: '新增' }).click();
  await page.getByRole('heading', { name, exact: true }).waitFor();
}

/** The draft of that title as the server has it, once the page says that it is saved. */
export async function savedDraft(page: Page, url: string, title: RegExp): Promise<PolicyDocument> {
  await page
    .getByRole('status')
    .getByText(/^已保存/)
    .waitFor();
  const client = await apiClient(url, 'lintao');
  const { data } = await client.get<{ data: { id: string; title: { zh: string } }[] }>('policies?page=1&perPage=50');
  const row = data.find((each) => title.test(each.title.zh));
  return (await client.get<{ document: PolicyDocument }>(`policies/${row?.id}`)).document;
}
