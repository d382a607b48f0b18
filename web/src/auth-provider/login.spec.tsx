import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answer, fakeApi, type SeenRequest } from '../testing/fake-api';
import { TestFrame } from '../testing/TestFrame';
import { LoginPage } from './LoginPage';
import type { Me } from './me';
import { session } from './session';

const me: Me = {
  id: '1',
  username: 'chenjing',
  displayName: '陈静',
  role: 'officer',
  scope: { level: 'county', code: 'yanlian', title: { zh: '演练县', en: 'Practice county' }, practice: true },
  departmentId: null,
  language: 'zh',
};

const refused: Answer = {
  status: 401,
  body: {
    title: '用户名或密码不正确 / Wrong user name or password',
    code: 'AUTH-LOGIN-REFUSED',
    status: 401,
    detail: { zh: '没有登录。', en: 'Not signed in.' },
    remedy: { zh: '请核对后重试。', en: 'Check and try again.' },
  },
};

const demo = [
  { username: 'chenjing', password: 'jifen-demo', displayName: '陈静', role: 'officer', place: me.scope.title },
];

let api: ReturnType<typeof fakeApi>;
let health: unknown;
beforeEach(() => {
  health = { status: 'ok' };
  api = fakeApi((seen: SeenRequest): Answer => {
    if (seen.url === '/api/health') return { status: 200, body: health };
    const { password } = seen.body as { password: string };
    return password === 'jifen-demo' ? { status: 200, body: { user: me, token: 't' } } : refused;
  });
});
afterEach(() => {
  session.close();
  api.restore();
});

const show = (language: 'zh' | 'en' = 'zh') =>
  render(
    <TestFrame language={language}>
      <LoginPage />
    </TestFrame>,
  );

test('signs in with user name and password', async () => {
  show();
  await userEvent.type(await screen.findByLabelText('用户名', {}, { timeout: 10_000 }), 'chenjing');
  await userEvent.type(screen.getByLabelText('密码'), 'jifen-demo');
  await userEvent.click(screen.getByRole('button', { name: '登录' }));
  await waitFor(() => expect(session.snapshot().me?.displayName).toBe('陈静'));
  expect(api.seen.at(-1)?.body).toEqual({ username: 'chenjing', password: 'jifen-demo' });
});

test('a refusal is said in the form and leaves what was typed', async () => {
  show();
  await userEvent.type(await screen.findByLabelText('用户名'), 'chenjing');
  await userEvent.type(screen.getByLabelText('密码'), 'wrong');
  await userEvent.click(screen.getByRole('button', { name: '登录' }));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('用户名或密码不正确');
  expect(alert.textContent).toContain('请核对后重试。');
  expect(screen.getByLabelText<HTMLInputElement>('用户名').value).toBe('chenjing');
  expect(session.snapshot().me).toBeNull();
});

test('nothing is sent while a field is empty', async () => {
  show();
  await userEvent.click(await screen.findByRole('button', { name: '登录' }));
  expect(await screen.findByText('请填写用户名和密码。')).toBeTruthy();
  expect(api.seen.filter(({ method }) => method === 'POST')).toEqual([]);
});

test('speaks English to English readers', async () => {
  show('en');
  expect(await screen.findByLabelText('User name')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Sign in' })).toBeTruthy();
});

test('shows no accounts unless the server says that it is a demonstration', async () => {
  show();
  await screen.findByLabelText('用户名');
  await waitFor(() => expect(api.seen.some(({ url }) => url === '/api/health')).toBe(true));
  expect(screen.queryByText('演示账号')).toBeNull();
});

test('a demonstration account fills the form', async () => {
  health = { status: 'ok', demo };
  show();
  await userEvent.click(await screen.findByRole('button', { name: /陈静/ }));
  await userEvent.click(screen.getByRole('button', { name: '登录' }));
  await waitFor(() => expect(session.snapshot().me?.username).toBe('chenjing'));
});
