// npm run bench: speed of the engine beside others, measured in one run, results checked equal first.
import { encodePerson, encodePopulation, rankScene, scoreFrame, simulate } from '@jifen/policies';
import { documents } from './documents.mjs';
import { jsonLogicJs } from './engines.mjs';
import { machine, medianSeconds, printTable } from './measure.mjs';
import { onePerson } from './one-person.mjs';
import { AS_OF, packLibrary, packText, practicePolicy, residents, SEED } from './pack.mjs';
import { plainScorer } from './plain-total.mjs';

const POPULATION = Number(process.env.BENCH_PERSONS ?? 100_000);

console.log(machine());
const policy = practicePolicy();
const population = residents(POPULATION);
const facts = population.persons.map((person) => person.facts);
const byJsonLogic = plainScorer(policy, AS_OF, jsonLogicJs);
console.log(
  `policy ${policy.identity.id}: ${policy.nodes.length} nodes; ${POPULATION} persons, seed ${SEED}, as of ${AS_OF}`,
);

const { population: encoded, findings } = encodePopulation(population, [policy.resolved.document.facts]);
if (!encoded) throw new Error(JSON.stringify(findings.slice(0, 3)));
const simulation = simulate(policy, encoded, AS_OF);

let compared = 0;
for (let row = 0; row < facts.length; row += 1) {
  const slots = encodePerson(policy.facts, facts[row], AS_OF).facts;
  const { points } = scoreFrame(policy, slots);
  const reference = byJsonLogic(
    facts[row],
    Object.fromEntries(policy.nodes.map(({ node, index }) => [node.id, points[index] / 100])),
  );
  for (const { node, index } of policy.nodes) {
    compared += 1;
    if (Math.abs(reference[node.id] * 100 - points[index]) > 1e-6) {
      throw new Error(
        `person ${row}, node ${node.id}: json-logic-js ${reference[node.id]}, engine ${points[index] / 100}`,
      );
    }
  }
}
const sum = facts.reduce((total, _, row) => total + simulation.totals[row], 0);
if (sum !== simulation.distribution.sum) throw new Error('the totals do not add up to the sum');
console.log(`checked equal: ${compared} points of ${facts.length} persons by json-logic-js and by the engine`);

await onePerson(policy, facts.slice(0, 2_000), AS_OF);
documents(packText('yongjia-practice'), packLibrary());

printTable(`${POPULATION} persons`, 's', [
  {
    name: 'json-logic-js, points of every node',
    value: medianSeconds(() => facts.forEach((person) => byJsonLogic(person)), 1),
  },
  { name: 'simulation with every node’s statistics', value: medianSeconds(() => simulate(policy, encoded, AS_OF)) },
  {
    name: 'the same, facts read and checked first',
    value: medianSeconds(() => {
      const again = encodePopulation(population, [policy.resolved.document.facts]);
      simulate(policy, again.population, AS_OF);
    }, 3),
  },
]);

const factsById = new Map(population.persons.map(({ id, facts: known }) => [id, known]));
const schooling = policy.rules.scenes.get('schooling');
const applications = population.applications
  .filter(({ scene }) => scene === 'schooling')
  .map(({ id, pool, applicants }) => ({
    id,
    pool,
    applicants: applicants.map((person) => ({ id: person, facts: factsById.get(person) })),
  }));
const round = { pools: schooling.scene.pools.map(({ id }) => ({ id, quota: Math.floor(applications.length / 12) })) };
const { ranking } = rankScene(policy, schooling, round, applications, AS_OF);
if (
  ranking.pools.reduce((places, pool) => places + pool.rows.length, ranking.excluded.length) !== applications.length
) {
  throw new Error('the ranking does not hold every application');
}
const perApplication = (seconds) => (seconds / applications.length) * 1e6;
printTable(`${applications.length} applications for schools`, 'µs each', [
  {
    name: 'json-logic-js, points of the applicants alone',
    value: perApplication(
      medianSeconds(
        () => applications.forEach(({ applicants }) => applicants.forEach((person) => byJsonLogic(person.facts))),
        3,
      ),
    ),
  },
  {
    name: 'scored, judged, ranked by five keys, line drawn',
    value: perApplication(medianSeconds(() => rankScene(policy, schooling, round, applications, AS_OF), 3)),
  },
]);

console.log(`\n${machine()}`);

await import('./attribution.mjs');
await import('./populations.mjs');
await import('./import.mjs');
await import('./editor.mjs');
