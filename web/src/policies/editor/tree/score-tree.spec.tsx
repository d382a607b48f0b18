import { parsePolicy, type PolicyDocument, policyHash } from '@jifen/policies';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { useEffect, useMemo, useState } from 'react';
import { fakeApi } from '../../../testing/fake-api';
import { largeDraft } from '../../../testing/large-draft';
import { TestFrame } from '../../../testing/TestFrame';
import type { Draft } from '../../draft';
import { useDraftEditor } from '../use-draft-editor';
import { ScoreTree } from './ScoreTree';
import { treeRows } from './tree-rows';
import { includedIds, useTreeEdits } from './use-tree-edits';

const NONE: ReadonlySet<string> = new Set();

function parsed(input: unknown): PolicyDocument {
  const { value, findings } = parsePolicy(input);
  if (!value) throw new Error(JSON.stringify(findings));
  return value;
}

const indicator = (id: string, zh: string, rule: unknown = 1): object => ({
  kind: 'indicator',
  id,
  title: { zh },
  max: 1,
  rule,
});
const group = (id: string, zh: string, role: string, children: readonly object[]): object => ({
  kind: 'group',
  id,
  title: { zh },
  role,
  combine: 'sum',
  children,
});
const policy = (id: string, root: object, more: object = {}): PolicyDocument =>
  parsed({
    format: 'points-policy/2',
    id,
    version: '1',
    title: { zh: id },
    jurisdiction: { code: 'practice', title: { zh: '演练' }, level: 'county', practice: true },
    effective: { from: '2026-01-01' },
    score: root,
    ...more,
  });

const upper = policy('upper', group('provincial', '省级共性', 'layer', [indicator('degree', '学历')]));
const small = policy(
  'small',
  group('total', '总积分', 'total', [
    { kind: 'include', policy: 'upper', version: '1', hash: policyHash(upper) },
    group('welfare', '社会公益', 'category', [indicator('blood', '无偿献血'), indicator('service', '志愿服务')]),
    indicator('study', '学法用法', { '+': [{ var: 'points.blood' }, 0] }),
  ]),
);

/** The document as it is on screen. */
let now: PolicyDocument = small;

interface HarnessProps {
  document: PolicyDocument;
  first: string;
  readOnly?: boolean;
}

function Harness({ document, first, readOnly = false }: HarnessProps) {
  const draft = useMemo(
    () =>
      ({
        id: 'd1',
        revision: 1,
        contentHash: policyHash(document),
        state: 'draft',
        updatedAt: '2026-06-18T08:00:00Z',
        updatedBy: null,
        document,
        allowedActions: readOnly ? [] : ['save'],
      }) as unknown as Draft,
    [document, readOnly],
  );
  const included = useMemo(() => [upper], []);
  const editor = useDraftEditor(draft, included, null, 'u1', null);
  const rows = useMemo(() => treeRows(editor.analysis, null, NONE), [editor.analysis]);
  const [selected, select] = useState(first);
  const [edits, message] = useTreeEdits(editor, rows, select);
  const ask = useMemo(() => ({ document: editor.document, taken: includedIds(editor.analysis) }), [editor]);
  useEffect(() => {
    now = editor.document;
  });
  return (
    <>
      <button onClick={editor.undo}>撤销</button>
      <ScoreTree
        draftId="d1"
        rows={rows}
        selected={selected}
        onSelect={select}
        onEnter={() => undefined}
        edits={readOnly ? null : edits}
        message={message}
        ask={ask}
      />
    </>
  );
}

function show(document: PolicyDocument, first: string, readOnly = false): HTMLElement {
  render(
    <TestFrame>
      <Harness document={document} first={first} readOnly={readOnly} />
    </TestFrame>,
  );
  const tree = screen.getByRole('tree');
  tree.focus();
  return tree;
}

const press = (tree: HTMLElement, key: string, more: object = {}): void => {
  act(() => {
    fireEvent.keyDown(tree, { key, ...more });
  });
};
const alt = { altKey: true };
/** Titles of the rows that are drawn, in order. */
const titles = (): string[] =>
  [...document.querySelectorAll('[role=treeitem]')].map(
    (row) => row.querySelector('[title]')?.getAttribute('title') ?? '',
  );
const selected = (): string =>
  document.querySelector('[role=treeitem][aria-selected=true] [title]')?.getAttribute('title') ?? '';

const ROOMY = { configurable: true, get: () => 480 };

describe('the score tree', () => {
  let api: ReturnType<typeof fakeApi>;
  const sizes = ['clientHeight', 'clientWidth'] as const;
  const before = sizes.map((name) => Object.getOwnPropertyDescriptor(Element.prototype, name));
  beforeAll(() => {
    // The environment has no layout: every element is as large as a pane.
    for (const name of sizes) Object.defineProperty(Element.prototype, name, ROOMY);
    Element.prototype.scrollTo ??= () => undefined;
  });
  afterAll(() => {
    for (const [index, name] of sizes.entries()) {
      const own = before[index];
      if (own) Object.defineProperty(Element.prototype, name, own);
    }
  });
  beforeEach(() => {
    api = fakeApi(() => ({ status: 200, body: {} }));
    sessionStorage.clear();
  });
  afterEach(() => api.restore());

  test('moves an entry by key in its group, out of it and into it, each a step of undo', async () => {
    const tree = show(small, 'blood');
    const bytes = JSON.stringify(small);
    expect(titles()).toEqual(['总积分', '省级共性', '社会公益', '无偿献血', '志愿服务', '学法用法']);
    press(tree, 'ArrowDown', alt);
    await waitFor(() => expect(titles().slice(3, 5)).toEqual(['志愿服务', '无偿献血']));
    expect(selected()).toBe('无偿献血');
    expect(screen.getByText('已移动「无偿献血」')).toBeTruthy();
    press(tree, 'ArrowLeft', alt);
    await waitFor(() => expect(document.getElementById('tree-blood')?.getAttribute('aria-level')).toBe('2'));
    press(tree, 'ArrowRight', alt);
    await waitFor(() => expect(document.getElementById('tree-blood')?.getAttribute('aria-level')).toBe('3'));
    for (let step = 0; step < 3; step += 1) fireEvent.click(screen.getByText('撤销'));
    await waitFor(() => expect(JSON.stringify(now)).toBe(bytes));
    expect(screen.queryByText(/已移动/)).toBeNull();
  });

  test('keys that follow each other faster than the rows are drawn move the entry all the same', () => {
    const tree = show(small, 'service');
    act(() => {
      fireEvent.keyDown(tree, { key: 'ArrowLeft', altKey: true });
      fireEvent.keyDown(tree, { key: 'ArrowUp', altKey: true });
    });
    expect(now.score.children.map((child) => (child.kind === 'include' ? 'upper' : child.id))).toEqual([
      'upper',
      'service',
      'welfare',
      'study',
    ]);
  });

  test.each([
    ['blood', { key: 'ArrowUp', ...alt }, '已是同组的第一项'],
    ['study', { key: 'ArrowLeft', ...alt }, '已在最外层'],
    ['provincial', { key: 'ArrowDown', ...alt }, /引用的上级政策，不能在这里改动/],
    ['provincial', { key: 'Delete' }, /引用的上级政策，不能在这里改动/],
    ['total', { key: 'Delete' }, /总积分是整棵树的根/],
  ])('says why %s stays: %j', async (row, { key, ...more }, reason) => {
    const tree = show(small, row);
    press(tree, key, more);
    expect(await screen.findByText(reason)).toBeTruthy();
    expect(now).toBe(small);
  });

  test('an upper policy is folded and locked; it can be looked into', () => {
    const tree = show(small, 'provincial');
    expect(screen.getByRole('treeitem', { name: /省级共性/ }).getAttribute('aria-expanded')).toBe('false');
    expect(screen.getByRole('img', { name: '上级政策，已锁定' })).toBeTruthy();
    press(tree, 'ArrowRight');
    expect(titles()).toContain('学历');
  });

  test('adds an indicator behind the selected one, its id from the pinyin, its rule pending', async () => {
    const tree = show(small, 'blood');
    press(tree, '+');
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(within(dialog).getByLabelText(/^名称/), { target: { value: '垃圾分类' } });
    await waitFor(() => expect(within(dialog).getByLabelText<HTMLInputElement>('编号').value).toBe('la-ji-fen-lei'));
    fireEvent.click(within(dialog).getByRole('button', { name: '新增' }));
    await waitFor(() => expect(titles()[4]).toBe('垃圾分类'));
    expect(selected()).toBe('垃圾分类');
    expect(await screen.findByRole('button', { name: /待定 1/ })).toBeTruthy();
    fireEvent.click(screen.getByText('撤销'));
    await waitFor(() => expect(now).toBe(small));
  });

  test('adds a veto among the vetoes, though the draft had none', async () => {
    const tree = show(small, 'blood');
    press(tree, '+');
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(within(dialog).getByLabelText('类别'), { target: { value: 'veto' } });
    fireEvent.change(within(dialog).getByLabelText(/^名称/), { target: { value: '弄虚作假' } });
    await waitFor(() => expect(within(dialog).getByLabelText<HTMLInputElement>('编号').value).toBe('nong-xu-zuo-jia'));
    fireEvent.click(within(dialog).getByRole('button', { name: '新增' }));
    await waitFor(() => expect(titles().slice(-2)).toEqual(['一票否决与资格状态', '弄虚作假']));
  });

  test('renames an id where rules read it, and refuses one in use', async () => {
    const tree = show(small, 'blood');
    press(tree, 'F2');
    const dialog = await screen.findByRole('dialog');
    const id = within(dialog).getByLabelText('编号');
    for (const used of ['service', 'degree']) {
      fireEvent.change(id, { target: { value: used } });
      expect(within(dialog).getByText('此编号已在使用')).toBeTruthy();
      expect(within(dialog).getByRole<HTMLButtonElement>('button', { name: '修改' }).disabled).toBe(true);
    }
    fireEvent.change(id, { target: { value: 'giving' } });
    fireEvent.click(within(dialog).getByRole('button', { name: '修改' }));
    await waitFor(() => expect(JSON.stringify(now)).toContain('"points.giving"'));
    await waitFor(() => expect(selected()).toBe('无偿献血'));
  });

  test('duplicates, removes, and brings back by undo', async () => {
    const tree = show(small, 'welfare');
    press(tree, 'ContextMenu');
    fireEvent.click(await screen.findByRole('menuitem', { name: '复制一份' }));
    await waitFor(() => expect(titles()).toContain('社会公益（副本）'));
    press(tree, 'Delete');
    await waitFor(() => expect(titles()).not.toContain('社会公益（副本）'));
    expect(screen.getByText('已删除「社会公益（副本）」，可以撤销')).toBeTruthy();
    expect(JSON.stringify(now)).toBe(JSON.stringify(small));
  });

  test('only shows a draft that cannot be saved', () => {
    const tree = show(small, 'blood', true);
    press(tree, 'ArrowDown', alt);
    press(tree, 'Delete');
    press(tree, '+');
    expect(now).toBe(small);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByRole('button', { name: '新增' })).toBeNull();
  });

  test('of 300 indicators draws those in sight, and the selected one wherever it is', async () => {
    const tree = show(largeDraft(300), 'item-1');
    expect(titles().length).toBeLessThan(60);
    press(tree, 'End');
    const active = (): HTMLElement | null => document.getElementById(tree.getAttribute('aria-activedescendant') ?? '');
    await waitFor(() => expect(active()?.textContent).toContain('弄虚作假'));
    expect(active()?.getAttribute('aria-selected')).toBe('true');
    expect(titles().length).toBeLessThan(60);
  });

  test('finds by characters, by id and by the initials of the pinyin', async () => {
    show(small, 'blood');
    const search = screen.getByRole('textbox', { name: '搜索指标' });
    fireEvent.focus(search);
    for (const [typed, found] of [
      ['献血', '无偿献血'],
      ['study', '学法用法'],
      ['zyfw', '志愿服务'],
      ['xuefa', '学法用法'],
    ] as const) {
      fireEvent.change(search, { target: { value: typed } });
      await waitFor(() => expect(titles().at(-1)).toBe(found));
    }
    fireEvent.change(search, { target: { value: 'qqq' } });
    expect(await screen.findByText('没有符合的指标')).toBeTruthy();
    fireEvent.keyDown(search, { key: 'Escape' });
    await waitFor(() => expect(titles()).toHaveLength(6));
  });
});
