import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TestFrame } from '../../testing/TestFrame';
import type { StoredRanking, TieDecision } from '../round';
import { fallingRows, samplePool, sampleRanking } from '../testing/sample-ranking';
import { RankingTable } from './RankingTable';
import { useRankingWords } from './ranking-words';
import { TieDecisionForm } from './TieDecisionForm';
import { TieStop } from './TieStop';
import { useRankingView } from './use-ranking-view';

function Ranked({ ranking, onDecide }: { ranking: StoredRanking; onDecide?: (decision: TieDecision) => void }) {
  const view = useRankingView(ranking);
  const words = useRankingWords({ service: 'schooling', title: ranking.scene.title });
  const pool = ranking.pools[view.pool];
  if (!pool) return null;
  return (
    <RankingTable
      label="城北小学排名"
      pool={pool}
      keys={ranking.keys}
      pointsColumn={false}
      words={words}
      nodeTitle={(id) => id}
      chosen={view.chosen}
      onToggle={view.toggle}
      onClear={view.clear}
      pair={view.pair}
      found={null}
      opened={view.opened}
      onOpen={view.open}
      stop={
        pool.tie && (
          <TieStop
            tie={pool.tie}
            decision={onDecide && <TieDecisionForm tie={pool.tie} seed={null} busy={false} onDecide={onDecide} />}
          />
        )
      }
    />
  );
}

const show = (ranking: StoredRanking, onDecide?: (decision: TieDecision) => void) =>
  render(
    <TestFrame>
      <Ranked ranking={ranking} onDecide={onDecide} />
    </TestFrame>,
  );

const shown = () => [...document.querySelectorAll('tr[data-row] > td:nth-of-type(2)')].map((cell) => cell.textContent);

describe('a ranking', () => {
  const sixty = () => sampleRanking(samplePool(30, fallingRows(60, 30)));

  test('opens at its line, with rows far from it folded', async () => {
    show(sixty());
    expect(shown()).toEqual([
      ...['A0001', 'A0002', 'A0003'],
      ...['A0027', 'A0028', 'A0029', 'A0030'],
      ...['A0031', 'A0032', 'A0033', 'A0034', 'A0035', 'A0036'],
    ]);
    expect(screen.getByText('录取线 · 30 个学位 · 末位 31.00')).toBeTruthy();
    expect(screen.getByText('以下 30 户落选')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '第 4–26 位，共 23 户 · 展开' }));
    expect(shown()).toHaveLength(36);
  });

  test('explains at first why the last admitted stands before the first rejected', () => {
    show(sixty());
    const panel = screen.getByRole('region', { name: '为什么第 30 位在第 31 位之前' });
    expect(within(panel).getByText('31.00 先于 30.00').closest('li')?.getAttribute('aria-current')).toBe('true');
    expect(within(panel).getByText('不再比较')).toBeTruthy();
  });

  test('explains any two rows that are chosen by keyboard, the upper one first', async () => {
    show(sixty());
    const user = userEvent.setup();
    await user.keyboard('[Tab]');
    while (document.activeElement?.tagName !== 'TR') await user.tab();
    expect(document.activeElement?.textContent).toContain('A0030');
    await user.keyboard('[Escape]');
    expect(screen.queryByRole('region')).toBeNull();
    await user.keyboard('[ArrowDown][ArrowDown][Enter][ArrowUp][ArrowUp][ArrowUp][Space]');
    expect(screen.getByRole('region', { name: '为什么第 29 位在第 32 位之前' })).toBeTruthy();
    expect(screen.getAllByRole('row', { selected: true })).toHaveLength(2);
  });

  test('says that two rows are equal in every key', async () => {
    const rows = fallingRows(3, 1).map((row, index) => (index === 0 ? row : { ...row, position: 2, points: 100 }));
    show(sampleRanking(samplePool(1, rows)));
    await userEvent.click(screen.getByText('A0003'));
    expect(screen.getByRole('region', { name: '两户各排序键完全相同，并列第 2 位' })).toBeTruthy();
    expect(screen.queryByText('不再比较')).toBeNull();
  });
});

describe('a complete tie on the line', () => {
  const tied = () => {
    const rows = fallingRows(5, 1).map((row, index) =>
      index === 1 || index === 2 ? { ...row, position: 2, points: 400, status: 'tie-at-line' as const } : row,
    );
    return sampleRanking(samplePool(2, rows, ['A0002', 'A0003']));
  };

  test('stops in place of the line, says what is to be decided, and compares the equals', () => {
    show(tied());
    expect(screen.queryByText(/录取线 ·/)).toBeNull();
    const stop = screen.getByRole('alert');
    expect(within(stop).getByText('录取线停在这里，须先作决定')).toBeTruthy();
    expect(within(stop).getByText('A0002、A0003')).toBeTruthy();
    expect(within(stop).queryByRole('radio')).toBeNull();
    expect(screen.getByRole('region', { name: '两户各排序键完全相同，并列第 2 位' })).toBeTruthy();
  });

  test('is decided on record by whoever may: a lottery needs a published seed', async () => {
    const decided: TieDecision[] = [];
    show(tied(), (decision) => decided.push(decision));
    const record = () => screen.getByRole('button', { name: '记录决定并重新计算' });
    expect(record()).toHaveProperty('disabled', true);
    await userEvent.click(screen.getByLabelText('公开抽签：2 户抽 1 个名额'));
    expect(record()).toHaveProperty('disabled', true);
    await userEvent.type(screen.getByLabelText('抽签种子'), '2026-06-12');
    await userEvent.click(record());
    await userEvent.click(screen.getByLabelText('全部录取：2 户都录取，超出名额 1 个'));
    await userEvent.click(record());
    expect(decided).toEqual([{ tieDecision: 'lottery', lotterySeed: '2026-06-12' }, { tieDecision: 'admit-all' }]);
  });
});
