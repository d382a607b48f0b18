import { policyHash, type PolicyDocument } from '@jifen/policies';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { useEffect, useMemo } from 'react';
import { fakeApi } from '../../../testing/fake-api';
import { largeDraft } from '../../../testing/large-draft';
import { TestFrame } from '../../../testing/TestFrame';
import type { Draft } from '../../draft';
import { type DraftEditor, useDraftEditor } from '../use-draft-editor';
import { FactDialog } from './FactDialog';

const NOTHING: readonly PolicyDocument[] = [];
const large = largeDraft(3);
/** The third fact is read by nothing. */
const document: PolicyDocument = {
  ...large,
  facts: [...large.facts, ...large.facts.slice(0, 1).map((fact) => ({ ...fact, id: 'spare', label: { zh: '备用' } }))],
};
const zhou = {
  id: 'p1',
  policyId: 'large',
  name: '周某 志愿',
  note: null,
  facts: { times_1: 45, times_2: 3 },
  asOf: '2026-06-18',
  expectedTotalHundredths: null,
};

let editor: DraftEditor;
let closed = 0;
let api: ReturnType<typeof fakeApi>;

function Harness({ factId, readOnly }: { factId: string | null; readOnly: boolean }) {
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
        allowedActions: readOnly ? [] : ['save'],
      }) as unknown as Draft,
    [readOnly],
  );
  const edited = useDraftEditor(draft, NOTHING, null, 'u1', null);
  useEffect(() => {
    editor = edited;
  }, [edited]);
  return <FactDialog editor={edited} factId={factId} cases={[]} onClose={() => (closed += 1)} />;
}

function show(factId: string | null, readOnly = false) {
  closed = 0;
  api = fakeApi(({ url }) =>
    url.startsWith('/api/persons')
      ? { status: 200, body: { data: [zhou], total: 1 } }
      : { status: 503, body: { title: '不在' } },
  );
  render(
    <TestFrame>
      <Harness factId={factId} readOnly={readOnly} />
    </TestFrame>,
  );
}

afterEach(() => api.restore());

const effect = () => within(screen.getByRole('region', { name: '改动的影响' }));
const apply = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const fact = (id: string) => editor.document.facts.find((each) => each.id === id);

test('a range shows what it does before it is written, and one undo takes it back', async () => {
  show('times_1');
  expect(effect().getByText('第 1 项志愿服务')).toBeTruthy();
  expect(effect().getByText('弄虚作假')).toBeTruthy();
  expect(apply('修改').disabled).toBe(true);
  type('最大值', '３０');
  await effect().findByText(/周某 · 现有值 45 · 超出允许范围 0 至 30/);
  await effect().findByText(/新出现/);
  expect(fact('times_1')?.type).toMatchObject({ max: 50 });

  fireEvent.click(apply('修改'));
  expect(closed).toBe(1);
  expect(fact('times_1')?.type).toMatchObject({ max: 30 });
  await waitFor(() => expect(editor.canUndo).toBe(true));
  act(() => editor.undo());
  await waitFor(() => expect(fact('times_1')?.type).toMatchObject({ max: 50 }));
});

test('what is not understood is said at its field, and nothing can be written', () => {
  show('times_1');
  type('最大值', '很多');
  expect(screen.getByText('不是数值')).toBeTruthy();
  expect(apply('修改').disabled).toBe(true);
});

test('a new fact takes an id from its sounds, which an id in use is not', async () => {
  show(null);
  fireEvent.change(screen.getByRole('textbox', { name: '名称' }), { target: { value: '献血次数' } });
  type('最大值', '9');
  const id = screen.getByLabelText<HTMLInputElement>('编码');
  await waitFor(() => expect(id.value).toBe('xian_xue_ci_shu'));
  fireEvent.change(id, { target: { value: 'times_1' } });
  expect(screen.getByText(/「times_1」已在使用/)).toBeTruthy();
  expect(apply('新增').disabled).toBe(true);
  fireEvent.change(id, { target: { value: '' } });
  fireEvent.click(apply('新增'));
  expect(fact('xian_xue_ci_shu')).toMatchObject({
    label: { zh: '献血次数' },
    type: { kind: 'integer', min: 0, max: 9 },
  });
});

test('a fact that is used is not removed', () => {
  show('times_1');
  fireEvent.click(screen.getByRole('button', { name: '删除数据项' }));
  expect(screen.getByRole('alert').textContent).toContain('还有 2 处在用，不能删除');
});

test('a fact that nothing uses is removed', async () => {
  show('spare');
  expect(effect().getByText('没有规则读取它。')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '删除数据项' }));
  await effect().findByText(/消除 1 条/);
  fireEvent.click(apply('删除'));
  expect(fact('spare')).toBeUndefined();
});

test('a draft that cannot be changed shows the fact, and why', () => {
  show('times_1', true);
  expect(screen.getByRole('status').textContent).toContain('草案目前不能修改');
  expect(screen.queryByRole('button', { name: '修改' })).toBeNull();
  expect(screen.getByText('times_1')).toBeTruthy();
});
