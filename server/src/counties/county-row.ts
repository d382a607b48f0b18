import { z } from 'zod';
import { type County } from './county.entity.js';

/** A county as the API shows it. */
export const CountyRow = z
  .object({
    code: z.string(),
    title: z.object({ zh: z.string(), en: z.string() }),
    level: z.enum(['province', 'prefecture', 'county']),
    practice: z.boolean(),
  })
  .meta({ id: 'County' });
export type CountyRow = z.infer<typeof CountyRow>;

/** What the API shows of a county. */
export function countyRow({ code, titleZh, titleEn, level, practice }: County): CountyRow {
  return { code, title: { zh: titleZh, en: titleEn }, level, practice };
}
