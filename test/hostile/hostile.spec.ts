import { jest } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

jest.setTimeout(300_000);

const runner = fileURLToPath(new URL('./run.mjs', import.meta.url));

it('readers refuse every hostile input, without an exception and within a heap of 256 MB, the input among it', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', '--max-old-space-size=256', runner], {
    encoding: 'utf8',
  });
  expect({ status, refused: stdout.trimEnd().split('\n').at(-1), stderr }).toEqual({
    status: 0,
    refused: 'all refused',
    stderr: '',
  });
});
