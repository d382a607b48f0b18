// To a spec file, a shared module is one that hands on what the process has loaded.
import { createHash } from 'node:crypto';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { SHARED } from './environment.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A transformer of jest: `folder` holds the compiled modules. */
export const createTransformer = ({ folder }) => {
  const compiled = (path) => pathToFileURL(join(folder, relative(root, path).replace(/\.ts$/, '.js'))).href;
  const handOn = async (path) => {
    const url = compiled(path);
    const names = Object.keys(await import(url));
    return `export const { ${names.join(', ')} } = await globalThis[Symbol.for('${SHARED}')]('${url}');\n`;
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
