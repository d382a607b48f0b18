// In a process of its own: two drafts over a stored population, from nothing to the whole comparison, then once more warm.
import { compilePolicy, readImage, parsePolicyText, policyHash } from '@jifen/policies';
import { ComputingThread, JobControl, readShared } from '@jifen/server/engine';
import { AS_OF, packText } from './pack.mjs';

const [image, population, threads] = process.argv.slice(2);
const sourceOf = (pack) => {
  const { value } = parsePolicyText(packText(pack));
  const { value: province } = parsePolicyText(packText('zhejiang-common-2023'));
  return { contentHash: policyHash(value), document: value, included: [[policyHash(province), province]] };
};
const start = () =>
  new ComputingThread(async () => {
    const { parts } = readImage(await readShared(image));
    return parts;
  });
const leader = start();
if (Number(threads) > 1) leader.shareWith(Array.from({ length: Number(threads) - 1 }, start));
const [a, b] = [sourceOf('yongjia-practice-old'), sourceOf('yongjia-practice')];
const { policy } = compilePolicy(b.document, () => b.included[0][1]);
const pools = policy.rules.scenes.get('schooling').scene.pools;
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
