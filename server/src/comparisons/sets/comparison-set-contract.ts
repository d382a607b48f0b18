import { z } from 'zod';
import { EntityId } from '../../listing/entity-id.js';
import { RunSubject } from '../../runs/run-contract.js';
import { ComparisonManifest } from '../comparison-contract.js';

const separator = '.';

/** Names a set: the ids of its comparisons A–B and A–C, joined by a dot. */
export const ComparisonSetId = z.string().refine(
  (id) => {
    const ids = id.split(separator);
    return ids.length === 2 && ids.every((each) => EntityId.safeParse(each).success);
  },
  { message: 'two ids joined by a dot' },
);

/** The ids of the comparisons A–B and A–C of a set. */
export function comparisonsOf(setId: string): readonly [ab: string, ac: string] {
  const [ab = '', ac = ''] = setId.split(separator);
  return [ab, ac];
}

/** Everything that the figures of three subjects side by side depend on. */
export const ComparisonSetManifest = ComparisonManifest.extend({ c: RunSubject }).meta({ id: 'ComparisonSetManifest' });
export type ComparisonSetManifest = z.infer<typeof ComparisonSetManifest>;

export const ComparisonSetView = z
  .object({
    id: z.string(),
    practice: z.boolean(),
    manifest: ComparisonSetManifest,
    resultHash: z.string().nullable().meta({
      description: 'SHA-256 over the result hashes of both comparisons; null where one was kept without',
    }),
    milliseconds: z.number().meta({ description: 'How long both runs took' }),
  })
  .meta({ id: 'ComparisonSet', description: 'Three subjects: B and C, each compared with A on the same ground' });
export type ComparisonSetView = z.infer<typeof ComparisonSetView>;
