import {
  COMPARISON_CHECKS,
  type ComparisonCheck,
  type CompiledPolicy,
  type Extent,
  keepDerived,
  missingDerivations,
  parseDay,
  SimulationRun,
} from '@jifen/policies';
import { type PolicySource } from '../jobs.js';
import { type PolicyCache } from '../policy-cache.js';
import { type LoadedPopulation, type PopulationCache } from '../population-cache.js';
import { Refused } from '../refused.js';
import { checkCrossing, crossScene } from '../scene-crossing.js';
import { AttributionBenches } from '../attribution-benches.js';
import { type ToHelper } from './helper-port.js';
import { Invitation } from './invitation.js';
import { JobControl } from './job-control.js';
import { measureInTurn } from './measure-shared.js';
import { RowQueue } from './row-queue.js';
import {
  type CheckedRuns,
  type Crossed,
  type QueuedTask,
  type SharedRun,
  type ShareResult,
  type ShareTask,
} from './share-task.js';

/** What the hashes of a task stand for, in the thread that does it. */
export interface Ground {
  readonly policies: readonly CompiledPolicy[];
  readonly loaded: LoadedPopulation;
  readonly asOf: string;
}

/** Gives the run that rows of a task belong to, with nobody scored. */
export type RunOnce = (run: SharedRun) => SimulationRun;

/** Does its part of the tasks that another thread shares with it. */
export class Hand {
  #known: ReadonlyMap<string, PolicySource> = new Map();
  /** The run whose persons are placed; the next task scores them. */
  #placed: { readonly of: string; readonly run: SimulationRun } | undefined;
  readonly #benches: AttributionBenches;

  constructor(
    private readonly policies: PolicyCache,
    private readonly populations: PopulationCache,
  ) {
    this.#benches = new AttributionBenches(policies, populations);
  }

  /** The answer to a task; nothing where policies are made known. Never throws: whoever shares the work waits for an answer. */
  async receive(message: ToHelper): Promise<ShareResult | undefined> {
    if ('task' in message) return this.#do(message.task);
    this.#known = new Map(message.policies.map((source) => [source.contentHash, source]));
    return undefined;
  }

  async #do(task: ShareTask): Promise<ShareResult> {
    try {
      if (task.phase === 'measure') {
        const { mixes } = await this.#benches.of(task.run);
        return { phase: 'measure', values: measureInTurn(mixes, task.mixes, new JobControl(task.control)) };
      }
      const { policies: hashes, population, asOf } = task.ground;
      const policies = hashes.map((hash) => {
        const source = this.#known.get(hash);
        if (!source) throw new RangeError(`Nobody made the policy ${hash} known`);
        return this.policies.compiled(source);
      });
      const loaded = await this.populations.encoded(population, policies);
      if (task.invitation && !new Invitation(task.invitation).accept()) {
        keepColumns(task, loaded);
        return { phase: 'late' };
      }
      const runOnce: RunOnce = ({ index, blockSize }) => {
        const policy = policies[index];
        if (!policy) throw new RangeError(`There is no policy ${index}`);
        const of = [hashes[index], population, asOf, blockSize].join(' ');
        const known = this.#placed?.of === of ? this.#placed.run : undefined;
        const run = known ?? new SimulationRun(policy, loaded.population, parseDay(asOf) ?? 0, blockSize);
        this.#placed = task.phase === 'place' ? { of, run } : undefined;
        return run;
      };
      return takePart(task, { policies, loaded, asOf }, runOnce);
    } catch (error) {
      return { phase: 'failed', message: error instanceof Error ? error.message : String(error) };
    }
  }
}

/** Takes rows, scenes or checks from the task's queue until none is left. */
export function takePart(task: QueuedTask, ground: Ground, runOnce: RunOnce): ShareResult {
  const control = new JobControl(task.control);
  const { population } = ground.loaded;
  const eachRows = (work: (from: number, to: number) => void): void =>
    new RowQueue(population.size, task.queue).each((from, to) => {
      control.check();
      work(from, to);
    });
  const each = (count: number, work: (place: number) => void): void =>
    new RowQueue(count, task.queue, 1).each((place) => {
      control.check();
      work(place);
    });
  switch (task.phase) {
    case 'derive': {
      const day = parseDay(ground.asOf) ?? 0;
      const policy = ground.policies[task.run.index];
      if (!policy) throw new RangeError(`There is no policy ${task.run.index}`);
      const known = new Map(
        missingDerivations(policy, population, day).map((derivation) => [derivation.key, derivation]),
      );
      const wanted = [...task.values].map(([key, values]) => {
        const derivation = known.get(key);
        if (!derivation) throw new RangeError(`There is nothing to derive under ${key}`);
        return { derivation, values, extents: [] as Extent[] };
      });
      eachRows((from, to) => {
        for (const { derivation, values, extents } of wanted) extents.push(derivation.fill(values, from, to));
      });
      return { phase: 'derive', extents: wanted.map(({ extents }) => extents) };
    }
    case 'place': {
      keepColumns(task, ground.loaded);
      const positions = new Map(runOnce(task.run).positions.map((found) => [found.key, found]));
      const wanted = [...task.at].map(([key, at]) => {
        const found = positions.get(key);
        if (!found) throw new RangeError(`There are no positions ${key}`);
        return { found, at, counts: new Int32Array(found.size) };
      });
      eachRows((from, to) => {
        for (const { found, at, counts } of wanted) found.place({ at, counts }, from, to);
      });
      return { phase: 'place', counts: wanted.map(({ counts }) => counts) };
    }
    case 'score': {
      keepColumns(task, ground.loaded);
      const run = runOnce(task.run);
      run.placed(task.placements);
      run.writeInto(task.results);
      if (task.watched) run.watch(task.watched);
      eachRows((from, to) => {
        run.score(from, to);
        control.advance(to - from);
      });
      return { phase: 'score', figures: run.figures() };
    }
    case 'cross': {
      const crossed: Crossed[] = [];
      each(task.scenes.length, (scene) => crossed.push(crossedOrRefused(task, ground, scene)));
      return { phase: 'cross', crossed };
    }
    case 'check': {
      const checks: (readonly [number, ComparisonCheck])[] = [];
      const runs = comparedRuns(task.runs, ground);
      const last = COMPARISON_CHECKS.length + task.crossings.scenes.length - 1;
      // The last ones take longest, so they are begun first.
      each(last + 1, (taken) => {
        const place = last - taken;
        const check = COMPARISON_CHECKS[place];
        checks.push([place, check ? check(runs) : checkedScene(task, ground, place - COMPARISON_CHECKS.length)]);
      });
      return { phase: 'check', checks };
    }
  }
}

/** Takes the derived columns that come with a task: nobody derives them again, whoever came too late for this one included. */
function keepColumns(task: QueuedTask, { population }: LoadedPopulation): void {
  if (!('derived' in task)) return;
  for (const [key, column] of task.derived) keepDerived(population, key, column);
}

function sides({ policies: [a, b] }: Ground): readonly [CompiledPolicy, CompiledPolicy] {
  if (!a || !b) throw new RangeError('Two policies are compared');
  return [a, b];
}

function crossedOrRefused(
  { scenes, runs }: Extract<QueuedTask, { phase: 'cross' }>,
  ground: Ground,
  scene: number,
): Crossed {
  const source = scenes[scene];
  if (!source) throw new RangeError(`There is no scene ${scene}`);
  const [a, b] = sides(ground);
  try {
    return { scene, crossed: crossScene(a, b, ground.loaded, source, ground.asOf, runs), findings: null };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { scene, crossed: null, findings: error.findings };
  }
}

function checkedScene({ crossings }: Extract<QueuedTask, { phase: 'check' }>, ground: Ground, scene: number) {
  const crossed = crossings.scenes[scene];
  if (!crossed) throw new RangeError(`There is no crossing ${scene}`);
  const [a, b] = sides(ground);
  return checkCrossing(a, b, ground.loaded, crossed.source, ground.asOf, crossings.runs, crossed.crossing);
}

function comparedRuns({ a: before, b: after, ...runs }: CheckedRuns, ground: Ground) {
  const [a, b] = sides(ground);
  return {
    ...runs,
    a: { policy: a, simulation: before },
    b: { policy: b, simulation: after },
    population: ground.loaded.population,
  };
}
