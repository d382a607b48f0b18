import { z } from 'zod';

/** Most rows of one page. */
export const LARGEST_PAGE = 200;

/** What part of a list is asked for, and in which order. `F` is what can be filtered by. */
export interface ListQuery<S extends string = string, F = unknown> {
  /** From 1. */
  readonly page: number;
  readonly perPage: number;
  readonly sort: S;
  readonly order: 'ASC' | 'DESC';
  readonly filter: F & { readonly id?: readonly string[] };
}

/** What a list can be sorted and filtered by. */
export interface ListShape<S extends string, F extends z.ZodRawShape> {
  /** Fields that may be sorted by; nothing else reaches SQL. */
  readonly sort: readonly [S, ...S[]];
  readonly defaultSort: S;
  readonly defaultOrder?: 'ASC' | 'DESC';
  /** Filter fields beside `id`, all optional. */
  readonly filter: F;
}

const number = (largest: number, otherwise: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number)
    .pipe(z.number().max(largest))
    .default(otherwise);

/**
 * Schema of a list's query in the style of react-admin's simple REST data provider:
 * `?page=1&perPage=25&sort=title&order=ASC&filter={"county":"yongjia"}`; everything may be left out, nothing else may stand there.
 */
export function listQuery<S extends string, F extends z.ZodRawShape>(shape: ListShape<S, F>) {
  const filter = z.strictObject({ id: z.array(z.string().max(64)).max(LARGEST_PAGE), ...shape.filter }).partial();
  return z.strictObject({
    page: number(999_999, 1),
    perPage: number(LARGEST_PAGE, 25),
    sort: z.enum(shape.sort).default(shape.defaultSort),
    order: z.enum(['ASC', 'DESC']).default(shape.defaultOrder ?? 'ASC'),
    filter: z
      .string()
      .max(4000)
      .transform((text, context): unknown => {
        try {
          return JSON.parse(text);
        } catch {
          context.addIssue({ code: 'invalid_format', format: 'json' });
          return z.NEVER;
        }
      })
      .pipe(filter)
      .prefault('{}'),
  });
}
