import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmbedded, type TestDatabase } from './databases.js';
import { TestApp } from './test-app.js';

const PAGE = '<!doctype html><title>工作台</title>';
const SCRIPT = `export const text = '${'积分'.repeat(2000)}';`;

describe('the web application', () => {
  const directory = mkdtempSync(join(tmpdir(), 'jifen-web-'));
  let database: TestDatabase;
  let test: TestApp;

  beforeAll(async () => {
    database = await createEmbedded();
    test = await TestApp.start(database, { webDirectory: directory });
  });

  afterAll(async () => {
    await test.stop();
    await database.remove();
    rmSync(directory, { recursive: true });
  });

  it('that is not built yet is missed with a sentence, while the API works', async () => {
    const { text } = await test.anyone.get('/').set('Accept', 'text/html').expect(503);
    expect(text).toMatch(/网页尚未构建[^]*not built yet/);
    await test.anyone.get('/api/health').expect(200);
  });

  it('has one page for all its addresses, which is asked for anew each time', async () => {
    mkdirSync(join(directory, 'assets'));
    writeFileSync(join(directory, 'index.html'), PAGE);
    writeFileSync(join(directory, 'assets', 'index-Ab12.js'), SCRIPT);
    writeFileSync(join(directory, 'icon.svg'), '<svg/>');
    for (const path of ['/', '/policies', '/policies/42/show', '/login?next=%2F']) {
      const { text, headers } = await test.anyone.get(path).set('Accept', 'text/html').expect(200);
      expect(text).toBe(PAGE);
      expect(headers['cache-control']).toBe('no-cache');
      expect(headers['content-security-policy']).toContain("script-src 'self'");
    }
  });

  it('has its scripts kept for ever, because their names carry their hash, and sent compressed', async () => {
    const { headers } = await test.anyone.get('/assets/index-Ab12.js').set('Accept-Encoding', 'gzip').expect(200);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-encoding']).toBe('gzip');
    expect((await test.anyone.get('/icon.svg').expect(200)).headers['cache-control']).toBe('no-cache');
  });

  it('does not answer with its page where a file or the API is meant', async () => {
    for (const path of ['/assets/old-Cd34.js', '/favicon.ico', '/api/nothing', '/api', '/..%2f..%2fpackage.json']) {
      const { text } = await test.anyone.get(path).set('Accept', '*/*');
      expect(text).not.toBe(PAGE);
      expect(text).not.toContain('workspaces');
    }
    await test.anyone.get('/policies').set('Accept', 'application/json').expect(404);
  });
});
