import { saidBy, strays, textsOf } from '@jifen/web/strays';
import type { Page } from 'playwright-core';

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
  async strays(language: 'zh' | 'en'): Promise<string[]> {
    const answers = await Promise.all(this.#answers);
    const document = await this.page.evaluateHandle(() => window.document);
    const said = await document.evaluate(saidBy);
    return strays(said, language, answers.flatMap((answer) => textsOf(answer, language)).join('\n'));
  }
}
