// To a spec file, a shared module is one that hands on what the process has loaded.
import { createHash } from 'node:crypto';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { SHARED } from './environment.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A transformer of jest: `folder` holds the compiled modules; other modules are shared as they lie. */
export const createTransformer = ({ folder }) => {
  const loadable = (path) => (path.endsWith('.ts') ? join(folder, relative(root, path).replace(/\.ts$/, '.js')) : path);
  const handOn = async (path) => {
    const url = pathToFileURL(loadable(path)).href;
    const names = Object.keys(await import(url));
    return [
      `const shared = await globalThis[Symbol.for('${SHARED}')]('${url}');`,
      `export const { ${names.filter((name) => name !== 'default').join(', ')} } = shared;`,
      ...(names.includes('default') ? ['export default shared.default;'] : []),
    ].join('\n');
  };
  return {
    getCacheKeyAsync: async (_source, path) =>
      createHash('sha256')
        .update(await handOn(path))
        .digest('hex'),
    processAsync: async (_source, path) => ({ code: await handOn(path) }),
  };
};

export default { createTransformer };
