import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const PICTURES = fileURLToPath(new URL('../../.results/', import.meta.url));

/**
 * Steps of a story that follow on each other, one test each. Where a step fails, a picture of every page of the story is kept beside the
 * results, under the name of the step.
 */
export function stepsOn(pages: () => readonly Page[]): (title: string, body: () => Promise<void>) => void {
  return (title, body) =>
    it(
      title,
      async () => {
        try {
          await body();
        } catch (error) {
          const shown = pages();
          for (const [at, page] of shown.entries()) {
            const name = shown.length > 1 ? `${title}-${at + 1}` : title;
            await page.screenshot({ path: `${PICTURES}${name}.png` });
          }
          throw error;
        }
      },
      120_000,
    );
}
