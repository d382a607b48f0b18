// In a process of its own: how much memory and time a population of some size takes, held or streamed.
import { existsSync, readFileSync } from 'node:fs';
import { fitSnapshot, simulate, StreamedSimulation } from '@jifen/policies';
import { bigSnapshot, GENERATED, generatedPopulation } from './big-population.mjs';
import { AS_OF, practicePolicy } from './pack.mjs';

const [mode, count] = process.argv.slice(2);
const persons = Number(count);
const policy = practicePolicy();
const encoded = (size) => {
  const { population } = fitSnapshot(
    bigSnapshot(generatedPopulation(size), size, [policy.facts.facts]),
    'sha256:none',
    [policy.facts.facts],
  );
  return population;
};
/** The most memory that this process has held; that of `resourceUsage` begins with its parent's. */
const mostMegabytes = () => {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const kilobytes = /VmHWM:\s+(\d+)/.exec(status)?.[1];
  return Math.round(kilobytes ? Number(kilobytes) / 1024 : process.resourceUsage().maxRSS / 1024);
};
const report = (seconds) => {
  const most = mostMegabytes();
  console.log(
    `${(persons / seconds / 1e6).toFixed(2)} M persons/s on one thread, ${((seconds / persons) * 1e9).toFixed(0)} ns a person, at most ${most} MB`,
  );
};
if (mode === 'held') {
  const population = encoded(persons);
  simulate(policy, population, AS_OF);
  const start = performance.now();
  simulate(policy, population, AS_OF);
  report((performance.now() - start) / 1000);
} else {
  const streamed = new StreamedSimulation(policy, AS_OF);
  let seconds = 0;
  const snapshot = bigSnapshot(generatedPopulation(GENERATED), GENERATED, [policy.facts.facts]);
  for (let done = 0; done < persons; done += GENERATED) {
    // Every part is read anew, as from a file: nothing is known about it.
    const { population } = fitSnapshot(snapshot, 'sha256:none', [policy.facts.facts]);
    const start = performance.now();
    streamed.add(population);
    seconds += (performance.now() - start) / 1000;
  }
  if (streamed.summary('sha256:none').persons !== persons) throw new Error('persons were lost');
  report(seconds);
}
