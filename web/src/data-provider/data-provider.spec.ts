import { type Answer, fakeApi, type SeenRequest } from '../testing/fake-api';
import { allRows } from './all-rows';
import { dataProvider } from './data-provider';

let api: ReturnType<typeof fakeApi>;
let answer: (seen: SeenRequest) => Answer;

beforeEach(() => {
  answer = () => ({ status: 200, body: { data: [{ id: 'a' }], total: 1 } });
  api = fakeApi((seen) => answer(seen));
});
afterEach(() => api.restore());

const sent = () => api.seen.map(({ method, url, body }) => ({ method, url: decodeURIComponent(url), body }));

test('a list asks for page, order and filter', async () => {
  const page = await dataProvider.getList('users', {
    pagination: { page: 2, perPage: 25 },
    sort: { field: 'username', order: 'ASC' },
    filter: { q: '陈' },
  });
  expect(page).toEqual({ data: [{ id: 'a' }], total: 1 });
  expect(sent()).toEqual([
    { method: 'GET', url: '/api/users?page=2&perPage=25&sort=username&order=ASC&filter={"q":"陈"}', body: null },
  ]);
});

test('a list without a filter sends none', async () => {
  await dataProvider.getList('users', {
    pagination: { page: 1, perPage: 25 },
    sort: { field: 'id', order: 'DESC' },
    filter: {},
  });
  expect(sent()[0]?.url).toBe('/api/users?page=1&perPage=25&sort=id&order=DESC');
});

test('many records come by their ids, at most two hundred a request', async () => {
  const ids = Array.from({ length: 201 }, (_, index) => `i${index}`);
  await dataProvider.getMany('users', { ids });
  const asked = sent().map(({ url }) => JSON.parse(url.slice(url.indexOf('{'))) as { id: string[] });
  expect(asked.map(({ id }) => id.length)).toEqual([200, 1]);
  expect(asked.flatMap(({ id }) => id)).toEqual(ids);
});

test('references are a list filtered by their target', async () => {
  await dataProvider.getManyReference('persons', {
    target: 'policyId',
    id: 'p1',
    pagination: { page: 1, perPage: 10 },
    sort: { field: 'name', order: 'ASC' },
    filter: { q: 'x' },
  });
  expect(sent()[0]?.url).toContain('filter={"q":"x","policyId":"p1"}');
});

test('one record is read, made, changed and removed', async () => {
  answer = ({ method }) => (method === 'DELETE' ? { status: 204 } : { status: 200, body: { id: 'a/b', name: 'n' } });
  expect(await dataProvider.getOne('users', { id: 'a/b' })).toEqual({ data: { id: 'a/b', name: 'n' } });
  await dataProvider.create('users', { data: { name: 'n' } });
  await dataProvider.update('users', { id: 'a/b', data: { name: 'm' }, previousData: { id: 'a/b' } });
  const removed = await dataProvider.delete('users', { id: 'a/b', previousData: { id: 'a/b', name: 'n' } });
  expect(removed).toEqual({ data: { id: 'a/b', name: 'n' } });
  expect(api.seen.map(({ method, url, body }) => [method, url, body])).toEqual([
    ['GET', '/api/users/a%2Fb', null],
    ['POST', '/api/users', { name: 'n' }],
    ['PUT', '/api/users/a%2Fb', { name: 'm' }],
    ['DELETE', '/api/users/a%2Fb', null],
  ]);
});

test('all rows are read page after page', async () => {
  const rows = Array.from({ length: 450 }, (_, id) => ({ id }));
  answer = ({ url }) => {
    const page = Number(new URL(url, 'http://x').searchParams.get('page'));
    return { status: 200, body: { data: rows.slice((page - 1) * 200, page * 200), total: rows.length } };
  };
  expect(await allRows('facts')).toEqual(rows);
  expect(api.seen).toHaveLength(3);
});
