import { FactIdentifier, Identifier, MOST_BOUNDS } from '@jifen/policies';
import { z } from 'zod';
import { Title } from '../../documents/document-view.js';
import { Fraction } from '../../runs/run-contract.js';

const whole = z.number().int();

/** Most nodes whose points are told by group at once. */
const MOST_NODES = 20;

/** Most totals that are asked for at once. */
const MOST_THRESHOLDS = 30;

/** A list in an address: values between commas. */
function listOf(value: z.ZodType<string, string>, most: number) {
  return z
    .string()
    .max(2000)
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(value).max(most));
}

/** Bounds of bands, ascending: decimal numbers between commas, as `20,30,40`. Empty: one band for all. */
const Bounds = z
  .string()
  .max(1000)
  .transform((text) => (text === '' ? [] : text.split(',').map((part) => part.trim())))
  .pipe(z.array(z.string().regex(/^-?\d{1,12}(\.\d{1,6})?$/)).max(MOST_BOUNDS))
  .transform((bounds) => bounds.map(Number));

/** Totals in points with at most two decimals, given on in hundredths. */
const Thresholds = listOf(z.string().regex(/^-?\d{1,7}(\.\d{1,2})?$/), MOST_THRESHOLDS).transform((points) =>
  points.map((text) => Math.round(Number(text) * 100)),
);

export const GroupsQuery = z.strictObject({
  fact: FactIdentifier,
  bounds: Bounds.optional(),
  nodes: listOf(Identifier, MOST_NODES).default([]),
});
export type GroupsQuery = z.infer<typeof GroupsQuery>;

export const HeatMapQuery = z.strictObject({
  rows: FactIdentifier,
  columns: FactIdentifier,
  rowBounds: Bounds.optional(),
  columnBounds: Bounds.optional(),
});
export type HeatMapQuery = z.infer<typeof HeatMapQuery>;

export const ThresholdsQuery = z.strictObject({ points: Thresholds.optional() });
export type ThresholdsQuery = z.infer<typeof ThresholdsQuery>;

export const GroupableFactView = z
  .object({
    id: z.string(),
    label: Title,
    measure: z.enum(['number', 'years', 'months', 'count', 'option', 'yes-no']).meta({
      description:
        'What persons are grouped by: the number, completed years of a date, full months of periods, the number of records, the option, yes and no',
    }),
    unit: Title.optional(),
  })
  .meta({ id: 'GroupableFact' });

const DivisionView = GroupableFactView.extend({
  bounds: z.array(z.number()).meta({ description: 'Where bands begin, but for the first' }),
}).meta({ id: 'Division' });

const small = z.boolean().meta({ description: 'Somebody, but fewer than five persons' });

/** A run by groups of one fact. Amounts in hundredths of a point. */
export const GroupsView = z
  .object({
    by: DivisionView,
    groups: z.array(
      z.object({
        label: Title,
        persons: whole,
        small,
        stats: z.object({
          sum: whole,
          mean: Fraction,
          min: whole,
          max: whole,
          quantiles: z.object({ p10: whole, p25: whole, p50: whole, p75: whole, p90: whole }),
        }),
      }),
    ),
    nodes: z
      .array(z.object({ id: z.string(), sums: z.array(whole), scoring: z.array(whole) }))
      .meta({ description: 'Of the nodes asked for: sum of their points and persons with any, by group' }),
  })
  .meta({ id: 'SimulationGroups' });
export type GroupsView = z.infer<typeof GroupsView>;

const Cell = z.object({ persons: whole, sum: whole, small });

/** A run by groups of two facts. Sums in hundredths of a point. */
export const HeatMapView = z
  .object({
    byRows: DivisionView,
    byColumns: DivisionView,
    map: z.object({
      rows: z.array(Title),
      columns: z.array(Title),
      cells: z.array(z.array(Cell)),
      rowSums: z.array(Cell),
      columnSums: z.array(Cell),
      whole: Cell,
    }),
  })
  .meta({ id: 'SimulationHeatMap' });

/** How many persons reach given totals, in hundredths of a point. */
export const ThresholdsView = z
  .object({ persons: whole, thresholds: z.array(z.object({ points: whole, persons: whole })) })
  .meta({ id: 'SimulationThresholds' });
