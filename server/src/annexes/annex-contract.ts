import { z } from 'zod';

/** How Word files are sent. */
export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const Flag = z.enum(['true', 'false']);

/** What a Word file of an annex shows. */
export const AnnexQuery = z
  .strictObject({
    language: z.enum(['zh', 'en']).default('zh'),
    notes: Flag.default('true').meta({ description: 'Sources, readings and notes' }),
    old: Flag.default('false').meta({
      description: 'Old values struck through before new ones: those of the version that the draft started from',
    }),
  })
  .meta({ id: 'AnnexQuery' });
export type AnnexQuery = z.infer<typeof AnnexQuery>;
