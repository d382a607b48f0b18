import type { ComparisonCheck } from '@jifen/policies';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TestFrame } from '../testing/TestFrame';
import { SealCard } from './SealCard';

const check = (code: string, title: string, passed: boolean, ...values: readonly number[]): ComparisonCheck => ({
  code,
  title: { zh: title, en: code },
  passed,
  figures: values.map((value, index) => ({
    label: { zh: `第 ${index + 1} 个数`, en: `figure ${index + 1}` },
    value,
    unit: 'persons',
  })),
});

const good = check('CELLS-ADD-UP', '各格人数之和等于总体', true, 10_000, 0);
const bad = check('SAME-VERSION-ZERO', '同一版本对自身，差为零', false, 20_000, 3);

const show = (checks: readonly ComparisonCheck[]) =>
  render(
    <TestFrame>
      <SealCard checks={checks} />
    </TestFrame>,
  );

test('a sealed comparison shows how many checks passed, each with its figure', async () => {
  show([good, { ...bad, passed: true }]);
  const seal = await screen.findByRole('region', { name: '校验 2/2' }, { timeout: 10_000 });
  expect(seal.textContent).toContain('各格人数之和等于总体10,000 人');
  expect(screen.queryByRole('img', { name: '未通过' })).toBeNull();
});

test('one failed check breaks the seal and shows what is wrong', async () => {
  show([good, bad]);
  const seal = await screen.findByRole('region', { name: '有误 1/2' }, { timeout: 10_000 });
  expect(seal.textContent).toContain('同一版本对自身，差为零3 人');
  expect(screen.getAllByRole('img', { name: '未通过' })).toHaveLength(1);
});

test('all figures can be opened', async () => {
  show([good]);
  await userEvent.click(await screen.findByRole('button', { name: '全部数字' }, { timeout: 10_000 }));
  expect(screen.getByText('第 2 个数')).toBeTruthy();
  expect(screen.getByText('0 人')).toBeTruthy();
});
