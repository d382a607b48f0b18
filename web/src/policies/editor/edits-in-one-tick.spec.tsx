/**
 * Nothing that is done to a draft works on an older state of it: not two edits of which the second was begun before the first was drawn,
 * not a save right after a key, not a page that is left.
 */
import { type PolicyDocument, policyHash, type ScoreNode, type TreeNode } from '@jifen/policies';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useEffect, useMemo } from 'react';
import { fakeApi } from '../../testing/fake-api';
import { smallPolicy } from '../../testing/small-policy';
import { TestFrame } from '../../testing/TestFrame';
import type { Draft } from '../draft';
import { useEditorKeys } from './keys/use-editor-keys';
import { keptEdits } from './kept-edits';
import { NumberField } from './NumberField';
import { treeRows } from './tree/tree-rows';
import { type TreeEdits, useTreeEdits } from './tree/use-tree-edits';
import { type DraftEditor, useDraftEditor } from './use-draft-editor';

const indicator = (id: string, zh: string, rule: unknown): object => ({
  kind: 'indicator',
  id,
  title: { zh },
  max: 1,
  rule,
});
const written = smallPolicy([
  indicator('blood', '无偿献血', { '+': ['0.5', 0] }),
  indicator('service', '志愿服务', 1),
  indicator('study', '学法用法', 1),
]);

const draft = {
  id: 'd1',
  revision: 1,
  contentHash: policyHash(written),
  state: 'draft',
  updatedAt: '2026-06-18T08:00:00Z',
  updatedBy: null,
  document: written,
  allowedActions: ['save'],
} as unknown as Draft;

const NOTHING: readonly PolicyDocument[] = [];
const NONE: ReadonlySet<string> = new Set();
const nowhere = (): void => undefined;

/** What the panes of the editor have in hand: it was made when they were last drawn. */
interface InHand {
  readonly editor: DraftEditor;
  readonly tree: TreeEdits;
}
let hand: InHand;

function Editor() {
  const editor = useDraftEditor(draft, NOTHING, null, 'u1', null);
  const rows = useMemo(() => treeRows(editor.analysis, null, NONE), [editor.analysis]);
  const [tree] = useTreeEdits(editor, rows, nowhere);
  useEditorKeys({ setView: nowhere, showKeys: nowhere, save: () => void editor.saveNow() });
  useEffect(() => {
    hand = { editor, tree };
  });
  const service = nodeOf(editor.document, 'service');
  return (
    <NumberField
      label="最高分"
      value={(service?.kind === 'indicator' ? service.max : null) ?? null}
      onChange={(value) => editor.change('/score/children/1/max', value, 'max')}
    />
  );
}

function nodeOf({ score }: PolicyDocument, id: string): TreeNode | undefined {
  const children: readonly ScoreNode[] = score.children;
  return children.find((child): child is TreeNode => child.kind !== 'include' && child.id === id);
}

const order = ({ score }: PolicyDocument): string[] =>
  score.children.map((child) => (child.kind === 'include' ? child.policy : child.id));

/** Edits by their names: how they are made with what is in hand, and by what they are seen to stand. */
const EDITS: Readonly<Record<string, [(hand: InHand) => void, (document: PolicyDocument) => boolean]>> = {
  'a field of the form': [
    ({ editor }) => editor.change('/score/children/1/max', 7, 'max'),
    (document) => JSON.stringify(nodeOf(document, 'service')).includes('"max":7'),
  ],
  'a field of another node': [
    ({ editor }) => editor.change('/score/children/2/rule', 0.25, 'rule'),
    (document) => JSON.stringify(nodeOf(document, 'study')).includes('"rule":0.25'),
  ],
  'a step in the tree': [
    ({ tree }) => tree.step('service', 'up'),
    (document) => order(document).indexOf('service') < order(document).indexOf('blood'),
  ],
  'another name': [
    ({ tree }) => tree.rename('study', 'law', { zh: '学法' }),
    (document) => nodeOf(document, 'law')?.title.zh === '学法',
  ],
  'a copy': [({ tree }) => tree.duplicate('service'), (document) => order(document).length === 4],
  'a quick fix': [
    ({ editor }) => editor.analysis.findings.filter(({ fix }) => fix).forEach(editor.applyFix),
    (document) => order(document).some((id) => JSON.stringify(nodeOf(document, id)).includes('{"+":[0.5,0]}')),
  ],
  'what a dialog has worked out': [
    ({ editor }) => editor.edit(editor.document, { ...editor.document, title: { zh: '另一名称' } }),
    ({ title }) => title.zh === '另一名称',
  ],
};
const names = Object.keys(EDITS);
/** What the one is about is gone, or another, after the other. */
const MEET = ['a field of another node', 'another name'];
const pairs = names.flatMap((first) =>
  names
    .filter((second) => second !== first && !(MEET.includes(first) && MEET.includes(second)))
    .map((second) => [first, second]),
);

describe('edits of a draft', () => {
  let api: ReturnType<typeof fakeApi>;

  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    api = fakeApi(({ body }) => {
      const sent = body as { document: PolicyDocument } | undefined;
      return { status: 200, body: sent ? { ...draft, revision: 2, document: sent.document } : draft };
    });
    render(
      <TestFrame>
        <Editor />
      </TestFrame>,
    );
  });
  afterEach(() => api.restore());

  test.each(pairs)('%s, and before that is drawn %s: both stand', (first, second) => {
    const [makeFirst, showsFirst] = EDITS[first ?? ''] ?? [];
    const [makeSecond, showsSecond] = EDITS[second ?? ''] ?? [];
    act(() => {
      makeFirst?.(hand);
      makeSecond?.(hand);
    });
    expect(showsFirst?.(hand.editor.document)).toBe(true);
    expect(showsSecond?.(hand.editor.document)).toBe(true);
  });

  test('are saved with the key before Ctrl+S', async () => {
    act(() => {
      fireEvent.change(screen.getByLabelText('最高分'), { target: { value: '12' } });
      fireEvent.keyDown(window, { key: 's', ctrlKey: true });
    });
    await waitFor(() => expect(api.seen.some(({ method }) => method === 'PUT')).toBe(true));
    const saved = api.seen.find(({ method }) => method === 'PUT')?.body as { document: PolicyDocument };
    expect(nodeOf(saved.document, 'service')).toMatchObject({ max: 12 });
  });

  test('are kept with the key before the page is left', () => {
    act(() => {
      fireEvent.change(screen.getByLabelText('最高分'), { target: { value: '12' } });
      fireEvent(window, new Event('pagehide'));
    });
    const kept = keptEdits('d1', 'u1');
    expect(kept && nodeOf(kept.document, 'service')).toMatchObject({ max: 12 });
  });
});
