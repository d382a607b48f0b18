import { z } from 'zod';
import { CalendarDate, FactIdentifier } from '../../../model/text.js';
import { CountShares, Quantiles, Share, Shares, tableOf, WHOLE } from './distributions.js';

/** Most days that a distribution may run back from the as-of day: two hundred years. */
export const MOST_DAYS = 73_000;

/** One of a fact's codes, by conditional shares. */
const ChoiceModel = z.strictObject({ kind: z.literal('choice'), shares: tableOf(Shares) });

/** Yes for a share of the persons, by condition. */
const ChanceModel = z.strictObject({ kind: z.literal('chance'), share: tableOf(Share) });

/** A small count by shares of 0, 1, 2 … */
const CountModel = z.strictObject({ kind: z.literal('count'), shares: tableOf(CountShares) });

/** A number: those who have any (`holders`) by a distribution, the others `without`. */
const NumberModel = z.strictObject({
  kind: z.literal('number'),
  /** Decimals of the fact: its values are whole numbers of 10 to the minus `places`. */
  places: z.int().min(0).max(6).default(0),
  holders: tableOf(Share).default({ rows: [], otherwise: WHOLE }),
  values: tableOf(Quantiles),
  without: z.int().default(0),
});

/** A date, by its distance from the as-of day; never before the person's birth. */
const DateModel = z.strictObject({
  kind: z.literal('date'),
  /** Days before the as-of day; negative is after it. */
  daysBefore: tableOf(Quantiles),
  earliest: CalendarDate.optional(),
  latest: CalendarDate.optional(),
});

/** The birth date that the person's age gives. */
const BirthDateModel = z.strictObject({ kind: z.literal('birth-date') });

/** Which stay a time is part of: since the first registration in the province, or in the county. */
export const Stay = z.enum(['residence', 'county']);
export type Stay = z.infer<typeof Stay>;

/** The day on which a stay began. */
const SinceModel = z.strictObject({ kind: z.literal('since'), of: Stay });

/** Whole months or years that are a part of a stay. */
const TimeModel = z.strictObject({
  kind: z.literal('time'),
  of: Stay,
  unit: z.enum(['months', 'years']),
  holders: tableOf(Share).default({ rows: [], otherwise: WHOLE }),
  /** Part of the time, in basis points. */
  part: tableOf(Quantiles),
  most: z.int().min(0).max(MOST_DAYS),
});

/** A part of another number, rounded down; 0 for those who do not hold it. */
const PartModel = z.strictObject({
  kind: z.literal('part'),
  of: FactIdentifier,
  holders: tableOf(Share).default({ rows: [], otherwise: WHOLE }),
  /** Part of the other number, in basis points. */
  part: tableOf(Quantiles),
});

/** Periods of registration since the first one: broken by lapses, moved on where the person came into the county, perhaps ended. */
const PeriodsModel = z.strictObject({
  kind: z.literal('periods'),
  /** Ids of the date fields that hold first and last day. */
  from: FactIdentifier,
  to: FactIdentifier,
  /** Share of the years of residence in which the registration lapses for a while. */
  lapsesPerYear: Share,
  lapseDays: Quantiles,
  /** Share whose last period has ended, and days since it did. */
  ended: tableOf(Share),
  endedDays: Quantiles,
});

/** A field of a record. */
export const FieldModel = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choice'), shares: Shares, absent: Share.default(0) }),
  z.strictObject({ kind: z.literal('chance'), share: Share, absent: Share.default(0) }),
  z.strictObject({
    kind: z.literal('number'),
    places: z.int().min(0).max(6).default(0),
    values: Quantiles,
    absent: Share.default(0),
  }),
  z.strictObject({
    kind: z.literal('date'),
    daysBefore: Quantiles,
    earliest: CalendarDate.optional(),
    latest: CalendarDate.optional(),
    absent: Share.default(0),
  }),
]);
export type FieldModel = z.infer<typeof FieldModel>;

/** Records: how many, and each field by a distribution of its own. */
const RecordsModel = z.strictObject({
  kind: z.literal('records'),
  count: tableOf(CountShares),
  fields: z.record(FactIdentifier, FieldModel),
});

/** How the values of a fact are drawn. */
export const FactModel = z.discriminatedUnion('kind', [
  ChoiceModel,
  ChanceModel,
  CountModel,
  NumberModel,
  DateModel,
  BirthDateModel,
  SinceModel,
  TimeModel,
  PartModel,
  PeriodsModel,
  RecordsModel,
]);
export type FactModel = z.infer<typeof FactModel>;
export type FactModelKind = FactModel['kind'];
