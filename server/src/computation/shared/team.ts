import { type PolicySource } from '../jobs.js';
import { type Helper } from './helper-port.js';
import { Invitation } from './invitation.js';
import { type JobControl } from './job-control.js';
import { RowQueue } from './row-queue.js';
import { type QueuedTask, type ShareResult } from './share-task.js';
import { type Ground, type RunOnce, takePart } from './take-part.js';

/** Fewer persons than this are done before other threads have begun. */
const WORTH_SHARING = 65_536;

type Task<Name extends QueuedTask['phase']> = Extract<QueuedTask, { phase: Name }>;

/** A task without what a team knows by itself. */
export type Phase<Name extends QueuedTask['phase']> = Omit<Task<Name>, 'ground' | 'queue' | 'control' | 'invitation'>;
export type Result<Name extends QueuedTask['phase']> = Extract<ShareResult, { phase: Name }>;

/** Ends a task that others have begun: this thread does what is left, and gives everybody's part, its own first. */
export type Finish<Name extends QueuedTask['phase']> = (runOnce?: RunOnce) => Promise<Result<Name>[]>;

const noRun: RunOnce = () => {
  throw new RangeError('This task is of no run');
};

/** The threads that do one job: this one and its helpers. What comes out does not depend on how many they are. */
export class Team {
  private readonly helpers: readonly Helper[];
  private readonly hashes: readonly string[];

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

  /** Shares a task and gives everybody's part, this thread's own first. */
  async share<Name extends QueuedTask['phase']>(phase: Phase<Name>, runOnce?: RunOnce): Promise<Result<Name>[]> {
    return this.beside<Name, Result<Name>[]>(phase, (finish) => finish(runOnce));
  }

  /**
   * Has the other threads begin a task while this one does other `work`, which may share tasks of its own: others take part in these
   * when they are through. The work is to finish the task.
   */
  async beside<Name extends QueuedTask['phase'], Done>(
    phase: Phase<Name>,
    work: (finish: Finish<Name>) => Promise<Done>,
  ): Promise<Done> {
    const { control } = this;
    const ground = { policies: this.hashes, population: this.population, asOf: this.ground.asOf };
    const task = { ...phase, ground, queue: new RowQueue(0).memory, control: control.memory };
    const others = this.helpers.map((helper) => {
      const invitation = new Invitation();
      const asked = { ...task, invitation: invitation.memory } as unknown as QueuedTask;
      return { invitation, answer: helper.do(asked) };
    });
    const answers = (): Promise<ShareResult[]> =>
      Promise.all(others.flatMap(({ invitation, answer }) => (invitation.withdraw() ? [] : [answer])));
    try {
      return await work(async (runOnce = noRun) => {
        // One's own part comes after the others have been asked; it keeps this thread busy until they answer.
        const own = takePart({ ...task, invitation: null } as unknown as QueuedTask, this.ground, runOnce);
        return [own, ...(await answers())].map((result) => {
          control.check();
          if (result.phase === 'failed') throw new Error(result.message);
          return result as Result<Name>;
        });
      });
    } finally {
      // Nobody may still be writing when the memory is used for something else.
      await answers();
    }
  }
}
