import type { DataProvider, Identifier, RaRecord } from 'react-admin';
import { request } from './http';

/**
 * react-admin's verbs on the API:
 *
 * | verb             | request                                                            |
 * |------------------|--------------------------------------------------------------------|
 * | getList          | GET /api/x?page&perPage&sort&order&filter={json} → {data, total}   |
 * | getOne           | GET /api/x/:id                                                     |
 * | getMany          | GET /api/x?filter={"id":[…]}, at most 200 a request                |
 * | getManyReference | getList with `{...filter, [target]: id}`                           |
 * | create           | POST /api/x                                                        |
 * | update           | PUT /api/x/:id                                                     |
 * | updateMany       | PUT /api/x/:id, one a record                                       |
 * | delete           | DELETE /api/x/:id                                                  |
 * | deleteMany       | DELETE /api/x/:id, one a record                                    |
 *
 * Domain verbs (simulate, publish, rank …) are functions of their own beside this file.
 */
export const dataProvider: DataProvider = {
  supportAbortSignal: true,

  getList: (resource, { pagination, sort, filter, signal }) =>
    list(resource, { pagination, sort, filter: filter as Filter | undefined, signal }),

  getOne: async (resource, { id, signal }) => ({ data: await request(one(resource, id), { signal }) }),

  getMany: async <Row extends RaRecord>(
    resource: string,
    { ids, signal }: { ids: Identifier[]; signal?: AbortSignal },
  ) => {
    const data: Row[] = [];
    for (let start = 0; start < ids.length; start += LARGEST_PAGE) {
      const id = ids.slice(start, start + LARGEST_PAGE).map(String);
      const page = await list<Row>(resource, {
        pagination: { page: 1, perPage: LARGEST_PAGE },
        filter: { id },
        signal,
      });
      data.push(...page.data);
    }
    return { data };
  },

  getManyReference: (resource, { target, id, pagination, sort, filter, signal }) =>
    list(resource, { pagination, sort, filter: { ...(filter as Filter), [target]: id }, signal }),

  create: async (resource, { data }) => ({ data: await request(resource, { method: 'POST', body: data }) }),

  update: async (resource, { id, data }) => ({
    data: await request(one(resource, id as Identifier), { method: 'PUT', body: data }),
  }),

  updateMany: async (resource, { ids, data }) => {
    for (const id of ids) await request(one(resource, id), { method: 'PUT', body: data });
    return { data: ids };
  },

  delete: async <Row extends RaRecord>(
    resource: string,
    { id, previousData }: { id: Identifier; previousData?: Row },
  ) => {
    await request(one(resource, id), { method: 'DELETE' });
    return { data: (previousData ?? { id }) as Row };
  },

  deleteMany: async (resource, { ids }) => {
    for (const id of ids) await request(one(resource, id), { method: 'DELETE' });
    return { data: ids };
  },
};

/** Most rows that the API gives at once. */
export const LARGEST_PAGE = 200;

type Filter = Readonly<Record<string, unknown>>;

interface ListQuery {
  readonly pagination?: { page: number; perPage: number };
  readonly sort?: { field: string; order: 'ASC' | 'DESC' };
  readonly filter?: Filter;
  readonly signal?: AbortSignal;
}

function list<Row>(resource: string, { pagination, sort, filter, signal }: ListQuery) {
  const filtered = filter !== undefined && Object.keys(filter).length > 0;
  return request<{ data: Row[]; total: number }>(resource, {
    query: {
      page: pagination?.page,
      perPage: pagination?.perPage,
      sort: sort?.field,
      order: sort?.order,
      filter: filtered ? JSON.stringify(filter) : undefined,
    },
    signal,
  });
}

function one(resource: string, id: Identifier): string {
  return `${resource}/${encodeURIComponent(id)}`;
}
