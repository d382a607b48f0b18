// Removes from ./dist what no longer has a source in ./src. A deleted module would otherwise stay importable, and a
// build that empties ./dist first would pull it from under whoever is running it. Bundles are written anew by each build.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

const emitted = /(?<!\.bundle)(\.d\.ts|\.js)(\.map)?$/;

for (const entry of readdirSync('dist', { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !emitted.test(entry.name)) continue;
  const file = join(entry.parentPath ?? entry.path, entry.name);
  const source = join('src', relative('dist', file)).replace(emitted, '');
  const isSpec = source.endsWith('.spec');
  if (isSpec || !['.ts', '.tsx', '.js'].some((extension) => existsSync(source + extension))) rmSync(file);
}
