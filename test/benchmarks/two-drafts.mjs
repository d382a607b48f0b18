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
const times = [];
for (let round = 0; round < 4; round += 1) {
  const from = round === 0 ? 0 : performance.now();
  const outcome = await leader.run('compare', { a, b, population, asOf: AS_OF, seed: 1, scenes }, new JobControl());
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome).slice(0, 800));
  times.push(performance.now() - from);
  if (round === 0)
    console.log(
      `  sealed ${outcome.output.sealed}; ${outcome.output.comparison.groups.length} groupings; ${outcome.output.crossing[0]?.outIn.length} applications enter`,
    );
}
await leader.stop();
console.log(
  `  cold, from the start of the process, with the seal: ${(times[0] / 1000).toFixed(2)} s; warm, with the seal: ${(Math.min(...times.slice(1)) / 1000).toFixed(2)} s`,
);
