import { type CompiledPolicy } from '../evaluate/compile-policy.js';
import { decodeValue, encodePerson, type PersonFacts } from '../evaluate/encode-person.js';
import { effectiveTotal, judgeFrame, scoreFrame } from '../evaluate/score-frame.js';
import { valueAtRow } from '../population/column.js';
import type { EncodedPopulation } from '../population/encode-population.js';
import { Random, topicKey } from '../population/random.js';
import { verifyPerson } from '../reference/verify-person.js';
import { type ComparisonCheck, figure } from './compare-check.js';
import { type Simulation, STANDINGS } from './simulation.js';

/** Persons that are recomputed under each policy. */
export const SAMPLE_SIZE = 400;

/** Rows of a sample, drawn by the seed, each at most once, rising. */
export function sampleRows(population: number, size: number, seed: number): number[] {
  const random = Random.of(seed, topicKey('reference-sample'));
  const chosen = new Set<number>();
  // Floyd's method: as many draws as rows, whatever the size of the population.
  for (let last = Math.max(0, population - size); last < population; last += 1) {
    const row = random.below(last + 1);
    chosen.add(chosen.has(row) ? last : row);
  }
  return [...chosen].sort((a, b) => a - b);
}

/** The facts of one person of an encoded population, as people write them. Unknown facts are left out. */
export function factsAtRow(policy: CompiledPolicy, population: EncodedPopulation, row: number): PersonFacts {
  return Object.fromEntries(
    policy.facts.facts.flatMap((fact) => {
      const value = decodeValue(fact.type, valueAtRow(population.requireColumn(fact), row));
      return value === null ? [] : [[fact.id, value]];
    }),
  );
}

interface Recomputed {
  readonly compared: number;
  readonly skipped: number;
  readonly differences: number;
  /** Persons whose total in the simulation is not the one that scoring them alone gives. */
  readonly totals: number;
  /** Persons whose state or veto in the simulation is not the one that judging them alone gives. */
  readonly states: number;
}

function recompute(
  policy: CompiledPolicy,
  population: EncodedPopulation,
  run: Simulation,
  rows: readonly number[],
): Recomputed {
  let [compared, skipped, differences, totals, states] = [0, 0, 0, 0, 0];
  for (const row of rows) {
    const person = factsAtRow(policy, population, row);
    const verification = verifyPerson(policy, person, run.asOf);
    compared += verification.compared;
    skipped += verification.skipped;
    differences += verification.differences.length;
    const { facts } = encodePerson(policy.facts, person, run.asOf);
    const points = facts ? scoreFrame(policy, facts).points : [];
    const verdicts = facts && judgeFrame(policy, facts, points);
    const standing = verdicts?.standing ?? 'active';
    const barred = (verdicts?.vetoes.length ?? 0) > 0;
    if (STANDINGS[run.states[row] ?? -1] !== standing || (run.barred[row] === 1) !== barred) states += 1;
    if (effectiveTotal(standing, points[0] ?? NaN) !== run.totals[row]) totals += 1;
  }
  return { compared, skipped, differences, totals, states };
}

/**
 * A sample, drawn by the run's seed, is recomputed: every rule by json-logic-js itself, every total and state by scoring the person alone.
 * A rule that needs a fact the person lacks has nothing to be compared with and is counted as skipped.
 */
export function referenceCheck(
  sides: readonly { readonly policy: CompiledPolicy; readonly simulation: Simulation }[],
  population: EncodedPopulation,
  seed: number,
  size = SAMPLE_SIZE,
): ComparisonCheck {
  const rows = sampleRows(population.size, size, seed);
  const results = sides.map(({ policy, simulation }) => recompute(policy, population, simulation, rows));
  const sum = (key: keyof Recomputed): number => results.reduce((total, each) => total + each[key], 0);
  return {
    code: 'REFERENCE-AGREES',
    title: { zh: '抽样由 json-logic-js 复算，结果一致', en: 'A sample recomputed by json-logic-js agrees' },
    // A sample in which nothing could be compared proves nothing.
    passed: sum('differences') === 0 && sum('totals') + sum('states') === 0 && sum('compared') > 0,
    figures: [
      figure('复算人次', 'Persons recomputed', rows.length * sides.length, 'persons'),
      figure('比对的规则', 'Rules compared', sum('compared'), 'rules'),
      figure('因数据未取得而略过的规则', 'Rules skipped for facts not obtained', sum('skipped'), 'rules'),
      figure('结果不同的规则', 'Rules that differ', sum('differences'), 'rules'),
      figure('总积分不同的人次', 'Persons whose totals differ', sum('totals'), 'persons'),
      figure('状态不同的人次', 'Persons whose states differ', sum('states'), 'persons'),
    ],
  };
}
