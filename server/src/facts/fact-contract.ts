import { Identifier } from '@jifen/policies';
import { z } from 'zod';
import { Title } from '../documents/document-view.js';
import { listQuery } from '../listing/list-query.js';

const FactUse = z.object({
  kind: z.enum(['draft', 'version']),
  id: z.uuid().meta({ description: 'Of the draft or version' }),
  policyId: z.string(),
  version: z.string(),
  title: Title,
  nodes: z
    .array(z.object({ id: z.string(), title: Title }))
    .meta({ description: 'Indicators, vetoes, standing rules and scenes whose rules read the fact' }),
  differs: z.boolean().meta({ description: 'This policy declares another type or range than the row shows' }),
});

/** A fact of the dictionaries of the policies that the user sees. */
export const FactRow = z
  .object({
    id: z.string(),
    label: Title,
    type: z.looseObject({ kind: z.enum(['boolean', 'integer', 'decimal', 'enumeration', 'date', 'records']) }),
    unit: Title.nullable(),
    description: Title.nullable(),
    department: Title.nullable(),
    database: z.string().nullable(),
    acquisition: z.enum(['exchange', 'self-declared']).nullable(),
    personal: z.boolean(),
    usedBy: z.array(FactUse),
  })
  .meta({ id: 'FactRow' });
export type FactRow = z.infer<typeof FactRow>;

export const FactListQuery = listQuery({
  sort: ['id', 'label'],
  defaultSort: 'id',
  filter: {
    policyId: Identifier,
    /** Part of the id or of a label. */
    q: z.string().min(1).max(64),
  },
});
export type FactListQuery = z.infer<typeof FactListQuery>;
