// npm run bench -- populations: a whole population, by the engine and by what stands beside it; results are checked equal first.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { DuckDBInstance } from '@duckdb/node-api';
import {
  compilePolicy,
  DuckDbPrinter,
  fitSnapshot,
  parseDay,
  parsePolicyText,
  partsOf,
  PolicySql,
  policyHash,
  simulate,
  SimulationRun,
  snapshotHash,
} from '@jifen/policies';
import { ComputingThread, JobControl } from '@jifen/server/engine';
import { digest, writeImage, writeParquet } from '@jifen/server/storage';
import { bigSnapshot, GENERATED, generatedPopulation } from './big-population.mjs';
import { engineCompiled, jsonLogicJs } from './engines.mjs';
import { handLoops } from './hand-loop.mjs';
import { machine } from './measure.mjs';
import { AS_OF, packLibrary, packText, practicePolicy } from './pack.mjs';
import { plainScorer } from './plain-total.mjs';

const PERSONS = Number(process.env.BENCH_PERSONS ?? 1_000_000);
const SQL_PERSONS = Math.min(PERSONS, Number(process.env.BENCH_SQL_PERSONS ?? 1_000_000));
const THREADS = Number(process.env.BENCH_THREADS ?? availableParallelism());
const LARGEST = Number(process.env.BENCH_LARGEST ?? 5_000_000);
const SMALL = Math.min(PERSONS, 100_000);
const STREAMED = Number(process.env.BENCH_STREAMED ?? 20_000_000);
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const p95 = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)];

async function timed(work, rounds = 7) {
  await work();
  const seconds = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await work();
    seconds.push((performance.now() - start) / 1000);
  }
  return median(seconds);
}

/** What a script in a process of its own prints. @throws where it fails */
function apart(script, ...args) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL(script, import.meta.url)), ...args],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${script}: ${stderr}`);
  return stdout.trimEnd();
}

/** Two lists, row by row. */
function same(what, a, b) {
  const differing = a.findIndex((row, index) => JSON.stringify(row) !== JSON.stringify(b[index]));
  if (differing >= 0 || a.length !== b.length) {
    throw new Error(`${what} differ: ${JSON.stringify(a[differing])} / ${JSON.stringify(b[differing])}`);
  }
  console.log(`checked equal: ${what}`);
}

console.log(machine());
const policy = practicePolicy();
const population = generatedPopulation(PERSONS);
const library = packLibrary();
const sourceOf = (pack) => {
  const { value } = parsePolicyText(packText(pack));
  const { value: province } = parsePolicyText(packText('zhejiang-common-2023'));
  return { contentHash: policyHash(value), document: value, included: [[policyHash(province), province]] };
};
const source = sourceOf('yongjia-practice');
const old = sourceOf('yongjia-practice-old');
const oldPolicy = compilePolicy(old.document, library).policy;
const dictionaries = [policy.facts.facts, oldPolicy.facts.facts];
const snapshot = bigSnapshot(population, PERSONS, dictionaries);
const parts = partsOf(snapshot, digest);
const hash = snapshotHash(parts.manifest);
const { population: encoded } = fitSnapshot(snapshot, hash, dictionaries);
console.log(
  `policy ${policy.identity.id}, ${policy.nodes.length} nodes; ${PERSONS} persons (${population.persons.length} generated, repeated), as of ${AS_OF}`,
);

// The engine on all threads, as the server runs it: one thread leads, the others help.
const team = (loadOf) => {
  const start = () => new ComputingThread(loadOf);
  const leader = start();
  if (THREADS > 1) leader.shareWith(Array.from({ length: THREADS - 1 }, start));
  return leader;
};
const leader = team(() => Promise.resolve(parts));
const run = async (policySource = source) => {
  const outcome = await leader.run(
    'simulate',
    { policy: policySource, population: hash, asOf: AS_OF },
    new JobControl(),
  );
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome).slice(0, 500));
  return outcome.output;
};
const coldStart = performance.now();
const shared = await run();
const firstRun = (performance.now() - coldStart) / 1000;

// The same on this thread: the totals for the checks, and what one thread does.
const alone = simulate(policy, encoded, AS_OF);
same(`figures of ${THREADS} threads and of one`, shared.nodes, alone.nodes);

// By hand.
const day = parseDay(AS_OF);
const loops = handLoops(policy);
const columns = {};
const derived = new SimulationRun(policy, encoded, day).positions.flatMap(({ sources }) => sources);
for (const name of loops.names) {
  const byFact = derived.find(({ key }) =>
    name === 'AGE' ? key.startsWith('elapsed') : name === 'MONTHS' ? key.startsWith('full-months') : false,
  );
  const fact = policy.facts.facts.find(({ id }) => id === name);
  columns[name] = byFact?.column ?? encoded.requireColumn(fact);
}
const byHand = async (threads) => {
  const totals = new Int32Array(new SharedArrayBuffer(PERSONS * 4));
  const next = new SharedArrayBuffer(4);
  const workerData = {
    text: loops.text,
    columns: sharedColumns(columns),
    totals,
    nodes: policy.nodes.length,
    next,
    persons: PERSONS,
    stretch: 16_384,
  };
  const workers = Array.from(
    { length: threads },
    () => new Worker(fileURLToPath(new URL('./hand-thread.mjs', import.meta.url)), { workerData }),
  );
  const once = async () => {
    Atomics.store(new Int32Array(next), 0, 0);
    const answers = await Promise.all(
      workers.map(
        (worker) =>
          new Promise((resolve, reject) => {
            worker.once('message', resolve);
            worker.once('error', reject);
            worker.postMessage('go');
          }),
      ),
    );
    return answers.reduce((sum, figures) => sum.map((value, place) => value + figures[place]));
  };
  return { once, totals, stop: () => Promise.all(workers.map((worker) => worker.terminate())) };
};
function sharedColumns(all) {
  return Object.fromEntries(
    Object.entries(all).map(([name, { values, unknown }]) => {
      const copy = new values.constructor(new SharedArrayBuffer(values.byteLength));
      copy.set(values);
      return [name, { values: copy, unknown }];
    }),
  );
}
const hand = await byHand(THREADS);
const handFigures = await hand.once();
const KEYS = ['sum', 'rawSum', 'scoring', 'atCap', 'lostToCap', 'raisedToFloor', 'unknown'];
same(
  'figures of every node by hand and by the engine',
  alone.nodes.map((node, index) => [node.id, ...KEYS.map((_, key) => handFigures[index * 7 + key])]).toReversed(),
  alone.nodes.map((node) => [node.id, ...KEYS.map((key) => node[key])]).toReversed(),
);

// JSON-Logic engines, over as many persons as they can do in a moment.
const sample = population.persons.slice(0, 5_000).map(({ facts }) => facts);
const byReference = plainScorer(policy, AS_OF, jsonLogicJs);
const byCompiled = plainScorer(policy, AS_OF, engineCompiled);
const perPerson = async (score, rounds) =>
  (await timed(() => sample.forEach((facts) => score(facts)), rounds)) / sample.length;
const referenceSeconds = await perPerson(byReference, 1);
const compiledSeconds = await perPerson(byCompiled, 3);

// DuckDB, running our own SQL over the same persons.
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const sqlSnapshot = SQL_PERSONS === PERSONS ? snapshot : bigSnapshot(population, SQL_PERSONS, dictionaries);
const sqlParts = partsOf(sqlSnapshot, digest);
const parquet = join(folder, 'population.parquet');
await writeParquet(sqlSnapshot, sqlParts.manifest, parquet);
const sqlSeconds = await (async () => {
  const instance = await DuckDBInstance.create(':memory:', { threads: String(THREADS) });
  const connection = await instance.connect();
  await connection.run(`CREATE TABLE persons AS SELECT * FROM read_parquet('${parquet}')`);
  const sql = new PolicySql(policy, new DuckDbPrinter(), { table: 'persons', asOf: day }).aggregates();
  const seconds = await timed(async () => void (await connection.runAndReadAll(sql)), 1);
  connection.closeSync();
  instance.closeSync();
  return seconds;
})();

const engineSeconds = await timed(() => run());
const aloneSeconds = await timed(() => simulate(policy, encoded, AS_OF), 3);
const handSeconds = await timed(() => hand.once());
const handAlone = await byHand(1);
const handAloneSeconds = await timed(() => handAlone.once(), 3);
await Promise.all([hand.stop(), handAlone.stop()]);

const rate = (seconds, persons) => `${(persons / seconds / 1e6).toFixed(3)} M persons/s`;
console.log(`\nfull statistics of every node, ${PERSONS} persons`);
const line = (name, seconds, persons = PERSONS) =>
  console.log(
    `  ${name.padEnd(60)} ${rate(seconds, persons).padStart(22)}   engine is ${(seconds / persons / (engineSeconds / PERSONS)).toFixed(2)} times as fast`,
  );
line('json-logic-js, points only (of 5,000)', referenceSeconds, 1);
line('json-logic-engine compiled, points only (of 5,000)', compiledSeconds, 1);
line(`DuckDB, our SQL, all statistics, ${SQL_PERSONS} persons, ${THREADS} threads`, sqlSeconds, SQL_PERSONS);
line('loops by hand, one thread', handAloneSeconds);
line(`loops by hand, ${THREADS} threads`, handSeconds);
line('engine, one thread', aloneSeconds);
line(`engine, ${THREADS} threads, first run of all`, firstRun);
line(`engine, ${THREADS} threads, warm`, engineSeconds);

// An edit to one indicator, warm, and the whole comparison of two drafts.
await leader.stop();
const image = join(folder, 'population.image');
const staging = join(folder, 'staging');
mkdirSync(staging);
await writeImage(parts, image, staging);
const told = apart('./two-drafts.mjs', image, hash, String(THREADS));
console.log(
  `\ntwo drafts over ${PERSONS} persons: histogram, winners by six groups, figures of every node, places that change hands`,
);
console.log(told);

const small = bigSnapshot(population, Math.min(GENERATED, PERSONS), dictionaries);
const smallParts = partsOf(small, digest);
const smallHash = snapshotHash(smallParts.manifest);
const live = new ComputingThread(() => Promise.resolve(smallParts));
const edited = (rate) => ({
  document: JSON.parse(
    JSON.stringify(source.document).replace('{"var":"volunteer_count"},0.5', `{"var":"volunteer_count"},${rate}`),
  ),
  included: source.included,
});
const pools = policy.rules.scenes.get('schooling').scene.pools;
const scenes = [
  { scene: 'schooling', round: { pools: pools.map(({ id }) => ({ id, quota: 50 })) } },
  { scene: 'public-rental', round: { quota: 200 } },
];
const taken = [];
for (let edit = 0; edit < 60; edit += 1) {
  const input = { base: old, edited: edited((edit % 50) / 4 + 0.25), population: smallHash, asOf: AS_OF, scenes };
  const start = performance.now();
  const outcome = await live.run('effect', input, new JobControl());
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome).slice(0, 500));
  if (edit >= 20) taken.push(performance.now() - start);
}
await live.stop();
console.log(
  `\nlive effect of an edit to one indicator, ${small.size} persons, two scenes: median ${median(taken).toFixed(1)} ms, 95th percentile ${p95(taken).toFixed(1)} ms`,
);

// Size: every number in a process of its own.
for (const [name, persons] of [
  [`${SMALL} persons`, SMALL],
  [`${PERSONS} persons`, PERSONS],
  [`${LARGEST} persons`, LARGEST],
]) {
  console.log(`${name}: ${apart('./size.mjs', 'held', String(persons))}`);
}
console.log(`${STREAMED} persons streamed: ${apart('./size.mjs', 'streamed', String(STREAMED))}`);
rmSync(folder, { recursive: true, force: true });
