// One file for a computing thread, which loads it in half the time that its modules take: whoever waits for a first result waits for that.
export default {
  input: 'dist/computation/computing-thread.js',
  platform: 'node',
  // A thread is given policies that have been read already.
  treeshake: { moduleSideEffects: (id) => !/[/\\]jsonc-parser[/\\]|^jsonc-parser$/.test(id) },
  output: { file: 'dist/computation/computing-thread.bundle.js', format: 'esm', sourcemap: true },
};
