import { z } from 'zod';

/** The formats of an export, with how they are sent. */
export const EXPORT_FORMATS = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  parquet: 'application/vnd.apache.parquet',
} as const;

export const ExportQuery = z
  .strictObject({
    format: z.enum(['csv', 'xlsx', 'parquet']),
    k: z.coerce
      .number()
      .int()
      .min(1)
      .max(1000)
      .default(5)
      .meta({ description: 'Groups of fewer are withheld, and what they could be computed from; 1 withholds nothing' }),
  })
  .meta({ id: 'ExportQuery' });
export type ExportQuery = z.infer<typeof ExportQuery>;
