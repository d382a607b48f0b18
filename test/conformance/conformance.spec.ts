import { jest } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// The sweep runs a hundred thousand rules; on a busy machine that takes a while.
jest.setTimeout(240_000);

const runner = fileURLToPath(new URL('./run.mjs', import.meta.url));

function run(...operands: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [runner, ...operands], { encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'conformance-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function suite(content: unknown): string {
  const path = join(folder, 'suite.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

describe('conformance with JSON-Logic', () => {
  it('gives every public case the same result or refuses it, as policies/CONFORMANCE.md says', () => {
    expect(run('--check')).toMatchObject({ status: 0 });
  });

  it('reads any suite of these forms', () => {
    const { status, output } = run(
      suite([
        '# a comment',
        [{ '+': [1, 2] }, {}, 3],
        { description: 'by name', rule: { var: 'a' }, data: { a: true }, result: true },
        { description: 'an error', rule: { throw: 'x' }, data: null, error: { type: 'x' } },
      ]),
    );
    expect({ status, output }).toMatchObject({ status: 0, output: expect.stringContaining('3 cases, 2 same') });
    const certLogic = {
      name: 'CertLogic',
      cases: [{ name: 'one', certLogicExpression: { '>': [{ var: 'n' }, 1] }, assertions: [{ data: { n: 2 }, expected: true }] }],
    }; // prettier-ignore
    expect(run(suite(certLogic)).output).toContain('1 cases, 1 same');
  });

  it.each([
    ['another result', [[{ '+': [1, 2] }, {}, 4]]],
    ['a result where an error is expected', [{ rule: { '-': [1, 2] }, data: {}, error: { type: 'NaN' } }]],
    ['yes where the suite has 1', [[{ '==': [1, 1] }, {}, 1]]],
  ])('notices %s', (_, cases) => {
    expect(run(suite(cases))).toMatchObject({ status: 1, output: expect.stringContaining('DIFFERS') });
  });
});
