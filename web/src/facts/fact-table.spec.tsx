import { fireEvent, render, screen, within } from '@testing-library/react';
import { fakeApi } from '../testing/fake-api';
import { TestFrame } from '../testing/TestFrame';
import type { FactRow } from './fact-row';
import { FactTable } from './FactTable';
import { unknownShares, type UnknownShares } from './unknown-shares';

const fact = (id: string, zh: string, nodes: number): FactRow => ({
  id,
  label: { zh, en: id },
  type: { kind: 'boolean' },
  unit: null,
  department: null,
  database: null,
  description: null,
  acquisition: null,
  personal: false,
  usedBy: [
    {
      kind: 'draft',
      id: 'd1',
      policyId: 'small',
      version: '1',
      title: { zh: '草案甲' },
      nodes: Array.from({ length: nodes }, (_, index) => ({ id: `n${index}`, title: { zh: `指标${index}` } })),
      differs: false,
    },
  ],
});

const facts = [fact('b', '学历', 1), fact('a', '年龄', 0), fact('c', '献血', 3)];
const shares = unknownShares({
  persons: 200,
  facts: [
    { id: 'a', unknown: 1, collected: true },
    { id: 'b', unknown: 50, collected: true },
    { id: 'c', unknown: 200, collected: false },
  ],
});

let api: ReturnType<typeof fakeApi>;
beforeEach(() => {
  api = fakeApi(() => ({ status: 200, body: { id: 'u1', role: 'officer', county: {} } }));
});
afterEach(() => api.restore());

function show(given: UnknownShares | null) {
  render(
    <TestFrame>
      <FactTable facts={facts} shares={given} />
    </TestFrame>,
  );
}

const names = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell')[0]?.textContent);
const order = (column: string) => fireEvent.click(screen.getByRole('button', { name: column }));

test('says of how many persons each fact is unknown, and orders by it; what nobody gathered comes last', () => {
  show(shares);
  expect(screen.getByRole('row', { name: /学历.*25%/ })).toBeTruthy();
  expect(screen.getByRole('row', { name: /年龄.*<1%/ })).toBeTruthy();
  expect(screen.getByRole('row', { name: /献血.*未采集/ })).toBeTruthy();
  order('未知占比');
  expect(names()).toEqual(['学历', '年龄', '献血']);
  order('未知占比');
  expect(names()).toEqual(['年龄', '学历', '献血']);
});

test('without a population there is no such column; names and uses are ordered, and then as they came', () => {
  show(null);
  expect(screen.queryByRole('columnheader', { name: '未知占比' })).toBeNull();
  order('名称');
  expect(names()).toEqual(['年龄', '献血', '学历']);
  order('用于');
  expect(names()).toEqual(['献血', '学历', '年龄']);
  order('用于');
  order('用于');
  expect(names()).toEqual(['学历', '年龄', '献血']);
});
