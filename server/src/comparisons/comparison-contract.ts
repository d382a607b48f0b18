import { BAND_EDGE_RANGE, BAND_EDGES, Identifier, SceneRound } from '@jifen/policies';
import { z } from 'zod';
import { Actor, FindingView, Title } from '../documents/document-view.js';
import { RunNotes } from '../runs/notes/note-contract.js';
import { ResultHash, RunPopulation, runRequest, RunSubject, SubjectRef } from '../runs/run-contract.js';
import { SimulationFiguresView } from '../simulations/simulation-contract.js';

/** Places of a scene that nobody has registered. */
const SceneRule = z.strictObject({ scene: Identifier, ...SceneRound.shape }).meta({ id: 'SceneRule' });

const edge = z.number().int().min(BAND_EDGE_RANGE.least).max(BAND_EDGE_RANGE.greatest);

/** Where slight, moderate and strong changes part. */
const BandEdgesIn = z
  .strictObject({
    moderate: edge.meta({ description: `Least moderate change; ${BAND_EDGES.moderate} without edges` }),
    strong: edge.meta({
      description: `Least strong change, above the moderate one; ${BAND_EDGES.strong} without edges`,
    }),
  })
  .meta({ id: 'BandEdges', description: 'Edges of the bands of changes, in hundredths of a point' });

export const NewComparison = z
  .strictObject({
    a: SubjectRef.meta({ description: 'The older or left one' }),
    b: SubjectRef.meta({ description: 'The newer or right one' }),
    ...runRequest,
    sceneId: z.uuid().optional().meta({ description: 'A registered round: its scene and places' }),
    sceneRule: SceneRule.optional().meta({ description: 'A scene with places of its own' }),
    edges: BandEdgesIn.optional(),
  })
  .meta({ id: 'NewComparison', description: 'Without a scene, every scene that both policies have is ranked' });
export type NewComparison = z.infer<typeof NewComparison>;

/** Everything that a comparison's figures depend on. */
export const ComparisonManifest = z
  .object({
    a: RunSubject,
    b: RunSubject,
    population: RunPopulation,
    asOf: z.iso.date(),
    engine: z.string(),
    seed: z.number().int().meta({ description: 'Of the sample that json-logic-js recomputes' }),
    scene: z
      .object({ id: z.string(), roundId: z.uuid().nullable(), title: z.string().nullable(), places: z.looseObject({}) })
      .nullable(),
    edges: BandEdgesIn.optional().meta({ description: 'Where others than the usual ones were asked for' }),
    manifestHash: z.string(),
  })
  .meta({ id: 'ComparisonManifest' });
export type ComparisonManifest = z.infer<typeof ComparisonManifest>;

const whole = z.number().int();
const Sentence = z.object({ zh: z.string(), en: z.string() });

/** Who of a set of persons gains, loses, stays; sums in hundredths of a point, B less A. */
const cells = {
  persons: whole,
  winners: whole,
  losers: whole,
  unchanged: whole,
  bands: z.array(z.looseObject({ count: whole })),
  deltaSum: whole,
};

const Mover = z.object({ personId: z.string(), row: whole, a: whole, b: whole, delta: whole });
const ids = z.array(z.string());
const KeyView = z.looseObject({ id: z.string(), title: Title, direction: z.enum(['descending', 'ascending']) });
const Side = z.looseObject({ quota: whole.nullable(), admitted: whole, unused: whole.nullable() }).nullable();

const Crossing = z
  .object({
    scene: z.object({ id: z.string(), title: Title }),
    keys: z.object({ a: z.array(KeyView), b: z.array(KeyView) }),
    applications: whole,
    inIn: ids,
    inOut: ids,
    outIn: ids,
    outOut: ids,
    pools: z.array(
      z.object({
        pool: z.string().nullable(),
        title: Title.nullable(),
        a: Side,
        b: Side,
        inIn: whole,
        inOut: whole,
        outIn: whole,
        outOut: whole,
      }),
    ),
    undecided: z.object({ a: whole, b: whole }),
    nearLine: z.object({ a: z.array(z.looseObject({ within: whole })), b: z.array(z.looseObject({ within: whole })) }),
    findings: z.array(FindingView),
  })
  .meta({ id: 'Crossing' });

const Check = z
  .object({
    code: z.string(),
    title: Sentence,
    passed: z.boolean(),
    figures: z.array(z.object({ label: Sentence, value: z.number(), unit: z.string() })),
  })
  .meta({ id: 'ComparisonCheck' });

const SideFigures = SimulationFiguresView.extend({
  label: z.string().meta({ description: 'v1 for a version, r3 for a draft at revision 3' }),
}).meta({ id: 'ComparisonSide' });

export const ComparisonRow = z
  .object({
    id: z.uuid(),
    county: z.string(),
    practice: z.boolean(),
    manifest: ComparisonManifest,
    resultHash: ResultHash,
    notes: RunNotes,
    persons: whole,
    deltaSum: whole.meta({ description: 'Sum of the changes, B less A, in hundredths of a point' }),
    winners: whole,
    losers: whole,
    unchanged: whole,
    sealed: z.boolean(),
    milliseconds: z.number().meta({ description: 'How long the run took' }),
    createdAt: z.iso.datetime(),
    createdBy: Actor,
  })
  .meta({ id: 'ComparisonRow' });
export type ComparisonRow = z.infer<typeof ComparisonRow>;

export const ComparisonView = ComparisonRow.extend({
  a: SideFigures,
  b: SideFigures,
  changes: z.array(z.looseObject({ id: z.string(), kind: z.string(), text: Sentence })),
  unchangedCount: whole.meta({ description: 'Score nodes that are the same in both' }),
  sections: z
    .array(z.object({ id: z.string(), title: Sentence, changes: ids }))
    .meta({ description: 'Ids of the changes by layer of the score tree and part of the document' }),
  ...cells,
  sumA: whole,
  sumB: whole,
  distribution: z.object({ width: whole, from: whole, a: z.array(whole), b: z.array(whole) }),
  groups: z.array(
    z.object({
      by: z.object({ fact: z.string(), label: Title }),
      rows: z.array(z.object({ label: Title, ...cells })),
    }),
  ),
  movers: z.object({ gains: z.array(Mover), losses: z.array(Mover) }),
  states: z.array(z.object({ a: z.string(), b: z.string(), persons: whole })),
  crossing: z.array(Crossing),
  notRanked: z.array(z.object({ scene: z.string(), findings: z.array(FindingView) })),
  checks: z.array(Check),
}).meta({ id: 'Comparison' });
