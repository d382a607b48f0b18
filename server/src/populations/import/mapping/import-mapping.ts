import { CalendarDate, FactIdentifier, Words } from '@jifen/policies';
import { z } from 'zod';
import { IMPORT_LIMITS } from '../import-limits.js';

/** Longest cell that is given a meaning by hand. */
const LONGEST_VALUE = 100;

/** What texts of a column stand for: an option's code, a number or a day; null is unknown. */
const Values = z
  .record(z.string().max(LONGEST_VALUE), z.string().max(LONGEST_VALUE).nullable())
  .refine((values) => Object.keys(values).length <= 500)
  .default({});

/** Ids are kept as they are, or replaced by pseudonyms that only this installation can make, the same in every import. */
const IdUse = z.enum(['keep', 'pseudonym']);
export type IdUse = z.infer<typeof IdUse>;

/** What is done with a column. */
export const ColumnUse = z.discriminatedUnion('use', [
  /** Nobody has said yet: then nothing can be imported. */
  z.strictObject({ use: z.literal('undecided') }),
  z.strictObject({ use: z.literal('drop') }),
  z.strictObject({ use: z.literal('person'), as: IdUse }),
  z.strictObject({ use: z.literal('household'), as: IdUse }),
  /** Id of the spouse who applies together with the person of the row. */
  z.strictObject({ use: z.literal('spouse'), as: IdUse }),
  /** Id or title of the scene for which the person of the row applies; empty: for none. */
  z.strictObject({ use: z.literal('scene') }),
  z.strictObject({ use: z.literal('pool') }),
  z.strictObject({ use: z.literal('fact'), fact: FactIdentifier, values: Values }),
  /** A field of the record with that number, e.g. the beginning of the second stay. */
  z.strictObject({
    use: z.literal('field'),
    fact: FactIdentifier,
    field: FactIdentifier,
    record: z.int().min(1).max(1000),
    values: Values,
  }),
  /** All records in one cell: JSON, or `2020-01-01~2021-02-28; …`. */
  z.strictObject({ use: z.literal('list'), fact: FactIdentifier }),
]);
export type ColumnUse = z.infer<typeof ColumnUse>;

/** Words that stand for "unknown" unless somebody says otherwise. */
export const UNKNOWN_WORDS = ['无', '-', '--', '—', '/', '未知', '不详', '未取得', '空', 'null', 'n/a', '#n/a'];

/** How a file becomes a population. */
export const ImportMapping = z
  .strictObject({
    dictionary: z.strictObject({ kind: z.enum(['draft', 'version']), id: z.uuid() }).meta({
      description: 'The policy whose dictionary says what the columns mean',
    }),
    name: Words.max(100).meta({ description: 'Name of the population' }),
    asOf: CalendarDate.meta({ description: 'Day on which the facts were taken' }),
    columns: z.array(ColumnUse).max(IMPORT_LIMITS.columns).meta({ description: 'One for each heading, in order' }),
    notCollected: z.array(FactIdentifier).max(2000).default([]).meta({
      description: 'Facts of the dictionary that the file does not have, confirmed by name',
    }),
    unknownWords: z.array(z.string().max(20)).max(50).default(UNKNOWN_WORDS),
    emptyLists: z.enum(['unknown', 'none']).default('unknown').meta({
      description: 'What no record at all means: that nothing is known, or that there is none',
    }),
    faulty: z.enum(['refuse', 'unknown', 'leave-out']).default('refuse').meta({
      description:
        'What becomes of a cell that cannot be read: nothing is imported, it is unknown, its row is left out',
    }),
    acceptFormulas: z.boolean().default(false).meta({
      description: 'Take what the workbook last computed for its formulas',
    }),
  })
  .meta({ id: 'ImportMapping' });
export type ImportMapping = z.infer<typeof ImportMapping>;
