import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';

const cache = new URL('../node_modules/.cache/benchmarks/', import.meta.url);

/** A module of the tests' support; benchmarks run as plain JavaScript. */
export async function support(name) {
  const { code } = await transformFile(fileURLToPath(new URL(`../support/${name}.ts`, import.meta.url)), {
    swcrc: false,
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'es6' },
  });
  const compiled = new URL(`${name}.mjs`, cache);
  await mkdir(cache, { recursive: true });
  await writeFile(compiled, code);
  return import(compiled);
}
