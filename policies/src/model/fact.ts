import { z } from 'zod';
import { Citation } from './citation.js';
import { Mark } from './mark.js';
import { CalendarDate, FactIdentifier, Identifier, Text, Words } from './text.js';

/** Most decimal places a fact may have. */
export const MOST_FACT_PLACES = 6;

const Range = { min: z.number(), max: z.number() };

/** A yes or no. */
const BooleanType = z.strictObject({ kind: z.literal('boolean') });

/** A whole number between `min` and `max`, both included. */
const IntegerType = z.strictObject({ kind: z.literal('integer'), min: Range.min.int(), max: Range.max.int() });

/** A number with a fixed number of decimals between `min` and `max`, both included. */
const DecimalType = z.strictObject({
  kind: z.literal('decimal'),
  places: z.int().min(1).max(MOST_FACT_PLACES),
  ...Range,
});

/** One of the listed codes. When `ordered`, the codes stand from lowest to highest. */
const EnumerationType = z.strictObject({
  kind: z.literal('enumeration'),
  ordered: z.boolean().default(false),
  codes: z
    .array(z.strictObject({ code: FactIdentifier, label: Text }))
    .min(1)
    .max(500),
});

/** A calendar date; `min` and `max` bound it where the document knows bounds. */
const DateType = z.strictObject({
  kind: z.literal('date'),
  min: CalendarDate.optional(),
  max: CalendarDate.optional(),
});

/** Types that a field of a record may have. */
const ScalarType = z.discriminatedUnion('kind', [BooleanType, IntegerType, DecimalType, EnumerationType, DateType]);
export type ScalarFactType = z.infer<typeof ScalarType>;

/** A list of at most `most` records; each field is a scalar. An optional field may be null (e.g. the end of an open period). */
const RecordsType = z.strictObject({
  kind: z.literal('records'),
  most: z.int().min(1).max(1000),
  fields: z
    .array(z.strictObject({ id: FactIdentifier, label: Text, type: ScalarType, optional: z.boolean().default(false) }))
    .min(1)
    .max(50),
});
export type RecordsFactType = z.infer<typeof RecordsType>;

export const FactType = z.discriminatedUnion('kind', [
  BooleanType,
  IntegerType,
  DecimalType,
  EnumerationType,
  DateType,
  RecordsType,
]);
export type FactType = z.infer<typeof FactType>;

/** How a fact reaches the system: data exchange (无感赋分) or self-declared with evidence (自主申报). */
export const Acquisition = z.strictObject({
  mode: z.enum(['exchange', 'self-declared']),
  /** Database or register that supplies it. */
  database: Words.optional(),
  /** Evidence a person uploads, one entry a document. */
  evidence: z.array(Text).max(20).optional(),
});
export type Acquisition = z.infer<typeof Acquisition>;

/** A fact of life about a person (指标数据项), as the dictionary declares it. */
export const Fact = z.strictObject({
  id: FactIdentifier,
  label: Text,
  type: FactType,
  /** Unit for people, e.g. 次, 元, 个月. */
  unit: Text.optional(),
  /** What exactly is counted, in one sentence. */
  description: Text.optional(),
  /** Department that owns the fact. */
  department: Identifier.optional(),
  acquisition: Acquisition.optional(),
  /** Personal information: masked in public lists and logs. */
  personal: z.boolean().default(false),
  citations: z.array(Citation).max(20).default([]),
  marks: z.array(Mark).max(20).default([]),
});
export type Fact = z.infer<typeof Fact>;

/** Names that the keys of a scene may read besides facts. */
export const SCENE_NAMES = ['scene_points', 'other_scene_points'] as const;

/** Names that the household formula of a scene may read besides facts. */
export const HOUSEHOLD_NAMES = ['own_points', 'other_points', 'has_other'] as const;

/** Before the name of a fact in a household formula: the spouse's. */
export const SPOUSE_PREFIX = 'spouse.';

/** Names inside `var` that are not facts of the dictionary: they are supplied by the evaluation. */
export const RESERVED_FACT_IDS = ['as_of', 'points', ...SCENE_NAMES, ...HOUSEHOLD_NAMES] as const;
