import { Combine, StandingState } from '@jifen/policies';
import { z } from 'zod';
import { Actor, Title } from '../documents/document-view.js';
import { listQuery } from '../listing/list-query.js';
import { RunNotes } from '../runs/notes/note-contract.js';
import { Fraction, ResultHash, RunPopulation, runRequest, RunSubject, SubjectRef } from '../runs/run-contract.js';

export const NewSimulation = z.strictObject({ subject: SubjectRef, ...runRequest }).meta({ id: 'NewSimulation' });
export type NewSimulation = z.infer<typeof NewSimulation>;

/** Everything that a simulation's figures depend on. */
export const SimulationManifest = z
  .object({
    policy: RunSubject,
    population: RunPopulation,
    asOf: z.iso.date(),
    engine: z.string(),
    manifestHash: z.string(),
  })
  .meta({ id: 'SimulationManifest' });
export type SimulationManifest = z.infer<typeof SimulationManifest>;

export const SimulationRow = z
  .object({
    id: z.uuid(),
    county: z.string(),
    practice: z.boolean(),
    manifest: SimulationManifest,
    persons: z.number().int(),
    milliseconds: z.number().meta({ description: 'How long the run took' }),
    resultHash: ResultHash,
    notes: RunNotes,
    mean: Fraction.meta({ description: 'Exact mean of the totals, in hundredths of a point' }),
    createdAt: z.iso.datetime(),
    createdBy: Actor,
  })
  .meta({ id: 'SimulationRow' });
export type SimulationRow = z.infer<typeof SimulationRow>;

const whole = z.number().int();
const Histogram = z.object({ width: whole, from: whole, counts: z.array(whole) });

/** Spread of the totals that count, in hundredths of a point. */
export const DistributionView = z
  .object({
    persons: whole,
    sum: whole,
    mean: Fraction,
    min: whole,
    max: whole,
    quantiles: z.object({ p10: whole, p25: whole, p50: whole, p75: whole, p90: whole }),
    histogram: Histogram,
  })
  .meta({ id: 'Distribution' });

const NodeStatsView = z
  .object({
    id: z.string(),
    title: Title,
    kind: z.enum(['group', 'indicator']),
    depth: whole,
    parent: z.string().nullable(),
    combine: Combine.optional(),
    sign: z.union([z.literal(1), z.literal(-1), z.literal(0)]),
    max: whole.nullable(),
    sum: whole,
    rawSum: whole,
    scoring: whole.meta({ description: 'Persons whose points are not 0' }),
    atCap: whole,
    lostToCap: whole,
    raisedToFloor: whole,
    unknown: whole,
    pending: z.boolean(),
  })
  .meta({ id: 'NodeStats' });

const VerdictCountView = z
  .object({ id: z.string(), title: Title, persons: whole, undecided: whole })
  .meta({ id: 'VerdictCount' });

/** What one policy came to on a population. Amounts in hundredths of a point, counts in persons. */
export const SimulationFiguresView = z
  .object({
    stats: DistributionView,
    nodes: z.array(NodeStatsView),
    standing: z.record(z.enum(['active', ...StandingState.options]), whole),
    withheld: whole.meta({ description: 'Computed points that do not count because of their state' }),
    standingRules: z.array(VerdictCountView),
    vetoes: z.array(VerdictCountView),
    vetoed: whole,
  })
  .meta({ id: 'SimulationFigures' });

export const SimulationView = SimulationRow.omit({ mean: true })
  .extend(SimulationFiguresView.shape)
  .meta({ id: 'Simulation' });
export type SimulationView = z.infer<typeof SimulationView>;

export const RunListQuery = listQuery({
  sort: ['createdAt'],
  defaultSort: 'createdAt',
  defaultOrder: 'DESC',
  filter: {
    /** Id of a draft or version that was run. */
    subject: z.uuid(),
    /** Id of a population. */
    population: z.uuid(),
    /** Id of a user who ran it. */
    person: z.uuid(),
  },
});
export type RunListQuery = z.infer<typeof RunListQuery>;
