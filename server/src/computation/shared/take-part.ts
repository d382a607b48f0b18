import {
  type CompiledPolicy,
  type EncodedPopulation,
  type Extent,
  keepDerived,
  missingDerivations,
  parseDay,
  SimulationRun,
} from '@jifen/policies';
import { type PolicyCache } from '../policy-cache.js';
import { type PopulationCache } from '../population-cache.js';
import { JobControl } from './job-control.js';
import { RowQueue } from './row-queue.js';
import { AttributionBenches } from '../attribution-benches.js';
import { measureInTurn } from './measure-shared.js';
import { type ShareResult, type ShareTask, type SimulationTask } from './share-task.js';

/** Does its part of the tasks that another thread shares with it. */
export class Hand {
  /** The run whose persons are placed; the next task scores them. */
  #placed: { readonly of: string; readonly run: SimulationRun } | undefined;
  readonly #benches: AttributionBenches;

  constructor(
    private readonly policies: PolicyCache,
    private readonly populations: PopulationCache,
  ) {
    this.#benches = new AttributionBenches(policies, populations);
  }

  /** Never throws: whoever shares the work waits for an answer. */
  async do(task: ShareTask): Promise<ShareResult> {
    try {
      if (task.phase === 'measure') {
        const { mixes } = await this.#benches.of(task.run);
        return { phase: 'measure', values: measureInTurn(mixes, task.mixes, new JobControl(task.control)) };
      }
      const { policies, index, population: hash, asOf, blockSize } = task.run;
      const compiled = policies.map((source) => this.policies.compiled(source));
      const policy = compiled[index];
      if (!policy) throw new RangeError(`There is no policy ${index}`);
      const { population } = await this.populations.encoded(hash, compiled);
      const of = [policies[index]?.contentHash, hash, asOf, blockSize].join(' ');
      const runOnce = (): SimulationRun => {
        const known = this.#placed?.of === of ? this.#placed.run : undefined;
        const run = known ?? new SimulationRun(policy, population, parseDay(asOf) ?? 0, blockSize);
        this.#placed = task.phase === 'place' ? { of, run } : undefined;
        return run;
      };
      return takePart(task, policy, population, runOnce);
    } catch (error) {
      return { phase: 'failed', message: error instanceof Error ? error.message : String(error) };
    }
  }
}

/** Takes rows from the task's queue until none is left. `runOnce` gives the run that these rows belong to, with nobody scored. */
export function takePart(
  task: SimulationTask,
  policy: CompiledPolicy,
  population: EncodedPopulation,
  runOnce: () => SimulationRun,
): ShareResult {
  const control = new JobControl(task.control);
  const queue = new RowQueue(population.size, task.queue);
  const each = (work: (from: number, to: number) => void): void =>
    queue.each((from, to) => {
      control.check();
      work(from, to);
    });
  switch (task.phase) {
    case 'derive': {
      const day = parseDay(task.run.asOf) ?? 0;
      const known = new Map(
        missingDerivations(policy, population, day).map((derivation) => [derivation.key, derivation]),
      );
      const wanted = [...task.values].map(([key, values]) => {
        const derivation = known.get(key);
        if (!derivation) throw new RangeError(`There is nothing to derive under ${key}`);
        return { derivation, values, extents: [] as Extent[] };
      });
      each((from, to) => {
        for (const { derivation, values, extents } of wanted) extents.push(derivation.fill(values, from, to));
      });
      return { phase: 'derive', extents: wanted.map(({ extents }) => extents) };
    }
    case 'place': {
      for (const [key, column] of task.derived) keepDerived(population, key, column);
      const positions = new Map(runOnce().positions.map((found) => [found.key, found]));
      const wanted = [...task.at].map(([key, at]) => {
        const found = positions.get(key);
        if (!found) throw new RangeError(`There are no positions ${key}`);
        return { found, at, counts: new Int32Array(found.size) };
      });
      each((from, to) => {
        for (const { found, at, counts } of wanted) found.place({ at, counts }, from, to);
      });
      return { phase: 'place', counts: wanted.map(({ counts }) => counts) };
    }
    case 'score': {
      for (const [key, column] of task.derived) keepDerived(population, key, column);
      const run = runOnce();
      run.placed(task.placements);
      run.writeInto(task.results);
      each((from, to) => {
        run.score(from, to);
        control.advance(to - from);
      });
      return { phase: 'score', figures: run.figures() };
    }
  }
}
