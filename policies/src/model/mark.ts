import { z } from 'zod';
import { Text } from './text.js';

/**
 * How firm a value is, where it is not simply what a source says:
 * - `pending`: the source gives no value; it is null and blocks publication;
 * - `illustrative`: invented so that the practice county can be played with; blocks publication elsewhere;
 * - `derived`: follows from other values of the source, by the argument in `note`;
 * - `disputed`: sources disagree; the reading that was taken is named.
 */
export const MarkKind = z.enum(['pending', 'illustrative', 'derived', 'disputed']);
export type MarkKind = z.infer<typeof MarkKind>;

/** A mark on one value of the object that carries it. */
export const Mark = z.strictObject({
  /** Pointer to the value, relative to the carrying object, e.g. `/rule` or `/cap`; empty for the object itself. */
  at: z
    .string()
    .max(200)
    .regex(/^(\/[^/]*)*$/),
  kind: MarkKind,
  note: Text,
  /** Id of the reading that decided it. */
  reading: z.string().max(32).optional(),
});
export type Mark = z.infer<typeof Mark>;

/** The mark of that kind on that value, if any. */
export function markAt(marks: readonly Mark[] | undefined, at: string, kind: MarkKind): Mark | undefined {
  return marks?.find((mark) => mark.at === at && mark.kind === kind);
}
