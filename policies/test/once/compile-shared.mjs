// What the spec files of a worker share is compiled before the first of them runs.
import { transform, version } from '@swc/core';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Spec files share the package, and the policies that lie in folders, which are read and compiled but never changed. */
const SHARED = /^(src\/.*|test\/support\/(packs|schemes))(?<!\.spec)\.ts$/;

const toJs = (path) => path.replace(/\.ts$/, '.js');

function sharedSources() {
  const below = (folder) => readdirSync(join(root, folder), { recursive: true }).map((path) => join(folder, path));
  return [...below('src'), ...below('test/support')].map((path) => path.replaceAll('\\', '/')).filter((path) => SHARED.test(path));
} // prettier-ignore

/** Two runs may compile at once: nobody ever sees half a file. */
function write(path, text, mtime) {
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, text);
  if (mtime) utimesSync(unfinished, mtime, mtime);
  renameSync(unfinished, path);
}

async function compile(from, to, compiler) {
  const { mtime } = statSync(from);
  if (existsSync(to) && Math.round(statSync(to).mtimeMs) === mtime.getTime()) return;
  const source = await readFile(from, 'utf8');
  const { code } = await transform(source, { ...compiler, filename: from, swcrc: false, sourceMaps: 'inline' });
  // Files beside a source are beside it still.
  write(to, code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(from).href)), mtime);
}

/**
 * Compiles what changed since the last run, and returns the folder. It lies where the imports of the package are found;
 * each compiler has its own, and each place that the workspace is copied to.
 */
export async function compileShared(compiler) {
  const key = createHash('sha256')
    .update(JSON.stringify([version, compiler, root]))
    .digest('hex')
    .slice(0, 12);
  const folder = join(root, 'node_modules/.cache/shared-by-tests', key);
  const sources = sharedSources();
  await Promise.all(sources.map((path) => compile(join(root, path), join(folder, toJs(path)), compiler)));
  if (!existsSync(join(folder, 'package.json'))) write(join(folder, 'package.json'), '{ "type": "module" }\n');

  const wanted = new Set(sources.map(toJs));
  for (const path of readdirSync(folder, { recursive: true }).map((each) => each.replaceAll('\\', '/'))) {
    if (path.endsWith('.js') && !wanted.has(path)) rmSync(join(folder, path), { force: true });
  }
  return folder;
}

/** For jest: the files that are shared. */
export const SHARED_FILES = `/policies/${SHARED.source.slice(1)}`;
