import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createEmbedded, type TestDatabase } from './databases.js';
import { TestApp } from './test-app.js';

interface Operation {
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly responses: Readonly<Record<string, unknown>>;
}

describe('the description of the API', () => {
  let test: TestDatabase;
  let running: TestApp;
  let paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  let text: string;

  beforeAll(async () => {
    test = await createEmbedded();
    running = await TestApp.start(test);
    const { body } = await running.anyone.get('/api/openapi.json').expect(200);
    paths = body.paths;
    text = JSON.stringify(body);
  });

  afterAll(async () => {
    await running.stop();
    await test.remove();
  });

  it('has every address of the contract', () => {
    const expected = [
      ...[
        'policies',
        'policies/{id}',
        'policies/check',
        'policies/{id}/head',
        'policies/{id}/revisions',
        'policies/{id}/revisions/{revision}',
      ],
      ...['policies/{id}/publication', 'policies/{id}/transitions', 'versions', 'versions/{id}', 'signing-keys'],
      ...['score', 'score/stream', 'persons', 'persons/{id}', 'populations', 'populations/{id}'],
      ...['populations/{id}/persons', 'populations/{id}/applications', 'simulations', 'simulations/{id}'],
      ...[
        'comparisons',
        'comparisons/{id}',
        'comparison-sets/{id}',
        'comparison-sets/{id}/export',
        'scenes',
        'scenes/{id}',
        'scenes/{id}/ranking',
      ],
      ...['scenes/{id}/ranking/compare', 'scenes/{id}/public-list', 'facts', 'calendar/working-days'],
      ...['jobs', 'jobs/events', 'jobs/{id}', 'jobs/{id}/events', 'simulations/{id}/notes', 'comparisons/{id}/notes'],
      ...['consultations', 'policies/{id}/consultations', 'consultations/{id}/opinions', 'opinions/{id}/decisions'],
      ...['simulations/{id}/reproduction', 'comparisons/{id}/reproduction', 'comparisons/{id}/attribution'],
    ];
    expect(Object.keys(paths)).toEqual(expect.arrayContaining(expected.map((path) => `/api/${path}`)));
  });

  it('says what each operation of the policies does, in Chinese and English, and what it answers', () => {
    const ours = Object.entries(paths).filter(([path]) => !/\/(auth|users|audit|health|counties)/.test(path));
    for (const [path, operations] of ours) {
      for (const [method, { summary = '', responses }] of Object.entries(operations)) {
        expect([path, method, summary]).toEqual([path, method, expect.stringMatching(/[\u4e00-\u9fff].* \/ [A-Z]/)]);
        expect(Object.keys(responses).some((status) => status.startsWith('2'))).toBe(true);
      }
    }
  });

  it('refers to nothing that it does not define', () => {
    const defined = new Set(Object.keys(JSON.parse(text).components.schemas));
    const referred = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
    expect(referred.length).toBeGreaterThan(50);
    expect(referred.filter((name) => !defined.has(name ?? ''))).toEqual([]);
  });
});
