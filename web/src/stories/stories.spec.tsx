import { act, render, screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Language } from '../i18n';
import { saidBy, strays, textsOf } from '../testing/strays';
import { TestFrame } from '../testing/TestFrame';
import { openStage } from './stage';
import { type StoryCase, type StoryFile, storiesOf } from './story';

/*
 * Every story in both languages: it is drawn without an error, says nothing in the other language, and breaks no rule of accessibility
 * that can be checked without a browser.
 */
const SOURCE = fileURLToPath(new URL('..', import.meta.url));
const paths = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.stories.tsx'))
  .sort();
const stories: StoryCase[] = [];
// One after another: the modules that they share are linked once.
for (const path of paths) stories.push(...storiesOf((await import(`${SOURCE}${path}`)) as StoryFile));

/** A story stands alone, not on a page; jsdom draws no colours. */
const OFF = [
  'document-title',
  'region',
  'page-has-heading-one',
  'heading-order',
  'landmark-one-main',
  'color-contrast',
];
const RULES = Object.fromEntries(OFF.map((rule) => [rule, { enabled: false }]));

/** Texts of the story's own data in the language, apart from what the product says. */
function dataOf(args: object, language: Language): string {
  const seen = new WeakSet<object>();
  const plain = JSON.stringify(args, (_, value: unknown) => {
    if (value instanceof Map) return [...value.values()] as unknown;
    if (typeof value !== 'object' || value === null) return value;
    if (seen.has(value)) return undefined;
    seen.add(value);
    return value;
  });
  return textsOf(JSON.parse(plain), language).join('\n');
}

/** What jsdom itself says it cannot do: it lays nothing out. And what React says of the test: what lies over the page fades in. */
const isOfTheTest = ([first, what]: readonly unknown[]): boolean =>
  typeof first === 'object' && first !== null
    ? 'type' in first && first.type === 'not implemented'
    : String(first).includes('not wrapped in act') && what === 'Transition';

test('there are stories', () => {
  expect(stories.length).toBeGreaterThan(40);
});

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  const complaints: unknown[][] = [];
  let stage: ReturnType<typeof openStage>;
  const real = console.error;
  beforeAll(() => {
    stage = openStage(stories);
  });
  afterAll(() => stage.close());
  beforeEach(() => {
    stage.forget();
    complaints.length = 0;
    console.error = (...words: unknown[]) => void (isOfTheTest(words) || complaints.push(words));
  });
  afterEach(() => {
    console.error = real;
  });

  test.each(stories.map((story) => [`${story.title}: ${story.state}`, story] as const))('%s', async (_, story) => {
    const { component: Component, args, answers } = story;
    render(
      <TestFrame language={language}>
        <main>
          <Component {...args} />
        </main>
      </TestFrame>,
    );
    // What lies over the page hides it.
    await screen.findByRole('main', { hidden: true });
    await waitFor(() => expect(stage.hasAsked(story)).toBe(true));
    // What has been answered is drawn.
    await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
    expect(strays(saidBy(document), language, dataOf({ args, answers }, language))).toEqual([]);
    const { violations } = await axe.run(document, { rules: RULES });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
