import { type PolicySource } from '../jobs.js';
import { type Helper } from './helper-port.js';
import { type JobControl } from './job-control.js';
import { RowQueue } from './row-queue.js';
import { type QueuedTask, type ShareResult } from './share-task.js';
import { type Ground, type RunOnce, takePart } from './take-part.js';

/** Fewer persons than this are done before other threads have begun. */
const WORTH_SHARING = 65_536;

type Task<Name extends QueuedTask['phase']> = Extract<QueuedTask, { phase: Name }>;

/** A task without what a team knows by itself. */
export type Phase<Name extends QueuedTask['phase']> = Omit<Task<Name>, 'ground' | 'queue' | 'control'>;
export type Result<Name extends QueuedTask['phase']> = Extract<ShareResult, { phase: Name }>;

const noRun: RunOnce = () => {
  throw new RangeError('This task is of no run');
};

/** The threads that do one job: this one and its helpers. What comes out does not depend on how many they are. */
export class Team {
  private readonly helpers: readonly Helper[];

  constructor(
    helpers: readonly Helper[],
    policies: readonly PolicySource[],
    private readonly population: string,
    readonly ground: Ground,
    readonly control: JobControl,
  ) {
    this.helpers = ground.loaded.population.size >= WORTH_SHARING ? helpers : [];
    this.hashes = policies.map(({ contentHash }) => contentHash);
    for (const helper of this.helpers) helper.meet(policies);
  }

  private readonly hashes: readonly string[];

  /**
   * Shares a task and gives everybody's part, this thread's own first. `meanwhile` is what this thread does alone before it takes
   * part; the others have begun by then.
   */
  async share<Name extends QueuedTask['phase']>(
    phase: Phase<Name>,
    { runOnce = noRun, meanwhile }: { readonly runOnce?: RunOnce; readonly meanwhile?: () => void } = {},
  ): Promise<Result<Name>[]> {
    const { control } = this;
    const ground = { policies: this.hashes, population: this.population, asOf: this.ground.asOf };
    const queue = new RowQueue(0).memory;
    const task = { ...phase, ground, queue, control: control.memory } as unknown as QueuedTask;
    const others = this.helpers.map((helper) => helper.do(task));
    try {
      meanwhile?.();
      // One's own part comes after the others have been asked; it keeps this thread busy until they answer.
      const own = takePart(task, this.ground, runOnce);
      return [own, ...(await Promise.all(others))].map((result) => {
        control.check();
        if (result.phase === 'failed') throw new Error(result.message);
        return result as Result<Name>;
      });
    } finally {
      // Nobody may still be writing when the memory is used for something else.
      await Promise.all(others);
    }
  }
}
