import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TestFrame } from '../testing/TestFrame';
import { DistributionChart } from './DistributionChart';

const distribution = {
  from: 0,
  width: 500,
  current: { label: 'B 草案', counts: [0, 1500, 9] },
  old: { label: 'A v1', counts: [3, 8, 4] },
};

test('a chart has a title, words for those who do not see it, and its numbers as a table', async () => {
  render(
    <TestFrame>
      <DistributionChart title="总积分分布" note="每 5 分一组" distribution={distribution} />
    </TestFrame>,
  );
  expect(await screen.findByRole('heading', { name: '总积分分布' }, { timeout: 10_000 })).toBeTruthy();
  expect(screen.getByRole('img', { name: /总积分分布.*1,509/ })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '表格' }));
  const table = screen.getByRole('table', { name: '总积分分布' });
  const rows = within(table)
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent));
  expect(rows).toEqual([
    ['积分段 (分)', 'A v1 人数', 'B 草案 人数'],
    ['0–5', '3', '0'],
    ['5–10', '8', '1,500'],
    ['10–15', '4', '9'],
    ['合计', '15', '1,509'],
  ]);
  await userEvent.click(screen.getByRole('button', { name: '图' }));
  expect(screen.queryByRole('table')).toBeNull();
});

test('a chart is saved with the run that it shows', async () => {
  const saved: Blob[] = [];
  const names: string[] = [];
  URL.createObjectURL = (blob) => {
    if (blob instanceof Blob) saved.push(blob);
    return 'blob:test';
  };
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
    names.push(this.download);
  };
  render(
    <TestFrame>
      <DistributionChart
        title="总积分分布"
        distribution={distribution}
        manifest={{
          practice: true,
          runId: 'R-7',
          policies: [{ title: '草案', revision: 41, contentHash: 'sha256:ab' }],
        }}
      />
    </TestFrame>,
  );
  await userEvent.click(await screen.findByRole('button', { name: '导出' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: '数字（CSV）' }));
  expect(names).toEqual(['总积分分布.csv']);
  const text = await contentOf(saved[0]);
  expect(text).toContain('5–10,8,1500');
  expect(text).toContain('演练 数值含示例，不作依据 · R-7 · 草案 · r41 · sha256:ab');
});

function contentOf(file: Blob | undefined): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.readAsText(file ?? new Blob());
  });
}
