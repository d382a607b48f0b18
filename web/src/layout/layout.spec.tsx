import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useTranslate } from 'react-admin';
import type { Role } from '../auth-provider';
import { TestFrame } from '../testing/TestFrame';
import { CrashBoundary } from './CrashBoundary';
import { LanguageSwitch } from './LanguageSwitch';
import { isCurrent, navigationFor } from './navigation-items';
import { SteadyButton } from './SteadyButton';

const names = (role: Role) => navigationFor(role, () => true).map(({ name }) => name);

test.each([
  ['officer', ['workbench', 'policies', 'versions', 'facts', 'populations', 'simulations', 'comparisons', 'scenes']],
  [
    'leader',
    ['workbench', 'policies', 'versions', 'facts', 'populations', 'simulations', 'comparisons', 'scenes', 'audit'],
  ],
  ['administrator', ['workbench', 'policies', 'versions', 'facts', 'audit', 'users']],
] as const)('the table of contents of a %s', (role, entries) => {
  expect(names(role)).toEqual(entries);
});

test('a resource without pages is not in the table of contents', () => {
  expect(navigationFor('officer', (name) => name === 'facts').map(({ name }) => name)).toEqual(['workbench', 'facts']);
});

test('an entry is current on its own page and the pages below it, the start page only on its own', () => {
  const [start, policies] = navigationFor('officer', () => true);
  if (start === undefined || policies === undefined) throw new Error('entries are missing');
  expect([start, policies].map((item) => isCurrent(item, '/policies/7'))).toEqual([false, true]);
  expect([start, policies].map((item) => isCurrent(item, '/'))).toEqual([true, false]);
  expect(isCurrent(policies, '/policies-of-others')).toBe(false);
});

function Greeting() {
  const translate = useTranslate();
  return <p>{translate('layout.product')}</p>;
}

test('changing the language redraws the texts and keeps what is typed', async () => {
  render(
    <TestFrame>
      <LanguageSwitch />
      <Greeting />
      <input aria-label="note" />
    </TestFrame>,
  );
  await userEvent.type(await screen.findByLabelText('note', {}, { timeout: 10_000 }), '未保存');
  await userEvent.click(screen.getByRole('button', { name: 'EN English' }));
  expect(await screen.findByText('Points workbench')).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('note').value).toBe('未保存');
  expect(document.documentElement.lang).toBe('en');
  await userEvent.click(screen.getByRole('button', { name: '中文' }));
  expect(await screen.findByText('积分政策工作台')).toBeTruthy();
  expect(document.documentElement.lang).toBe('zh-CN');
});

test('a page that fails says so and stays on its own; the next page is shown', async () => {
  const report = console.error;
  console.error = () => undefined;
  const Broken = () => {
    throw new Error('量规缺失');
  };
  const { rerender } = render(
    <TestFrame>
      <CrashBoundary resetKey="/a">
        <Broken />
      </CrashBoundary>
    </TestFrame>,
  );
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('其他页面不受影响');
  expect(alert.textContent).toContain('量规缺失');
  rerender(
    <TestFrame>
      <CrashBoundary resetKey="/b">
        <p>下一页</p>
      </CrashBoundary>
    </TestFrame>,
  );
  expect(await screen.findByText('下一页')).toBeTruthy();
  console.error = report;
});

test('a button that is held keeps the focus, and neither does anything nor submits its form', async () => {
  const user = userEvent.setup();
  const done: string[] = [];
  const form = (held: boolean) => (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        done.push('submitted');
      }}
    >
      <SteadyButton type="submit" held={held} onClick={() => done.push('pressed')}>
        保存
      </SteadyButton>
    </form>
  );
  const { rerender } = render(form(false));
  await user.tab();
  await user.keyboard('{Enter}');
  expect(done).toEqual(['pressed', 'submitted']);
  rerender(form(true));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: '保存' }));
  await user.keyboard('{Enter}');
  expect(done).toEqual(['pressed', 'submitted']);
});
