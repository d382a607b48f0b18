import type { AttributedClause } from '@jifen/policies';
import { textsIn } from '../../testing/texts';
import { attributionRows, leading } from './attribution-rows';
import { attributionSentence } from './attribution-sentence';

const clause = (id: string, ...parts: number[]): AttributedClause => ({
  clause: { id, title: { zh: id, en: id }, kinds: ['node'], about: [], changes: [], together: null },
  shares: parts.map((part) => ({ part, alone: part, last: part, least: part, most: part, error: null })),
  orderMatters: false,
});

const CLAUSES = [clause('small', 100, 0), clause('idle', 0, 0), clause('loss', -400, 300), clause('gain', 200, 0)];

describe('the rows of an attribution', () => {
  it('begin with the largest share, whatever its direction, and leave out what does nothing', () => {
    const { rows, idle } = attributionRows(CLAUSES, 0);
    expect(rows.map(({ clause: { id }, bar }) => [id, bar])).toEqual([
      ['loss', -1000],
      ['gain', 500],
      ['small', 250],
    ]);
    expect(idle).toBe(1);
    expect(attributionRows(CLAUSES, 1).rows[0]?.clause.id).toBe('loss');
  });

  it('say where the order makes a difference of more than a tenth, to the quantity that is shown', () => {
    const one = clause('one', 1000, 1000);
    const shares = one.shares.map((share, index) => ({
      ...share,
      least: index === 0 ? 900 : 850,
      most: index === 0 ? 1000 : 1001,
    }));
    const flags = [0, 1].map((quantity) => attributionRows([{ ...one, shares }], quantity).rows[0]?.orderMatters);
    expect(flags).toEqual([false, true]);
  });

  it('name who leads in either direction', () => {
    const { rows } = attributionRows(CLAUSES, 0);
    expect([leading(rows, 1)?.clause.id, leading(rows, -1)?.clause.id]).toEqual(['gain', 'loss']);
    expect(leading(attributionRows(CLAUSES, 1).rows, -1)).toBeUndefined();
  });

  it.each([
    ['zh', 0, -100, '分共变化 −1.00：增加最多的是「gain」+2.00，减少最多的是「loss」−4.00。'],
    ['zh', 1, 300, '分共变化 +3.00：增加最多的是「loss」+3.00。'],
    ['en', 0, -100, '分 change by −1.00: most is added by “gain” (+2.00); most is taken by “loss” (−4.00).'],
  ] as const)('are told in one sentence (%s, %i)', (language, quantity, whole, sentence) => {
    const provider = textsIn(language);
    const { rows } = attributionRows(CLAUSES, quantity);
    const told = attributionSentence('分', whole, rows, ({ id }) => id, provider.translate);
    expect(told.map(({ text }) => text).join('')).toBe(sentence);
  });

  it('of nothing that moves say so', () => {
    const { translate } = textsIn('zh');
    const told = attributionSentence('人', 0, attributionRows(CLAUSES, 1).rows.slice(1), ({ id }) => id, translate);
    expect(told.map(({ text }) => text).join('')).toBe('人共变化 0.00：没有一条改变它。');
  });
});
