import { type PolicyCase } from '@jifen/policies';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { fakeApi, type SeenRequest } from '../../../testing/fake-api';
import { smallPolicy } from '../../../testing/small-policy';
import { TestFrame } from '../../../testing/TestFrame';
import { analyse } from '../analysis';
import { CasesPanel } from './CasesPanel';

const document = smallPolicy(
  [
    {
      kind: 'indicator',
      id: 'senior',
      title: { zh: '长者' },
      rule: { if: [{ '>=': [{ var: 'age' }, 60] }, 5, 0] },
    },
  ],
  { facts: [{ id: 'age', label: { zh: '年龄' }, type: { kind: 'integer', min: 0, max: 120 } }] },
);

const sixty: PolicyCase = {
  id: 'sixty',
  title: { zh: '恰满 60' },
  asOf: '2026-06-18',
  facts: { age: 60 },
  expect: { total: 5, nodes: {}, unknown: [], vetoes: [] },
  reason: { zh: '满 60 计 5 分' },
  citations: [],
};

const opened: string[] = [];

function show(cases: readonly PolicyCase[], onSelect: (id: string) => void = () => undefined) {
  if (!document) throw new Error('The policy parses');
  const answer = ({ method }: SeenRequest) =>
    method === 'GET'
      ? { status: 200, body: { data: cases.map((each) => ({ id: each.id, case: each })), total: cases.length } }
      : { status: 200, body: {} };
  const api = fakeApi(answer);
  render(
    <TestFrame>
      <CasesPanel
        draftId="d1"
        analysis={analyse(document, [])}
        readOnly={false}
        today="2026-06-18"
        onSelect={onSelect}
        onOpen={({ id }) => opened.push(id)}
      />
    </TestFrame>,
  );
  return api;
}

const sent = (seen: readonly SeenRequest[]) => seen.filter(({ method }) => method !== 'GET');

describe('the cases of a draft', () => {
  let api: ReturnType<typeof fakeApi> | undefined;
  afterEach(() => api?.restore());

  test('show what fails first, why, and what they do not cover', async () => {
    const wrong = { ...sixty, id: 'wrong', title: { zh: '写错的' }, expect: { ...sixty.expect, total: 4 } };
    let selected = '';
    api = show([sixty, wrong], (id) => {
      selected = id;
    });
    const rows = await screen.findAllByRole('button', { name: /恰满 60|写错的/ });
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('写错的'),
      expect.stringContaining('恰满 60'),
    ]);
    fireEvent.click(rows[0]!);
    expect(screen.getByText(/总积分应为 4\.00，现为 5\.00/)).toBeTruthy();
    fireEvent.click(screen.getByText('“长者”：年龄恰低于 60'));
    expect(selected).toBe('senior');
    fireEvent.click(screen.getByRole('button', { name: '打开此人' }));
    expect(opened).toEqual(['wrong']);
  });

  test('of which one fails can be made to expect what the rules give, as something to confirm', async () => {
    const wrong = { ...sixty, expect: { ...sixty.expect, total: 4 } };
    api = show([wrong]);
    fireEvent.click(await screen.findByRole('button', { name: /恰满 60/ }));
    fireEvent.click(screen.getByRole('button', { name: /按现行规则更新/ }));
    const { seen } = api;
    await waitFor(() => expect(sent(seen)).toHaveLength(1));
    expect(sent(seen)[0]).toMatchObject({
      method: 'PUT',
      url: '/api/policies/d1/cases/sixty',
      body: { expect: { total: 5 }, proposed: true },
    });
  });

  test('are proposed where something is not covered, taken, and confirmed by a person', async () => {
    api = show([{ ...sixty, proposed: true }]);
    fireEvent.click(await screen.findByRole('button', { name: /建议边界用例/ }));
    const list = await screen.findAllByRole('button', { name: '采用' });
    expect(list.length).toBeGreaterThan(2);
    fireEvent.click(list[0]!);
    const { seen } = api;
    await waitFor(() => expect(sent(seen)).toHaveLength(1));
    expect(sent(seen)[0]).toMatchObject({ method: 'POST', body: { proposed: true } });

    fireEvent.click(await screen.findByRole('button', { name: /^恰满 60/ }));
    const row = screen.getByText('满 60 计 5 分').closest('li');
    fireEvent.click(within(row!).getByRole('button', { name: /已对照原文/ }));
    await waitFor(() => expect(sent(seen)).toHaveLength(2));
    expect(sent(seen)[1]).toMatchObject({ method: 'PUT', url: '/api/policies/d1/cases/sixty' });
    expect(sent(seen)[1]?.body).not.toHaveProperty('proposed');
  });
});
