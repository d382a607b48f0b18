import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TestFrame } from '../testing/TestFrame';
import type { SceneCrossing } from './comparison';
import { sceneCells } from './crossing-figures';
import { CrossingCells } from './CrossingCells';

const crossing: SceneCrossing = {
  scene: { id: 'schooling', title: { zh: '积分入学' } },
  keys: { a: [], b: [] },
  findings: [],
  applications: 6,
  inIn: ['A1', 'A2'],
  inOut: ['A3'],
  outIn: ['A4'],
  outOut: ['A5', 'A6'],
  pools: [],
  undecided: { a: 0, b: 0 },
  nearLine: { a: [], b: [] },
};

const show = (shown: SceneCrossing) =>
  render(
    <TestFrame>
      <CrossingCells crossing={shown} cells={sceneCells(shown)} />
    </TestFrame>,
  );

test('a cell opens its applications', async () => {
  show(crossing);
  await userEvent.click(await screen.findByRole('button', { name: '1 入 → 不入' }, { timeout: 10_000 }));
  expect(screen.getByText('A3')).toBeTruthy();
  expect(screen.queryByText('A4')).toBeNull();
});

test('losing and winning a place are told by sign, an empty cell by neither', async () => {
  show({ ...crossing, outIn: [] });
  const lost = await screen.findByRole('button', { name: '1 入 → 不入' }, { timeout: 10_000 });
  expect(lost.textContent).toContain('▼ 1');
  const won = screen.getByRole('button', { name: '0 不入 → 入' });
  expect(won.textContent).not.toContain('▲');
  expect(won.hasAttribute('disabled')).toBe(true);
});
