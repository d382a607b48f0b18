import { z } from 'zod';
import { Title } from '../../documents/document-view.js';

const count = z.number().int();
const quantiles = <Value extends z.ZodType>(value: Value) =>
  z.object({ p1: value, p10: value, p25: value, p50: value, p75: value, p90: value, p99: value }).nullable();

const Spread = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('boolean'), yes: count, no: count }),
  z.object({ kind: z.literal('codes'), codes: z.array(z.object({ code: z.string(), persons: count })) }),
  z.object({
    kind: z.literal('number'),
    places: count.meta({ description: 'Values are whole numbers of 10 to the minus places' }),
    least: count,
    most: count,
    zero: count,
    zeroApart: z.boolean().meta({ description: 'Most are 0; bins and quantiles are of the others' }),
    quantiles: quantiles(count),
    bins: z.array(z.object({ from: count, below: count.nullable(), persons: count })),
  }),
  z.object({
    kind: z.literal('date'),
    least: z.string(),
    most: z.string(),
    quantiles: quantiles(z.string()),
    years: z.array(z.object({ year: count, persons: count })),
  }),
  z.object({
    kind: z.literal('records'),
    records: count,
    counts: z.array(z.object({ count, persons: count })),
  }),
]);

/** What a population is like, counted person by person. */
export const QualityView = z
  .object({
    asOf: z.string(),
    persons: count,
    facts: z.array(
      z.object({
        id: z.string(),
        collected: z.boolean(),
        known: count,
        unknown: count,
        outOfRange: count,
        wrongType: count,
        refused: z.array(z.string()).meta({ description: 'Some of the refused values' }),
        atLeast: count,
        atMost: count,
        distinct: count,
        common: z.object({ value: z.union([z.string(), z.number(), z.boolean()]), persons: count }).nullable(),
        spread: Spread.nullable(),
      }),
    ),
    households: z.object({ households: count, sizes: z.array(z.object({ size: count, households: count })) }),
    duplicates: z.object({ persons: count, examples: z.array(z.array(z.string())) }),
    applications: z.object({
      applications: count,
      persons: count,
      scenes: z.array(
        z.object({ scene: z.string(), pool: z.string().nullable(), applications: count, withoutMate: count }),
      ),
      acrossHouseholds: count,
      unknownApplicants: count,
    }),
    implausible: z.array(
      z.object({
        id: z.string(),
        title: Title,
        facts: z.array(z.string()),
        persons: count,
        examples: z.array(z.string()),
      }),
    ),
    findings: z.array(
      z.object({
        code: z.string(),
        severity: z.enum(['error', 'warning', 'info']),
        pointer: z.string(),
        message: Title,
        remedy: Title,
      }),
    ),
  })
  .meta({ id: 'PopulationQuality' });

/** How far looking over a population is, in persons and applications. */
export const QualityProgress = z
  .object({ done: z.number().int(), of: z.number().int() })
  .meta({ id: 'PopulationQualityProgress' });
export type QualityProgress = z.infer<typeof QualityProgress>;
