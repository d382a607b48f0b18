import { Identifier, SceneDates, SceneRound, Words } from '@jifen/policies';
import { z } from 'zod';
import { Actor, FindingView, Title } from '../documents/document-view.js';
import { listQuery } from '../listing/list-query.js';
import { RunPopulation, RunSubject } from '../runs/run-contract.js';

/** Places of a round, and how equals at the line are parted. */
const places = SceneRound.shape;

export const NewRound = z
  .strictObject({
    sceneId: Identifier.meta({ description: 'Scene of the version’s document' }),
    versionId: z.uuid().meta({ description: 'Version that stays in use for the round' }),
    title: Words.max(200),
    year: z.int().min(2000).max(2100),
    ...places,
    ...SceneDates.shape,
    populationId: z.uuid().meta({ description: 'Population whose applications are ranked' }),
  })
  .meta({ id: 'NewSceneRound' });
export type NewRound = z.infer<typeof NewRound>;

/** What a ranking may decide where the scene leaves equals at the line to its department (reading A-25). */
export const RankingRequest = z
  .strictObject({ tieDecision: places.tieDecision, lotterySeed: places.lotterySeed })
  .meta({ id: 'SceneRankingRequest' });
export type RankingRequest = z.infer<typeof RankingRequest>;

const day = z.iso.date();
const Step = z.object({
  id: z.enum(['announcement', 'application', 'review', 'ranking', 'publicity', 'recheck', 'confirmation']),
  title: Title,
  first: day,
  last: day,
  workingDays: z.number().int(),
  countsFirst: z.boolean(),
  required: z.object({ workingDays: z.number().int(), bound: z.enum(['at-least', 'at-most']) }).nullable(),
});

const Schedule = z
  .object({
    calendarVersion: z.string(),
    steps: z.array(Step),
    confirmationWithoutRecheck: day.nullable(),
  })
  .meta({ id: 'SceneSchedule' });

export const RoundRow = z
  .object({
    id: z.uuid(),
    county: z.string(),
    practice: z.boolean(),
    sceneId: z.string(),
    scene: z.looseObject({
      id: z.string(),
      title: Title,
      service: z.enum(['schooling', 'housing', 'other']),
      ranked: z.boolean(),
    }),
    departmentId: z.string().nullable(),
    title: z.string(),
    year: z.number().int(),
    versionId: z.uuid(),
    version: z.object({
      number: z.number().int(),
      policyId: z.string(),
      version: z.string(),
      title: Title,
      contentHash: z.string(),
    }),
    quota: z.number().int().nullable().meta({ description: 'Null: by pool, or as the scene says' }),
    pools: z.array(z.object({ id: z.string(), title: Title.optional(), quota: z.number().int() })),
    places: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'Places in force, of all pools together; null in a scene without ranking' }),
    dates: SceneDates.meta({ id: 'SceneDates' }),
    schedule: Schedule,
    population: RunPopulation,
    ranking: z
      .object({ computedAt: z.iso.datetime(), final: z.boolean(), applications: z.number().int() })
      .nullable()
      .meta({ description: 'The latest ranking' }),
    createdAt: z.iso.datetime(),
    createdBy: Actor,
  })
  .meta({ id: 'SceneRoundRow' });
export type RoundRow = z.infer<typeof RoundRow>;

export const RoundView = RoundRow.extend({
  findings: z.array(FindingView),
  lotterySeed: z.string().nullable(),
  tieDecision: z.enum(['admit-all', 'lottery']).nullable(),
  scene: RoundRow.shape.scene.meta({ description: 'The scene as the version states it' }),
  department: Title.nullable(),
  mayRank: z.boolean().meta({ description: 'Whether the signed-in user may compute a ranking' }),
}).meta({ id: 'SceneRound' });
export type RoundView = z.infer<typeof RoundView>;

/** Everything that a ranking depends on. */
export const RankingManifest = z
  .object({
    policy: RunSubject,
    population: RunPopulation,
    asOf: day.meta({ description: 'The scene’s cut-off: the last day of applications' }),
    engine: z.string(),
    scene: z.string(),
    places: z.looseObject({}),
    manifestHash: z.string(),
  })
  .meta({ id: 'RankingManifest' });
export type RankingManifest = z.infer<typeof RankingManifest>;

const whole = z.number().int();
const Sentence = z.object({ zh: z.string(), en: z.string() });
const ReasonView = z.object({ code: z.string(), text: Sentence, subjects: z.array(z.string()) });
const SetAsideView = z.object({ person: z.string(), reasons: z.array(ReasonView) });
const KeyView = z.looseObject({
  id: z.string(),
  title: Title,
  direction: z.enum(['descending', 'ascending']),
});

export const RankedRowView = z
  .object({
    position: whole,
    applicationId: z.string(),
    countedPerson: z.string(),
    otherPerson: z.string().nullable(),
    scenePoints: whole.meta({ description: 'Hundredths of a point' }),
    otherScenePoints: whole.nullable(),
    keys: z.array(
      z.object({ id: z.string(), value: z.number().nullable(), display: z.string(), label: Sentence.optional() }),
    ),
    status: z.enum(['admitted', 'rejected', 'tie-at-line']),
    reason: ReasonView,
    lot: z.string().nullable(),
    setAside: z.array(SetAsideView),
    unknownItems: z.array(z.string()),
    undecided: z.array(z.string()),
  })
  .meta({ id: 'RankedRow' });

const PoolRankingView = z
  .object({
    pool: z.string().nullable(),
    title: Title.nullable(),
    round: z
      .object({ id: z.string(), title: Title, share: whole })
      .nullish()
      .meta({ description: 'Round of admission; null where all places are given out at once' }),
    keys: z.array(KeyView).nullish().meta({ description: 'Keys of the round, where it has its own' }),
    quota: whole.nullable(),
    rows: z.array(RankedRowView),
    admitted: whole,
    unused: whole.nullable(),
    overQuota: whole,
    cutOff: z.object({
      points: whole.nullable(),
      lastAdmitted: z.string().nullable(),
      firstRejected: z.string().nullable(),
      decidingKey: z.string().nullable(),
      equalOnPoints: z.object({ admitted: whole, rejected: whole, undecided: whole }),
    }),
    tie: z
      .looseObject({ applications: z.array(z.string()), places: whole, method: z.string(), explanation: Sentence })
      .nullable(),
  })
  .meta({ id: 'PoolRanking' });

/** A ranking: that of the package `policies`, with who computed it from what. */
export const RankingView = z
  .object({
    id: z.string(),
    computedAt: z.iso.datetime(),
    computedBy: Actor,
    manifest: RankingManifest,
    findings: z.array(FindingView),
    practice: z.boolean(),
    scene: z.looseObject({ id: z.string(), title: Title }),
    asOf: day,
    threshold: whole.nullable(),
    keys: z.array(KeyView),
    applications: whole,
    pools: z.array(PoolRankingView),
    excluded: z.array(
      z.object({
        applicationId: z.string(),
        pool: z.string().nullable(),
        status: z.literal('excluded'),
        reason: ReasonView,
        persons: z.array(SetAsideView),
        scenePoints: whole.nullable(),
      }),
    ),
    final: z.boolean().meta({ description: 'False while equals at the line wait for a decision' }),
  })
  .meta({ id: 'SceneRanking' });
export type RankingView = z.infer<typeof RankingView>;

/** Why one application stands before another, key by key. */
export const PairView = z
  .object({
    first: RankedRowView,
    second: RankedRowView,
    ahead: z.string().nullable(),
    keys: z.array(z.looseObject({ key: KeyView, outcome: z.enum(['equal', 'decided-here', 'not-compared']) })),
    decidingKey: z.string().nullable(),
    byLot: z.boolean(),
    summary: Sentence,
  })
  .meta({ id: 'PairExplanation' });

/** A ranking as it may be shown to everybody: without names and whole numbers (reading A-78). */
export const PublicList = z
  .object({
    title: z.string(),
    practice: z.boolean(),
    publicity: z.object({ first: day, last: day }).nullable(),
    pools: z.array(
      z.object({
        pool: Title.nullable(),
        quota: whole.nullable(),
        rows: z.array(
          z.object({
            position: whole,
            application: z.string().meta({ description: 'Masked' }),
            points: z.string(),
            status: z.enum(['admitted', 'rejected', 'tie-at-line']),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'ScenePublicList' });
export type PublicList = z.infer<typeof PublicList>;

export const RoundListQuery = listQuery({
  sort: ['createdAt', 'title', 'year'],
  defaultSort: 'createdAt',
  defaultOrder: 'DESC',
  filter: { county: Identifier, year: z.int(), versionId: z.uuid() },
});
export type RoundListQuery = z.infer<typeof RoundListQuery>;
