import { type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { type ListQuery } from './list-query.js';

/** One page of a list, as react-admin's data provider wants it. */
export interface Page<T> {
  readonly data: T[];
  /** Rows of the whole list, over all pages. */
  readonly total: number;
}

/**
 * Reads one page. Conditions are already in `rows`; this adds the filter by `id`, the order and the bounds.
 *
 * @param rows a query whose joins are all to one
 * @param columns for each field that can be sorted by, its property, e.g. `user.displayName`
 * @param id property that is unique; it settles the order of equal rows, so that pages neither repeat nor skip
 * @param toRow what the API shows of an entity
 */
export async function listPage<E extends ObjectLiteral, S extends string, T>(
  rows: SelectQueryBuilder<E>,
  query: ListQuery<S>,
  columns: Readonly<Record<S, string>>,
  id: string,
  toRow: (entity: E) => T,
): Promise<Page<T>> {
  if (query.filter.id) rows.andWhere(`CAST(${id} AS text) = ANY(:listedIds)`, { listedIds: query.filter.id });
  const [entities, total] = await rows
    .orderBy(columns[query.sort], query.order)
    .addOrderBy(id, query.order)
    .offset((query.page - 1) * query.perPage)
    .limit(query.perPage)
    .getManyAndCount();
  return { data: entities.map(toRow), total };
}

/** A pattern for ILIKE that finds `text` anywhere; its wildcards mean themselves. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
