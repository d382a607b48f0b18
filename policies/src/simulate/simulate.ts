import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import type { Finding } from '../findings/finding.js';
import { parseDay } from '../logic/calendar-day.js';
import type { EncodedPopulation } from '../population/encode-population.js';
import type { Simulation } from './simulation.js';
import { BLOCK_SIZE, SimulationRun } from './simulation-run.js';

/** How far a run has come. */
export interface SimulationProgress {
  readonly done: number;
  readonly persons: number;
}

/**
 * Runs a policy over a population block by block and yields between blocks, so that whoever drives it can show progress, let other
 * work through, or stop. The population must have been encoded for the policy's dictionary, and `asOf` be a date: both were checked
 * before, and are RangeErrors here.
 */
export function* simulateInBlocks(
  policy: CompiledPolicy,
  population: EncodedPopulation,
  asOf: string,
  blockSize = BLOCK_SIZE,
): Generator<SimulationProgress, Simulation> {
  const day = parseDay(asOf);
  if (day === undefined) throw new RangeError(`The as-of date ${asOf} does not exist`);
  const persons = population.size;
  const run = new SimulationRun(policy, population, day, blockSize);
  run.placeAll();
  for (let start = 0; start < persons; start += blockSize) {
    const end = Math.min(persons, start + blockSize);
    run.score(start, end);
    yield { done: end, persons };
  }
  return run.result(asOf);
}

/** Runs a policy over a population at once; see {@link simulateInBlocks}. */
export function simulate(
  policy: CompiledPolicy,
  population: EncodedPopulation,
  asOf: string,
  blockSize = BLOCK_SIZE,
): Simulation {
  const run = simulateInBlocks(policy, population, asOf, blockSize);
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
}

/** What is wrong with an as-of date, if anything. */
export function asOfFindings(asOf: string): Finding[] {
  if (parseDay(asOf) !== undefined) return [];
  return [
    {
      code: 'AS-OF-NOT-A-DATE',
      severity: 'error',
      pointer: '/asOf',
      message: { zh: `截至日期「${asOf}」不是存在的日期`, en: `The as-of date "${asOf}" does not exist` },
      remedy: { zh: '写成 2026-01-31 的形式', en: 'Write it as 2026-01-31' },
    },
  ];
}
