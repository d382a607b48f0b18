// One file for each thread that loads the policy language, which it does in half the time that its modules take: whoever waits for a first
// result waits for that.
const thread = (name) => ({
  input: `dist/${name}.js`,
  platform: 'node',
  // A thread is given what has been read as JSON already.
  treeshake: { moduleSideEffects: (id) => !/[/\\]jsonc-parser[/\\]|^jsonc-parser$/.test(id) },
  output: { file: `dist/${name}.bundle.js`, format: 'esm', sourcemap: true },
});

export default [thread('computation/computing-thread'), thread('checking/checking-thread')];
