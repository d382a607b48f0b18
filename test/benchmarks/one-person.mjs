// One person on the practice policy by every engine, checked equal first.
import { encodePerson, explainFrame, nodesOf, scoreFrame, scorePerson } from '@jifen/policies';
import { engineCompiled, engineInterpreted, jsonLogicJs } from './engines.mjs';
import { each, eachAwaited, printTable } from './measure.mjs';
import { plainScorer } from './plain-total.mjs';
import { zenScorer } from './zen.mjs';

const TOLERANCE = 1e-9;

function mustEqual(policy, name, person, reference, { points }) {
  for (const { node, index } of policy.nodes) {
    if (Math.abs(reference[node.id] - points[index] / 100) > TOLERANCE) {
      throw new Error(`person ${person}, ${node.id}: ${name} ${reference[node.id]}, ours ${points[index] / 100}`);
    }
  }
}

function read(trace) {
  let parts = 1;
  for (const operand of trace.operands) parts += read(operand);
  return parts;
}

export async function onePerson(policy, persons, asOf) {
  const needed = new Set(policy.nodes.flatMap(({ rule }) => rule?.facts ?? []));
  needed.delete('as_of');
  // The others have no unknown: they are asked about persons of whom everything is known.
  const known = persons.filter((facts) => [...needed].every((id) => facts[id] != null));
  const rows = known.map((facts) => encodePerson(policy.facts, facts, asOf).facts);
  const others = [
    ['json-logic-js', plainScorer(policy, asOf, jsonLogicJs)],
    ['json-logic-engine, interpreted', plainScorer(policy, asOf, engineInterpreted)],
    ['json-logic-engine, compiled (generates code)', plainScorer(policy, asOf, engineCompiled)],
  ];
  const { scorer: zen, skipped } = await zenScorer(policy, asOf);
  if (skipped) console.log(`zen skipped: its native part cannot be loaded here: ${skipped}`);
  const inputs = zen ? known.map((facts) => zen.input(facts)) : [];

  for (const [position, facts] of known.entries()) {
    const ours = scoreFrame(policy, rows[position]);
    for (const [name, score] of others) mustEqual(policy, name, position, score(facts), ours);
    if (zen) mustEqual(policy, 'zen', position, await zen.points(inputs[position]), ours);
  }
  console.log(
    `checked equal: ${known.length} persons × ${policy.nodes.length} nodes by ${others.length + (zen ? 2 : 1)} engines`,
  );

  const zenRow = (name, options) => eachAwaited(name, inputs.slice(0, 300), (input) => zen.points(input, options));
  printTable('one person: points of every node', 'µs', [
    ...others.map(([name, score]) => each(name, known, (facts) => score(facts))),
    ...(zen ? [await zenRow('zen, dates worked out beforehand')] : []),
    each('ours, facts encoded', rows, (row) => scoreFrame(policy, row), { rounds: 20 }),
  ]);
  printTable('one person: with the trace', 'µs', [
    ...(zen ? [await zenRow('zen, its trace', { trace: true })] : []),
    each('ours, value of every operand recorded', rows, (row) => explainFrame(policy, row, asOf), { rounds: 20 }),
    each('ours, every trace read as a tree', rows, (row) => {
      for (const { trace } of nodesOf(explainFrame(policy, row, asOf).root)) if (trace) read(trace);
    }),
    each('ours, facts read and checked first', known, (facts) => scorePerson(policy, facts, asOf)),
  ]);
}
