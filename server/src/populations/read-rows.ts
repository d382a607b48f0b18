import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type z } from 'zod';

/**
 * Rows of a population file (gzip) from line `first` on, at most `take`, read by `schema`; what is of another kind ends them. Line 0 is
 * the header, then come the persons, then the applications. Reads no further than it has to.
 */
export async function readRows<T>(content: Buffer, schema: z.ZodType<T>, first: number, take: number): Promise<T[]> {
  const source = Readable.from([content]);
  const plain = source.pipe(createGunzip());
  const rows: T[] = [];
  let line = -1;
  try {
    for await (const text of createInterface({ input: plain, crlfDelay: Infinity })) {
      line += 1;
      if (line < first) continue;
      const row = schema.safeParse(JSON.parse(text));
      if (!row.success) break;
      rows.push(row.data);
      if (rows.length === take) break;
    }
  } finally {
    source.destroy();
    plain.destroy();
  }
  return rows;
}
