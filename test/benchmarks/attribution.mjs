// npm run bench -- attribution: which clause did it, of a whole revision; each mix by itself, and all of them together.
import {
  attributeInSteps,
  canonicalJson,
  compilePolicy,
  encodePopulation,
  libraryOf,
  mergeDictionaries,
  Mixes,
  partsOf,
  populationMeasure,
  rankScene,
  rowsOf,
  sceneApplications,
  simulate,
  snapshotHash,
  snapshotOfPopulation,
} from '@jifen/policies';
import { ComputingThread, JobControl } from '@jifen/server/engine';
import { digest } from '@jifen/server/storage';
import { availableParallelism } from 'node:os';
import { machine, printTable } from './measure.mjs';
import { AS_OF, packPolicy, packSource, residents } from './pack.mjs';

const PERSONS = Number(process.env.BENCH_PERSONS ?? 100_000);
const THREADS = Number(process.env.BENCH_THREADS ?? availableParallelism());
/** Mixes that are run each by itself: all of them would take minutes. */
const BY_ITSELF = Number(process.env.BENCH_MIXES ?? 24);

console.log(machine());
const [a, b] = [packPolicy('yongjia-practice-old'), packPolicy('yongjia-practice')];
const persons = residents(PERSONS);
const dictionaries = [a.facts.facts, b.facts.facts];
const { population } = encodePopulation(persons, dictionaries);
const scenes = [...b.rules.scenes.keys()].filter((id) => a.rules.scenes.has(id));
const ground = { population, applications: persons.applications, asOf: AS_OF };

// Each mix by itself: compiled, everybody scored, every scene ranked.
const admitted = (policy, scene) => {
  const applying = sceneApplications(policy, population, persons.applications, scene, AS_OF);
  const { ranking } = rankScene(policy, policy.rules.scenes.get(scene), {}, applying, AS_OF);
  const places = new Set();
  for (const { row } of rowsOf(ranking)) if (row.status === 'admitted') places.add(row.applicationId);
  return places;
};
const outside = (those, others) => [...those].filter((id) => !others.has(id)).length;
const before = simulate(a, population, AS_OF).totals;
const placesBefore = scenes.map((scene) => admitted(a, scene));
const byItself = (document) => {
  const { policy } = compilePolicy(document, libraryOf([]));
  const { totals } = simulate(policy, population, AS_OF);
  let [points, winners, losers] = [0, 0, 0];
  for (let row = 0; row < totals.length; row += 1) {
    const change = totals[row] - before[row];
    points += change;
    if (change > 0) winners += 1;
    if (change < 0) losers += 1;
  }
  const moved = scenes.flatMap((scene, index) => {
    const after = admitted(policy, scene);
    return [outside(after, placesBefore[index]), outside(placesBefore[index], after)];
  });
  return [points, winners, losers, ...moved];
};

const start = performance.now();
const { measure } = populationMeasure(
  a,
  b,
  ground,
  scenes.map((scene) => ({ scene, round: {} })),
);
const mixes = new Mixes(a, b, measure);
const known = new Map();
const steps = attributeInSteps(mixes, undefined, known);
let step = steps.next();
for (; !step.done; step = steps.next()) {
  const { wanted } = step.value;
  const values = mixes.values(wanted);
  for (const [index, mix] of wanted.entries()) known.set(mix, values[index]);
}
const together = (performance.now() - start) / 1000;
const attribution = step.value;

const sample = [...known.keys()].filter((_, index) => index % Math.ceil(known.size / BY_ITSELF) === 1);
const policies = sample.map((mix) => mixes.policy(mix).resolved.document);
byItself(policies[0]);
const startAlone = performance.now();
const alone = policies.map(byItself);
const each = (performance.now() - startAlone) / 1000 / sample.length;
for (const [index, mix] of sample.entries()) {
  if (canonicalJson(alone[index]) !== canonicalJson(known.get(mix))) {
    throw new Error(`mix ${mix}: ${alone[index]} by itself, ${known.get(mix)} with the others`);
  }
}
console.log(`checked equal: ${sample.length} of ${known.size} mixes, each by itself and with the others`);

// As the server does it, step by step, on all threads.
const { snapshot } = snapshotOfPopulation(persons, mergeDictionaries(dictionaries));
const parts = partsOf(snapshot, digest);
const hash = snapshotHash(parts.manifest);
const team = () => new ComputingThread(() => Promise.resolve(parts));
const leader = team();
if (THREADS > 1) leader.shareWith(Array.from({ length: THREADS - 1 }, team));
const job = {
  a: packSource('yongjia-practice-old'),
  b: packSource('yongjia-practice'),
  population: hash,
  asOf: AS_OF,
  scenes: null,
};
// The threads load the population, which they do for any job.
await leader.run('simulate', { policy: job.a, population: hash, asOf: AS_OF }, new JobControl());
const startShared = performance.now();
let shared = { kind: 'further', orders: null, known: [] };
while (shared.kind === 'further') {
  const { orders, known: found } = shared;
  const outcome = await leader.run('attribute', { ...job, orders, known: found }, new JobControl());
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome).slice(0, 800));
  shared = outcome.output;
}
const onThreads = (performance.now() - startShared) / 1000;
await leader.stop();
if (canonicalJson(shared.attribution) !== canonicalJson(attribution))
  throw new Error('The threads come to other shares');
console.log(`checked equal: the shares on one thread and on ${THREADS}`);

printTable(
  `which of ${attribution.clauses.length} clauses did it: ${known.size} mixes on ${PERSONS} persons and ${scenes.length} scenes`,
  's',
  [
    { name: `each mix by itself (measured on ${sample.length} of them)`, value: each * known.size },
    { name: 'together, one thread, with setting up', value: together },
    { name: `together, ${THREADS} threads, as the server does it`, value: onThreads },
  ],
);
console.log(`\n${machine()}`);
