import { existsSync } from 'node:fs';

/**
 * Where the compiled script of a worker thread lies: beside the module that starts it. Threads run plain JavaScript; when the
 * TypeScript sources themselves are running, as under the test runner, the script is the one that the test's set-up compiled. Of a
 * script that the build has bundled with all it needs, the bundle is taken: it loads sooner.
 *
 * @param here the `import.meta.url` of the module that starts the thread
 * @param name file name of the compiled script, relative to that module, e.g. `./pglite-worker.js`
 */
export function workerScript(here: string, name: string): URL {
  if (here.endsWith('.ts')) {
    return new URL(name, here.replace('/server/src/', '/server/node_modules/.cache/compiled/'));
  }
  const bundle = new URL(name.replace(/\.js$/, '.bundle.js'), here);
  return existsSync(bundle) ? bundle : new URL(name, here);
}
