import { policyHash, type PolicyDocument, type ScoreNode } from '@jifen/policies';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { useEffect, useMemo, useState } from 'react';
import { fakeApi } from '../../../testing/fake-api';
import { largeDraft } from '../../../testing/large-draft';
import { TestFrame } from '../../../testing/TestFrame';
import type { Draft } from '../../draft';
import { NodePanel } from '../NodePanel';
import { treeRows } from '../tree/tree-rows';
import { type DraftEditor, useDraftEditor } from '../use-draft-editor';
import { UsesDeskProvider } from '../uses/UsesDeskProvider';
import { readEvidence } from './evidence';

const NOTHING: readonly PolicyDocument[] = [];
const UNFOLDED: ReadonlySet<string> = new Set();
const nowhere = (): void => undefined;
const document: PolicyDocument = {
  ...largeDraft(2),
  documents: [{ id: 'note', title: '起草说明', relation: 'source' }],
  readings: [{ id: 'A-17', question: { zh: '扣在哪里' }, decision: { zh: '层外扣减' }, reason: { zh: '公式如此' } }],
};

let editor: DraftEditor;
let api: ReturnType<typeof fakeApi>;

function Harness({ id: first, allowed }: { id: string; allowed: readonly string[] }) {
  const draft = useMemo(
    () =>
      ({
        id: 'd1',
        policyId: 'large',
        revision: 1,
        contentHash: policyHash(document),
        state: 'draft',
        updatedAt: '2026-06-18T08:00:00Z',
        updatedBy: null,
        document,
        allowedActions: allowed,
      }) as unknown as Draft,
    [allowed],
  );
  const edited = useDraftEditor(draft, NOTHING, null, 'u1', null);
  useEffect(() => {
    editor = edited;
  }, [edited]);
  const rows = useMemo(() => treeRows(edited.analysis, null, UNFOLDED), [edited.analysis]);
  const [id, select] = useState(first);
  const row = rows.find((each) => each.id === id);
  return (
    <UsesDeskProvider>
      <button onClick={() => select('group-1')}>去分组</button>
      {row && <NodePanel editor={edited} row={row} view="form" onView={nowhere} person={null} />}
    </UsesDeskProvider>
  );
}

const SAVE: readonly string[] = ['save'];
const NONE: readonly string[] = [];

async function show(id: string, allowed = SAVE): Promise<void> {
  api = fakeApi(() => ({ status: 503, body: { title: '不在' } }));
  render(
    <TestFrame>
      <Harness id={id} allowed={allowed} />
    </TestFrame>,
  );
  await screen.findByRole('group', { name: '依据' });
}

function node(id: string, at: ScoreNode = editor.document.score): ScoreNode | undefined {
  if (at.kind === 'include') return undefined;
  if (at.id === id) return at;
  return at.kind === 'group' ? at.children.map((child) => node(id, child)).find(Boolean) : undefined;
}

const choose = (field: string, words: string): void => {
  const select = screen.getByRole<HTMLSelectElement>('combobox', { name: field });
  const option = within(select).getByRole<HTMLOptionElement>('option', { name: words });
  fireEvent.change(select, { target: { value: option.value } });
};

afterEach(() => api?.restore());

describe('what an indicator rests on', () => {
  it('is obtained in a way, from a database, on evidence that is pasted a line each', async () => {
    await show('item-1');
    const own = screen.getByRole('group', { name: '取数方式与佐证材料' });
    within(own).getByText('原文未载');
    fireEvent.click(within(own).getByRole('button', { name: '修改' }));
    choose('取数方式', '自主申报');
    fireEvent.change(await screen.findByLabelText('数据库或登记簿'), { target: { value: '捐赠登记' } });
    const evidence = screen.getByLabelText('佐证材料');
    fireEvent.change(evidence, { target: { value: '1. 捐赠票据\n\n（2）1.5 寸照片\n' } });
    await waitFor(() =>
      expect(node('item-1')).toMatchObject({
        acquisition: {
          mode: 'self-declared',
          database: '捐赠登记',
          evidence: [{ zh: '捐赠票据' }, { zh: '1.5 寸照片' }],
        },
      }),
    );
    within(own).getByText('自主申报 · 捐赠登记 · 捐赠票据 · 1.5 寸照片');
    fireEvent.change(evidence, { target: { value: '看不见\u200b的字' } });
    await screen.findByText(/最多 20 份/);
    expect(node('item-1')).toMatchObject({ acquisition: { evidence: [{ zh: '捐赠票据' }, { zh: '1.5 寸照片' }] } });
    choose('取数方式', '原文未载');
    await waitFor(() => expect(node('item-1')).toMatchObject({ acquisition: undefined }));
  });

  it('cites a clause and records the reading that decided it; both can be taken back', async () => {
    await show('item-1');
    fireEvent.change(screen.getByLabelText('条款，如 三、(一)'), { target: { value: '三、(四)' } });
    fireEvent.click(screen.getByRole('button', { name: '增加依据' }));
    choose('增加口径…', 'A-17 扣在哪里');
    await waitFor(() =>
      expect(node('item-1')).toMatchObject({
        citations: [{ document: 'note', clause: '三、(四)' }],
        readings: ['A-17'],
      }),
    );
    screen.getByText('起草说明 三、(四)');
    fireEvent.click(screen.getByRole('button', { name: '删除依据「三、(四)」' }));
    await waitFor(() => expect(node('item-1')).toMatchObject({ citations: [] }));
    act(() => editor.undo());
    await waitFor(() => expect(node('item-1')).toMatchObject({ citations: [{ clause: '三、(四)' }] }));
  });

  it('stands by itself, and has no most points any more, where that is said', async () => {
    await show('item-1');
    choose('计入上一级', '单列（不计入总分，供场景和规则引用）');
    const most = screen.getByLabelText('指标最高分');
    fireEvent.change(most, { target: { value: '' } });
    expect(node('item-1')).toMatchObject({ max: 5 });
    fireEvent.blur(most);
    await waitFor(() => expect(node('item-1')).toMatchObject({ max: undefined }));
    expect(node('item-1')).toMatchObject({ effect: 'separate' });
    fireEvent.change(most, { target: { value: '６' } });
    await waitFor(() => expect(node('item-1')).toMatchObject({ max: 6 }));
  });

  it('leaves nothing of itself beside the entry that is shown next', async () => {
    await show('item-1');
    screen.getByRole('heading', { name: '规则' });
    fireEvent.click(screen.getByRole('button', { name: '去分组' }));
    await screen.findByRole('heading', { name: '小项1' });
    choose('合计方式', '按公式');
    await screen.findByRole('heading', { name: '合计公式' });
    expect(screen.queryByRole('heading', { name: '规则' })).toBeNull();
    expect(screen.getAllByRole('combobox', { name: '怎样合计' })).toHaveLength(1);
  });

  it('is only read where nothing may be changed', async () => {
    await show('item-1', NONE);
    expect(screen.queryByRole('button', { name: '修改' })).toBeNull();
    expect(screen.queryByRole('button', { name: '增加依据' })).toBeNull();
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: '计入上一级' }).disabled).toBe(true);
  });

  it('keeps the English of evidence that stays, and changes nothing that says the same', () => {
    const before = [{ zh: '票据', en: 'receipt' }, { zh: '照片' }];
    expect(readEvidence('票据\n照片', before)).toBe(before);
    expect(readEvidence('照片\n票据', before)).toEqual([before[1], before[0]]);
    expect(readEvidence(' \n', before)).toBeUndefined();
    expect(readEvidence(Array.from({ length: 21 }, (_, index) => `第${index}份`).join('\n'), before)).toBeNull();
  });
});

describe('the formula of a group', () => {
  const formula = () => node('group-1');
  const type = (field: string, text: string): void => {
    fireEvent.change(screen.getByLabelText(field), { target: { value: text } });
  };
  const begin = async (): Promise<void> => {
    await show('group-1');
    choose('合计方式', '按公式');
    await screen.findByRole('combobox', { name: '怎样合计' });
  };

  it('adds parts up, each so many times and up to a most, and takes the highest instead', async () => {
    await begin();
    type('第 2 项的倍数（负数为减）', '０．５');
    await waitFor(() =>
      expect(formula()).toMatchObject({
        formula: { '+': [{ var: 'points.item-1' }, { '*': [{ var: 'points.item-2' }, 0.5] }] },
      }),
    );
    type('第 1 项最高计多少分', '3');
    await waitFor(() =>
      expect(formula()).toMatchObject({
        formula: { '+': [{ min: [{ var: 'points.item-1' }, 3] }, { '*': [{ var: 'points.item-2' }, 0.5] }] },
      }),
    );
    choose('怎样合计', '取最高的一项');
    await waitFor(() =>
      expect(formula()).toMatchObject({
        formula: { max: [{ min: [{ var: 'points.item-1' }, 3] }, { '*': [{ var: 'points.item-2' }, 0.5] }] },
      }),
    );
    act(() => editor.undo());
    await waitFor(() => expect(formula()).toHaveProperty('formula.+'));
  });

  it('gives a share of the points, divided by a fact', async () => {
    await begin();
    choose('怎样合计', '按份额、人数计一部分');
    await waitFor(() =>
      expect(formula()).toMatchObject({ formula: { round: [{ '/': [{ var: 'points.item-1' }, 2] }, 2] } }),
    );
    choose('除以什么', '除以数据项');
    choose('小数', '舍去两位以后的');
    await waitFor(() =>
      expect(formula()).toMatchObject({
        formula: { floor: [{ '/': [{ var: 'points.item-1' }, { var: 'times_1' }] }, 2] },
      }),
    );
  });

  it('says of a formula of another shape that it has no form, and keeps it', async () => {
    await begin();
    const other = { if: [{ '>': [{ var: 'times_1' }, 3] }, { var: 'points.item-1' }, { var: 'points.item-2' }] };
    act(() => editor.change('/score/children/0/children/0/formula', other));
    await screen.findByText(/此公式没有对应的表单/);
    expect(formula()).toMatchObject({ formula: other });
  });
});
