import { LARGEST_PAGE } from './data-provider';
import { request } from './http';

/** Every row of a list, page after page, for lists that are short enough to be searched in the browser. */
export async function allRows<Row>(resource: string, signal?: AbortSignal): Promise<Row[]> {
  const rows: Row[] = [];
  for (let page = 1; ; page += 1) {
    const answer = await request<{ data: Row[]; total: number }>(resource, {
      query: { page, perPage: LARGEST_PAGE },
      signal,
    });
    rows.push(...answer.data);
    if (answer.data.length === 0 || rows.length >= answer.total) return rows;
  }
}

/** The newest rows of a list, in the order in which the API gives it, and how many there are in all. */
export async function firstRows<Row>(
  resource: string,
  perPage: number,
  signal?: AbortSignal,
): Promise<{ data: Row[]; total: number }> {
  return request(resource, { query: { page: 1, perPage }, signal });
}
