import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TestFrame } from '../testing/TestFrame';
import { DraftStateChip, VersionLifecycleChip } from './LifecycleChip';
import { StatusChip } from './StatusChip';
import type { Status } from './statuses';

const WORDS: readonly (readonly [Status, string, string])[] = [
  ['error', '有误', 'Error'],
  ['pending', '待定', 'Pending'],
  ['unknown', '未取得', 'Not obtained'],
  ['untested', '未测', 'Untested'],
  ['changed', '已改', 'Changed'],
  ['illustrative', '示例', 'Illustrative'],
  ['derived', '推定', 'Derived'],
  ['held', '暂留', 'On hold'],
  ['practice', '演练', 'Practice'],
];

test.each(WORDS)('%s says its word and its count', async (status, chinese, english) => {
  const { unmount } = render(
    <TestFrame>
      <StatusChip status={status} count={8} />
    </TestFrame>,
  );
  expect(await screen.findByText(`${chinese} 8`, {}, { timeout: 10_000 })).toBeTruthy();
  unmount();
  render(
    <TestFrame language="en">
      <StatusChip status={status} />
    </TestFrame>,
  );
  expect(await screen.findByText(english)).toBeTruthy();
});

test('in a dense tree the icon carries the word for those who do not see it', async () => {
  render(
    <TestFrame>
      <StatusChip status="pending" count={3} dense />
    </TestFrame>,
  );
  expect(await screen.findByRole('img', { name: '待定' })).toBeTruthy();
  expect(screen.getByText('3')).toBeTruthy();
  expect(screen.queryByText(/待定/)).toBeNull();
});

test('a chip that filters is a button with its state', async () => {
  const pressed: string[] = [];
  render(
    <TestFrame>
      <StatusChip status="error" count={1} pressed onClick={() => pressed.push('error')} />
    </TestFrame>,
  );
  const button = await screen.findByRole('button', { name: '有误 1', pressed: true });
  await userEvent.click(button);
  expect(pressed).toEqual(['error']);
});

test('states of drafts and versions are words', async () => {
  render(
    <TestFrame>
      <DraftStateChip state="in-review" />
      <VersionLifecycleChip lifecycle="effective" />
    </TestFrame>,
  );
  expect(await screen.findByText('待审核')).toBeTruthy();
  expect(screen.getByText('生效中')).toBeTruthy();
});
