import { z } from 'zod';
import { FactIdentifier, Identifier, Text } from '../../../model/text.js';
import { CountShares, Quantiles, Share, Shares, tableOf } from './distributions.js';
import { FactModel, MOST_DAYS } from './fact-model.js';

/** Format of generation settings; a later one gets another number. */
export const SETTINGS_FORMAT = 'population-settings/1';

/** What conditions may name besides facts, and what it is: completed years, whole years, a kind of household, a number of children. */
export const BUILT_IN = ['age', 'residence_years', 'county_years', 'household', 'children'] as const;
export type BuiltIn = (typeof BUILT_IN)[number];

/** Kinds of households: one new resident alone (or whose spouse is not one), or a couple of two. */
export const HOUSEHOLD_CODES = ['alone', 'couple'] as const;

/** Ages, households and stays: what all facts of a person hang together by. */
export const PeopleSettings = z.strictObject({
  /** Share of households that are couples of two new residents. */
  couples: Share,
  /** Age of a household's first person, in days. */
  ageDays: Quantiles,
  /** A spouse is at most so many days older or younger. */
  spouseAgeSpread: z.int().min(0).max(MOST_DAYS),
  /** Children of a household by number; may depend on `age` of the first person and on `household`. */
  children: tableOf(CountShares),
  /** Days since the first registration in the province, bounded by the age. */
  residenceDays: tableOf(Quantiles),
  /** Age in days before which nobody is registered. */
  registeredFromAge: z.int().min(0).max(MOST_DAYS),
  /** Share of those who came from elsewhere in the province. */
  movedWithinProvince: Share,
  /** The part of their residence that these have been in the county, in basis points. */
  partInCounty: Quantiles,
});
export type PeopleSettings = z.infer<typeof PeopleSettings>;

/** One fact, or one hidden trait that facts depend on. */
export const FactSettings = z.strictObject({
  /** Name for people; a fact of a dictionary has its own. */
  label: Text.optional(),
  /** Names of the codes of a trait, by code. */
  codes: z.record(z.string().max(64), Text).optional(),
  /** What is assumed, and why. */
  note: Text.optional(),
  /** False: a trait that others depend on; it is drawn and not written down. */
  collected: z.boolean().default(true),
  /** True: a couple has it together. */
  shared: z.boolean().default(false),
  /** Share of persons for whom it is unknown. What depends on it depends on the true value. */
  unknown: Share.default(0),
  model: FactModel,
});
export type FactSettings = z.infer<typeof FactSettings>;
/** The same as it is written, without what goes without saying. */
export type FactSettingsInput = z.input<typeof FactSettings>;

/** Who applies for a scene. */
export const SceneSettings = z.strictObject({
  title: Text.optional(),
  /** One application for each child who comes to it, or one for the household. */
  per: z.enum(['child', 'household']),
  /** Share that applies; may depend on facts of the household's first person. */
  share: tableOf(Share),
  /** Pools of places by their share of the households; none where the scene has no pools. */
  pools: Shares.optional(),
});
export type SceneSettings = z.infer<typeof SceneSettings>;

/**
 * Everything that a generated population is assumed to be: marginals of each fact, what they depend on, households, applicants.
 * Shares are basis points, times are days, so that the same settings and seed give the same bytes everywhere.
 */
export const GenerationSettings = z.strictObject({
  format: z.literal(SETTINGS_FORMAT),
  title: Text,
  /** What the figures are: assumptions, not statistics, unless a source is named here. */
  note: Text,
  people: PeopleSettings,
  facts: z.record(FactIdentifier, FactSettings),
  scenes: z.record(Identifier, SceneSettings),
});
export type GenerationSettings = z.infer<typeof GenerationSettings>;
export type GenerationSettingsInput = z.input<typeof GenerationSettings>;
