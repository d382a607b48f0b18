/**
 * Where the compiled script of a worker thread lies: beside the module that starts it. Threads run plain JavaScript; when the
 * TypeScript sources themselves are running, as under the test runner, the script is the one that the test's set-up compiled.
 *
 * @param here the `import.meta.url` of the module that starts the thread
 * @param name file name of the compiled script, relative to that module, e.g. `./pglite-worker.js`
 */
export function workerScript(here: string, name: string): URL {
  const compiled = here.endsWith('.ts') ? here.replace('/server/src/', '/server/node_modules/.cache/compiled/') : here;
  return new URL(name, compiled);
}
