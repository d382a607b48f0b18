import { z } from 'zod';
import { Actor } from '../../documents/document-view.js';
import { listQuery } from '../../listing/list-query.js';
import { Problem } from '../../problems/problem.js';
import { RunPopulation, RunSubject } from '../run-contract.js';
import { RunJobState } from './job-state.js';

const Sentence = z.object({ zh: z.string(), en: z.string() });

/** A run on its way: what is run, for whom, how far it is, and what came of it. */
export const RunJobView = z
  .object({
    id: z.uuid(),
    kind: z.enum(['simulation', 'comparison', 'attribution']),
    county: z.string(),
    state: RunJobState.meta({ description: 'done, failed, cancelled and interrupted are final' }),
    policies: z.array(RunSubject).meta({ description: 'One policy, or A and B' }),
    population: RunPopulation,
    asOf: z.iso.date(),
    manifestHash: z.string(),
    progress: z
      .object({ done: z.number().int(), of: z.number().int(), phase: Sentence.nullable() })
      .nullable()
      .meta({ description: 'Null until it is begun' }),
    requestedBy: Actor,
    requestedAt: z.iso.datetime(),
    startedAt: z.iso.datetime().nullable(),
    finishedAt: z.iso.datetime().nullable(),
    attempts: z.number().int().meta({ description: 'More than 1: begun again after the service had ended' }),
    runId: z.uuid().nullable().meta({ description: 'The simulation or comparison, once it is done' }),
    problem: Problem.nullable().meta({ description: 'Why there is no result' }),
  })
  .meta({ id: 'RunJob' });
export type RunJobView = z.infer<typeof RunJobView>;

export const RunJobListQuery = listQuery({
  sort: ['requestedAt'],
  defaultSort: 'requestedAt',
  defaultOrder: 'DESC',
  filter: {
    /** Only those that the user asked for, alone or with others. */
    mine: z.boolean(),
    kind: z.enum(['simulation', 'comparison', 'attribution']),
    state: z.array(RunJobState).max(RunJobState.options.length),
  },
});
export type RunJobListQuery = z.infer<typeof RunJobListQuery>;
