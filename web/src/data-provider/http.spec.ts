import type { Me } from '../auth-provider';
import { session } from '../auth-provider/session';
import { type Answer, fakeApi, type SeenRequest } from '../testing/fake-api';
import { request } from './http';
import { isProblem, ProblemError } from './problem-error';

const me: Me = {
  id: '1',
  username: 'chenjing',
  displayName: '陈静',
  role: 'officer',
  scope: { level: 'county', code: 'yanlian', title: { zh: '演练县' }, practice: true },
  departmentId: null,
  language: 'zh',
};

const refusal = (status: number, code: string): Answer => ({
  status,
  body: {
    type: 'about:blank',
    title: '不行 / No',
    status,
    code,
    detail: { zh: '说明', en: 'detail' },
    remedy: { zh: '办法', en: 'remedy' },
    pointer: '/username',
    instance: 'req-1',
  },
});

let api: ReturnType<typeof fakeApi>;
let answer: (seen: SeenRequest) => Answer;

beforeEach(() => {
  document.documentElement.lang = 'zh-CN';
  answer = () => ({ status: 200, body: { fine: true } });
  api = fakeApi((seen) => answer(seen));
});

afterEach(() => {
  session.close();
  api.restore();
});

test('every request says that it comes from the workbench and leaves absent parameters out', async () => {
  await request('users', { query: { page: 2, q: undefined, filter: '{"a":"演"}' } });
  const [sent] = api.seen;
  expect(sent?.url).toBe('/api/users?page=2&filter=%7B%22a%22%3A%22%E6%BC%94%22%7D');
  expect(sent?.headers.get('X-Requested-With')).toBe('jifen');
  expect(sent?.headers.get('Content-Type')).toBeNull();
});

test('a body is sent as JSON and an empty answer is undefined', async () => {
  answer = () => ({ status: 204 });
  expect(await request('auth/logout', { method: 'POST', body: { a: 1 } })).toBeUndefined();
  expect(api.seen[0]?.body).toEqual({ a: 1 });
  expect(api.seen[0]?.headers.get('Content-Type')).toBe('application/json');
});

test('a refusal keeps code, both languages and the field it points at', async () => {
  answer = () => refusal(409, 'USER-NAME-TAKEN');
  const error = await request('users', { method: 'POST', body: {} }).catch((it: unknown) => it);
  expect(error).toBeInstanceOf(ProblemError);
  if (!isProblem(error, 'USER-NAME-TAKEN')) throw new Error('the code is lost');
  expect(error.status).toBe(409);
  expect(error.title).toEqual({ zh: '不行', en: 'No' });
  expect(error.problem.remedy).toEqual({ zh: '办法', en: 'remedy' });
  expect(error.message).toBe('说明');
  expect(error.body).toEqual({ errors: { username: '说明' } });
});

test('a refusal speaks the language of the page', async () => {
  document.documentElement.lang = 'en';
  answer = () => refusal(422, 'X');
  await expect(request('users')).rejects.toThrow('detail');
});

test.each([
  ['a page of a proxy', { status: 502 }, 'HTTP-502'],
  ['an object that is no problem', { status: 500, body: { oops: 1 } }, 'HTTP-500'],
])('%s becomes a problem of its own', async (_what, given, code) => {
  answer = () => given;
  await expect(request('users')).rejects.toMatchObject({ code });
});

test('no answer at all says that the server cannot be reached', async () => {
  globalThis.fetch = () => Promise.reject(new TypeError('failed'));
  await expect(request('users')).rejects.toMatchObject({ code: 'SERVER-UNREACHABLE', status: 0 });
});

test('an expired session holds the request until the person has signed in again, then repeats it', async () => {
  session.open(me);
  let valid = false;
  answer = () => (valid ? { status: 200, body: { saved: true } } : refusal(401, 'AUTH-REQUIRED'));
  const saving = request<{ saved: boolean }>('policies/1', { method: 'PUT', body: { text: '未保存' } });
  await until(() => session.snapshot().expired);
  valid = true;
  session.open(me);
  expect(await saving).toEqual({ saved: true });
  expect(api.seen.map(({ body }) => body)).toEqual([{ text: '未保存' }, { text: '未保存' }]);
  expect(session.snapshot().expired).toBe(false);
});

test('signing out instead gives the held request the refusal it had', async () => {
  session.open(me);
  answer = () => refusal(401, 'AUTH-REQUIRED');
  const saving = request('policies/1', { method: 'PUT', body: {} });
  await until(() => session.snapshot().expired);
  session.close();
  await expect(saving).rejects.toMatchObject({ code: 'AUTH-REQUIRED' });
});

test('a wrong password is a refusal and no expiry', async () => {
  session.open(me);
  answer = () => refusal(401, 'AUTH-LOGIN-REFUSED');
  await expect(request('auth/login', { method: 'POST', whenExpired: 'fail' })).rejects.toMatchObject({ status: 401 });
  expect(session.snapshot().expired).toBe(false);
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}
