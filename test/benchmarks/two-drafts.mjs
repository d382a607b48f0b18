// In a process of its own: two drafts over a stored population, from nothing to the whole comparison, then once more warm.
import { ComputingThread, JobControl, readShared } from '@jifen/server/engine';

const [image, population, threads] = process.argv.slice(2);
// The image is read and the threads start while the policy language is loaded and the policies are read.
const memory = readShared(image);
const language = import('@jifen/policies');
const start = () => new ComputingThread(async () => (await language).readImage(await memory).parts);
const leader = start();
if (Number(threads) > 1) leader.shareWith(Array.from({ length: Number(threads) - 1 }, start));
const { AS_OF, packSource } = await import('./pack.mjs');
const [a, b] = ['yongjia-practice-old', 'yongjia-practice'].map(packSource);
const { pools } = b.document.scenes.find(({ id }) => id === 'schooling');
const scenes = [{ scene: 'schooling', round: { pools: pools.map(({ id }) => ({ id, quota: 500 })) } }];

/** Seconds until the figures are there, and until every one of them is checked. */
async function compareOnce(from) {
  const control = new JobControl();
  let figures;
  const watch = setInterval(() => {
    if (control.progress.phase) figures ??= performance.now() - from;
  }, 2);
  const outcome = await leader.run('compare', { a, b, population, asOf: AS_OF, seed: 1, scenes }, control);
  clearInterval(watch);
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome).slice(0, 800));
  const sealed = performance.now() - from;
  return { figures: (figures ?? sealed) / 1000, sealed: sealed / 1000, output: outcome.output };
}
// The process began at 0.
const cold = await compareOnce(0);
console.log(
  `  sealed ${cold.output.sealed}; ${cold.output.comparison.groups.length} groupings; ${cold.output.crossing[0]?.outIn.length} applications enter`,
);
const warm = [];
for (let round = 0; round < (Number(process.env.ROUNDS) || 5); round += 1)
  warm.push(await compareOnce(performance.now()));
await leader.stop();
const best = (key) => Math.min(...warm.map((round) => round[key])).toFixed(2);
console.log(
  `  cold, from the start of the process: figures ${cold.figures.toFixed(2)} s, sealed ${cold.sealed.toFixed(2)} s; warm: figures ${best('figures')} s, sealed ${best('sealed')} s`,
);
