import {
  type CompiledPolicy,
  type EncodedPopulation,
  keepDerived,
  missingDerivations,
  parseDay,
  personResults,
  type Placement,
  type ScalarColumn,
  type Simulation,
  SimulationRun,
} from '@jifen/policies';
import { type JobControl } from './job-control.js';
import { RowQueue } from './row-queue.js';
import { type SharedRun, type ShareResult, type ShareTask, type SimulationTask } from './share-task.js';
import { takePart } from './take-part.js';

/** Fewer persons than this are done before other threads have begun. */
const WORTH_SHARING = 65_536;

/** Another thread that takes part. */
export interface Helper {
  do(task: ShareTask): Promise<ShareResult>;
}

const sharedMemory = (bytes: number): ArrayBufferLike => new SharedArrayBuffer(bytes);

type PhaseName = SimulationTask['phase'];
type Phase<Name extends PhaseName> = Omit<Extract<SimulationTask, { phase: Name }>, 'run' | 'queue' | 'control'>;
type Result<Name extends PhaseName> = Extract<ShareResult, { phase: Name }>;

/**
 * Runs a policy over a population with all threads at hand; the same simulation, to the last byte, whatever their number and the size
 * of the blocks. The day must exist.
 */
export async function simulateShared(
  run: SharedRun,
  policy: CompiledPolicy,
  population: EncodedPopulation,
  helpers: readonly Helper[],
  control: JobControl,
): Promise<Simulation> {
  const day = parseDay(run.asOf) ?? 0;
  const asked = population.size >= WORTH_SHARING ? helpers : [];
  const share = async <Name extends PhaseName>(phase: Phase<Name>): Promise<Result<Name>[]> => {
    const queue = new RowQueue(population.size);
    const task = { ...phase, run, queue: queue.memory, control: control.memory } as unknown as SimulationTask;
    const others = asked.map((helper) => helper.do(task));
    try {
      // One's own part comes after the others have been asked; it keeps this thread busy until they answer.
      const own = takePart(task, policy, population, () => whole());
      return [own, ...(await Promise.all(others))].map((result) => {
        control.check();
        if (result.phase === 'failed') throw new Error(result.message);
        return result as Result<Name>;
      });
    } finally {
      // Nobody may still be writing when the memory is used for something else.
      await Promise.all(others);
    }
  };
  let known: SimulationRun | undefined;
  const whole = (): SimulationRun => (known ??= new SimulationRun(policy, population, day, run.blockSize));

  const derived = await derive(policy, population, day, share);
  const results = personResults(policy, population.size, sharedMemory);
  await place(whole(), derived, share);
  const [, ...others] = await share<'score'>({ phase: 'score', derived, placements: whole().placements, results });
  // This thread's own figures are in its run already.
  for (const { figures } of others) whole().addPart(figures);
  return whole().result(run.asOf);
}

type Share = <Name extends PhaseName>(phase: Phase<Name>) => Promise<Result<Name>[]>;

async function derive(
  policy: CompiledPolicy,
  population: EncodedPopulation,
  day: number,
  share: Share,
): Promise<ReadonlyMap<string, ScalarColumn>> {
  const missing = missingDerivations(policy, population, day);
  const columns = new Map<string, ScalarColumn>();
  if (missing.length === 0) return columns;
  const values = new Map(missing.map((derivation) => [derivation.key, derivation.room(sharedMemory)]));
  const parts = await share<'derive'>({ phase: 'derive', values });
  for (const [place, derivation] of missing.entries()) {
    const extents = parts.flatMap(({ extents: found }) => found[place] ?? []);
    const filled = values.get(derivation.key);
    if (!filled) continue;
    const column = derivation.column(filled, extents);
    keepDerived(population, derivation.key, column);
    columns.set(derivation.key, column);
  }
  return columns;
}

async function place(run: SimulationRun, derived: ReadonlyMap<string, ScalarColumn>, share: Share): Promise<void> {
  const missing = run.unplaced();
  if (missing.length === 0) return;
  const rooms = new Map<string, Placement>(missing.map((each) => [each.key, run.room(each, sharedMemory)]));
  const at = new Map([...rooms].map(([key, room]) => [key, room.at]));
  const parts = await share<'place'>({ phase: 'place', derived, at });
  for (const [index, { counts }] of [...rooms.values()].entries()) {
    for (const part of parts) addInto(counts, part.counts[index] ?? counts);
  }
  run.placed(rooms);
}

function addInto(into: Int32Array, more: Int32Array): void {
  for (let position = 0; position < into.length; position += 1) {
    into[position] = (into[position] as number) + (more[position] as number);
  }
}
