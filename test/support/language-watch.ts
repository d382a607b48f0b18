import type { Page } from 'playwright-core';

type Language = 'zh' | 'en';

/** Names that stand in both languages as they are. */
const NAMES = new Set([
  ...[
    '中文',
    'JSON',
    'Logic',
    'Excel',
    'Word',
    'Parquet',
    'English',
    'Ctrl',
    'Shift',
    'Enter',
    'PostgreSQL',
    'DuckDB',
    'SHA',
  ],
  ...['Unicode', 'GB18030', 'XLSX', 'SQL'],
]);

/** Every string of an answer that may be shown in the language: texts in both languages count as the one that fits. */
function textsOf(value: unknown, language: Language): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((each) => textsOf(each, language));
  const { zh, en } = value as { zh?: unknown; en?: unknown };
  if (typeof zh === 'string' && typeof en === 'string') return [language === 'zh' ? zh : en];
  return [...Object.keys(value), ...Object.values(value).flatMap((each) => textsOf(each, language))];
}

/** What a page says to whoever sees or hears it: texts, names of controls, hints. Code and keys to be pressed have no language. */
async function saidBy(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const said: string[] = [];
    const isOf = (element: Element): boolean =>
      !element.closest('code, pre, kbd, script, style, noscript, .monaco-editor, [translate="no"], [lang]:not(html)');
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.parentElement && isOf(node.parentElement)) said.push(node.textContent ?? '');
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]'))
      if (isOf(element))
        for (const name of ['aria-label', 'placeholder', 'title', 'alt']) said.push(element.getAttribute(name) ?? '');
    return said.map((text) => text.trim()).filter((text) => text !== '');
  });
}

/** Remembers what the server has told a page, so that what the page says by itself can be held to one language. */
export class LanguageWatch {
  readonly #answers: Promise<unknown>[] = [];

  constructor(private readonly page: Page) {
    page.on('response', (response) => {
      if (!response.url().includes('/api/') || !/json/.test(response.headers()['content-type'] ?? '')) return;
      // A page that is left before its answer came shows nothing of it.
      this.#answers.push(response.json().catch(() => undefined));
    });
  }

  /** Fragments on the page that are in neither the language nor the data, and keys that nobody translated. */
  async strays(language: Language): Promise<string[]> {
    const answers = await Promise.all(this.#answers);
    const data = answers.flatMap((answer) => textsOf(answer, language)).join('\n');
    const fragment = language === 'zh' ? /[A-Za-z][A-Za-z'’]{3,}(?: [A-Za-z'’]+)*/g : /[\u3400-\u9fff]+/g;
    const strays = (await saidBy(this.page)).flatMap((text) => {
      const keys = text.match(/^[a-z]+[a-zA-Z]*(?:\.[a-zA-Z_]+){1,}$/g) ?? [];
      const foreign = (text.match(fragment) ?? []).filter((part) => !NAMES.has(part) && !data.includes(part));
      return [...keys.filter((key) => !data.includes(key)), ...foreign].map((part) => `${part} (${text.slice(0, 80)})`);
    });
    return [...new Set(strays)];
  }
}
