import {
  keepDerived,
  missingDerivations,
  parseDay,
  personResults,
  type Placement,
  type ScalarColumn,
  type Simulation,
  SimulationRun,
  type WatchedPoints,
} from '@jifen/policies';
import { type SharedRun } from './share-task.js';
import { type Team } from './team.js';

const sharedMemory = (bytes: number): ArrayBufferLike => new SharedArrayBuffer(bytes);

/**
 * Runs one of the team's policies over its population with all threads at hand; the same simulation, to the last byte, whatever their
 * number and the size of the blocks. The points of those who are watched are taken down besides. The day must exist.
 */
export async function simulateShared(
  team: Team,
  shared: SharedRun,
  watched: WatchedPoints | null = null,
): Promise<Simulation> {
  const { policy, population, day } = groundOf(team, shared);
  const derived = await deriveShared(team, shared);
  const results = personResults(policy, population.size, sharedMemory);
  const run = new SimulationRun(policy, population, day, shared.blockSize);
  const runOnce = (): SimulationRun => run;
  await place(team, shared, run, derived);
  const [, ...others] = await team.share<'score'>(
    { phase: 'score', run: shared, derived, placements: run.placements, results, watched },
    runOnce,
  );
  // This thread's own figures are in its run already.
  for (const { figures } of others) run.addPart(figures);
  return run.result(team.ground.asOf);
}

/** Derives, with all threads at hand, the columns that a run reads and nobody has derived yet, and gives these. */
export async function deriveShared(team: Team, run: SharedRun): Promise<ReadonlyMap<string, ScalarColumn>> {
  const { policy, population, day } = groundOf(team, run);
  const missing = missingDerivations(policy, population, day);
  const columns = new Map<string, ScalarColumn>();
  if (missing.length === 0) return columns;
  const values = new Map(missing.map((derivation) => [derivation.key, derivation.room(sharedMemory)]));
  const parts = await team.share<'derive'>({ phase: 'derive', run, values });
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

/** What a run is of. */
function groundOf({ ground: { policies, loaded, asOf } }: Team, { index }: SharedRun) {
  const policy = policies[index];
  if (!policy) throw new RangeError(`There is no policy ${index}`);
  return { policy, population: loaded.population, day: parseDay(asOf) ?? 0 };
}

async function place(
  team: Team,
  shared: SharedRun,
  run: SimulationRun,
  derived: ReadonlyMap<string, ScalarColumn>,
): Promise<void> {
  const missing = run.unplaced();
  if (missing.length === 0) return;
  const rooms = new Map<string, Placement>(missing.map((each) => [each.key, run.room(each, sharedMemory)]));
  const at = new Map([...rooms].map(([key, room]) => [key, room.at]));
  const parts = await team.share<'place'>({ phase: 'place', run: shared, derived, at }, () => run);
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
