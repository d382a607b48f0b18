import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalJson, contentHash } from '@jifen/policies';
import { type JobOutcome, type Jobs } from '../src/computation/jobs.js';
import { JobControl } from '../src/computation/shared/job-control.js';
import { Stopped } from '../src/computation/shared/stopped.js';
import { AS_OF, PERSONS, ComputingTeams, packSource } from './computing-teams.js';

describe('a run that threads share', () => {
  let teams: ComputingTeams;
  let population: string;

  beforeAll(() => {
    teams = new ComputingTeams();
    ({ population } = teams);
  }, 120_000);

  afterAll(async () => {
    await teams.stop();
  });

  it('comes to the same bytes whatever the number of threads, and says how far it is', async () => {
    const policy = packSource('yongjia-practice');
    const hashes: string[] = [];
    for (const threads of [1, 2, 3]) {
      const control = new JobControl();
      const outcome = await teams.start(threads).run('simulate', { policy, population, asOf: AS_OF }, control);
      if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome).slice(0, 2000));
      expect(outcome.output.stats.persons).toBe(PERSONS);
      expect(control.progress).toEqual({ done: PERSONS, of: PERSONS });
      hashes.push(contentHash(JSON.parse(canonicalJson(outcome.output))));
    }
    expect(new Set(hashes).size).toBe(1);
  }, 120_000);

  it('attributes to the same shares whatever the number of threads and of steps, and can be stopped', async () => {
    const job = {
      a: packSource('yongjia-practice-old'),
      b: packSource('yongjia-practice'),
      population,
      asOf: AS_OF,
      scenes: [],
    };
    const orders = { exactUpTo: 0, orders: 4, seed: 1 };
    const [alone, pair] = teams.started;
    if (!alone || !pair) throw new Error('There is no team of one and of two');
    const hashes: string[] = [];
    for (const leader of [alone, pair]) {
      const control = new JobControl();
      let step: Jobs['attribute']['output'] = { kind: 'further', orders, known: [], progress: { done: 0, runs: 1 } };
      while (step.kind === 'further') {
        const outcome: JobOutcome<'attribute'> = await leader.run(
          'attribute',
          { ...job, orders, known: step.known },
          control,
        );
        if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome).slice(0, 2000));
        step = outcome.output;
      }
      expect(control.progress.done).toBe(control.progress.of);
      expect(step.attribution.method).toMatchObject({ kind: 'sampled', orders: 4 });
      hashes.push(contentHash(JSON.parse(canonicalJson(step.attribution))));
    }
    expect(new Set(hashes).size).toBe(1);
    const stopped = new JobControl();
    stopped.stop();
    await expect(pair.run('attribute', { ...job, orders, known: [] }, stopped)).rejects.toBeInstanceOf(Stopped);
  }, 120_000);

  it('can be stopped, and the threads go on with the next', async () => {
    const [, pair] = teams.started;
    if (!pair) throw new Error('There is no team of two');
    const policy = packSource('yongjia-practice-old');
    const control = new JobControl();
    control.stop();
    const job = { policy, population, asOf: AS_OF };
    await expect(pair.run('simulate', job, control)).rejects.toBeInstanceOf(Stopped);
    const outcome = await pair.run('simulate', job, new JobControl());
    expect(outcome.kind).toBe('done');
  }, 120_000);

  it('fails when a thread ends in the middle, instead of waiting for ever', async () => {
    const leader = teams.start(2);
    const policy = packSource('yongjia-practice');
    const running = leader.run('simulate', { policy, population, asOf: AS_OF }, new JobControl());
    const failed = expect(running).rejects.toThrow();
    await leader.stop();
    await failed;
    expect(leader.isDead).toBe(true);
  }, 120_000);
});
