/**
 * Fields show what is typed at once, the document follows: whatever is done next, in whatever order, leaves the document that it would leave
 * if every key were written at once.
 */
import { type PolicyDocument, Random, startingScene } from '@jifen/policies';
import { act, cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useEffect, useMemo, useState } from 'react';
import { storyDraft } from '../../../stories/story-editor';
import { fakeApi } from '../../../testing/fake-api';
import { FACTS_OF_EVERY_TYPE } from '../../../testing/facts-of-every-type';
import { smallPolicy } from '../../../testing/small-policy';
import { TestFrame } from '../../../testing/TestFrame';
import type { Draft } from '../../draft';
import { keptEdits } from '../kept-edits';
import { useEditorKeys } from '../keys/use-editor-keys';
import { NodePanel } from '../NodePanel';
import { treeRows } from '../tree/tree-rows';
import { type DraftEditor, useDraftEditor } from '../use-draft-editor';
import { UsesDeskProvider } from '../uses/UsesDeskProvider';
import { KeysInHandContext } from './keys-in-hand';

configure({ asyncUtilTimeout: 15_000 });

const SEED = 20261122;
const ROUNDS = 8;
const STEPS = 14;

const events = { var: 'events' };
const document0 = smallPolicy(
  [
    {
      kind: 'indicator',
      id: 'service',
      title: { zh: '志愿服务' },
      max: 5,
      rule: { if: [{ '>=': [events, 10] }, 5, { '>=': [events, 5] }, 2, 0] },
    },
    { kind: 'indicator', id: 'blood', title: { zh: '无偿献血' }, max: 6, rule: { min: [6, { '*': [events, 1] }] } },
  ],
  { facts: FACTS_OF_EVERY_TYPE, scenes: [startingScene({ id: 'school', title: { zh: '积分入学' } })] },
);
const draft: Draft = { ...storyDraft(document0), allowedActions: ['save'] };
const NOTHING: readonly PolicyDocument[] = [];
const NONE: ReadonlySet<string> = new Set();
const nowhere = (): void => undefined;

const ROWS = { 志愿服务: 'service', 无偿献血: 'blood', 积分入学: '/scenes/school' };

let editor: DraftEditor;

/** The middle pane; `atOnce` writes every key before the next line, as a form without keys in hand does. */
function Editor({ atOnce }: { atOnce: boolean }) {
  const drawn = useDraftEditor(draft, NOTHING, null, 'u1', null);
  const rows = useMemo(() => treeRows(drawn.analysis, null, NONE), [drawn.analysis]);
  const [rowId, select] = useState('service');
  useEditorKeys({
    setView: nowhere,
    showKeys: nowhere,
    save: () => void drawn.saveNow(),
    undo: drawn.undo,
    redo: drawn.redo,
  });
  useEffect(() => {
    editor = drawn;
  });
  const row = rows.find(({ id }) => id === rowId);
  return (
    <>
      {Object.entries(ROWS).map(([name, id]) => (
        <button key={id} onClick={() => select(id)}>
          去{name}
        </button>
      ))}
      <KeysInHandContext value={atOnce ? null : drawn.keys}>
        {row && <NodePanel editor={drawn} row={row} view="form" onView={nowhere} person={null} />}
      </KeysInHandContext>
    </>
  );
}

async function show(atOnce = false): Promise<void> {
  render(
    <TestFrame>
      <UsesDeskProvider>
        <Editor atOnce={atOnce} />
      </UsesDeskProvider>
    </TestFrame>,
  );
  await screen.findByLabelText('指标最高分');
}

const field = (label: string): HTMLInputElement => screen.getByLabelText(label, { selector: 'input' });
const type = (label: string, text: string): void => {
  fireEvent.change(field(label), { target: { value: text } });
};
const press = (name: string): void => {
  fireEvent.click(screen.getByText(name, { selector: 'button' }));
};
const ctrl = (key: string, target: Element | Window = window): void => {
  fireEvent.keyDown(target, { key, ctrlKey: true });
};
/** Until the picture with the keys has been shown, and what follows from them. */
const picture = (): Promise<void> =>
  act(() => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(() => setTimeout(done)))));

/** The document as it was last put into the store: without keys in hand. */
const settled = (): string => JSON.stringify(editor.settled());
/** The document as whatever works on it gets it: with the keys in hand. */
function present(): PolicyDocument {
  let document = editor.settled();
  act(() => {
    document = editor.present();
  });
  return document;
}
const max = ({ score }: PolicyDocument, at: number): unknown => (score.children[at] as { max?: number }).max;

let api: ReturnType<typeof fakeApi>;
beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  api = fakeApi(({ body }) => {
    const sent = body as { document: PolicyDocument } | undefined;
    return { status: 200, body: sent ? { ...draft, revision: 2, document: sent.document } : draft };
  });
});
afterEach(() => api.restore());

describe('a key', () => {
  test('is shown at once, and is in the document after the picture', async () => {
    await show();
    const before = settled();
    type('1 的分值', '7');
    expect(field('1 的分值').value).toBe('7');
    expect(settled()).toBe(before);
    await picture();
    await waitFor(() => expect(settled()).toContain('[{">=":[{"var":"events"},10]},7,'));
    expect(field('1 的分值').value).toBe('7');
  });

  test('in a field of a rule stands when at once another field of the same rule is typed into', async () => {
    await show();
    type('1 的分值', '7');
    type('2 的分值', '3');
    type('其余', '1');
    expect(JSON.stringify(present())).toContain(
      '{"if":[{">=":[{"var":"events"},10]},7,{">=":[{"var":"events"},5]},3,1]}',
    );
  });

  test('stands when at once a tier is added', async () => {
    await show();
    type('1 的分值', '7');
    press('增加一档');
    const rule = JSON.stringify(present().score.children[0]);
    expect(rule).toContain('10]},7,');
    expect(rule.match(/">=":/g)).toHaveLength(3);
  });

  test('is what Ctrl+Z outside of a field takes back, and Ctrl+Y brings again', async () => {
    await show();
    type('指标最高分', '51');
    ctrl('z');
    expect(max(present(), 0)).toBe(5);
    expect(field('指标最高分').value).toBe('5');
    ctrl('y');
    expect(max(present(), 0)).toBe(51);
    expect(field('指标最高分').value).toBe('51');
  });

  test('is saved by Ctrl+S in its field', async () => {
    await show();
    type('指标最高分', '51');
    ctrl('s', field('指标最高分'));
    await waitFor(() => expect(api.seen.some(({ method }) => method === 'PUT')).toBe(true));
    const saved = api.seen.find(({ method }) => method === 'PUT')?.body as { document: PolicyDocument };
    expect(max(saved.document, 0)).toBe(51);
  });

  test('goes to the indicator that it was typed for when another one is chosen at once', async () => {
    await show();
    type('指标最高分', '51');
    press('去无偿献血');
    expect(max(present(), 0)).toBe(51);
    expect(max(present(), 1)).toBe(6);
    expect(field('指标最高分').value).toBe('6');
    type('指标最高分', '8');
    press('去志愿服务');
    expect(max(present(), 1)).toBe(8);
    expect(field('指标最高分').value).toBe('51');
  });

  test('is kept when the page is left or closed before the picture', async () => {
    await show();
    type('2 的分值', '3');
    fireEvent(window, new Event('pagehide'));
    expect(JSON.stringify(keptEdits('d1', 'u1')?.document)).toContain('5]},3,0]');
    type('2 的分值', '4');
    cleanup();
    expect(JSON.stringify(keptEdits('d1', 'u1')?.document)).toContain('5]},4,0]');
  });

  test('is written when its field is left', async () => {
    await show();
    type('指标最高分', '51.50');
    fireEvent.blur(field('指标最高分'));
    expect(max(editor.settled(), 0)).toBe(51.5);
    expect(field('指标最高分').value).toBe('51.5');
  });

  test('that makes no number stays in the field, and the number before it in the document', async () => {
    await show();
    type('指标最高分', '12');
    type('指标最高分', '12x');
    expect(field('指标最高分').value).toBe('12x');
    expect(max(present(), 0)).toBe(12);
    await picture();
    expect(field('指标最高分').value).toBe('12x');
    expect(screen.getByText('不是数值，未写入草案')).toBeTruthy();
  });

  test('in a scene stands when at once another section is changed', async () => {
    await show();
    press('去积分入学');
    const [name] = await screen.findAllByLabelText<HTMLInputElement>(/^名称/, { selector: 'input' });
    if (!name) throw new Error('the scene has no field for its name');
    fireEvent.change(name, { target: { value: '积分入学乙' } });
    expect(name.value).toBe('积分入学乙');
    fireEvent.change(screen.getByLabelText('公布场景', { selector: 'select' }), { target: { value: 'pending' } });
    const [scene] = present().scenes;
    expect(scene).toMatchObject({ title: { zh: '积分入学乙' }, clocks: { announcement: null } });
  });
});

/** One thing that somebody does, where it can be done; a number makes every text another. */
const DOINGS: readonly ((count: number) => void | Promise<void>)[] = [
  (count) => type('指标最高分', `${count + 10}`),
  (count) => type('指标最高分', `${count + 10}.`),
  (count) => screen.queryByLabelText('1 的分值') && type('1 的分值', `${count + 10}`),
  (count) => screen.queryByLabelText('2 的分值') && type('2 的分值', `${count + 10}`),
  (count) => screen.queryByLabelText('其余') && type('其余', `${count + 10}`),
  () => screen.queryByText('增加一档') && press('增加一档'),
  () => press('去无偿献血'),
  () => press('去志愿服务'),
  () => ctrl('z'),
  () => ctrl('y'),
  () => void fireEvent.blur(field('指标最高分')),
  picture,
];

/** What is left, and what is drawn, after a person did all that. */
async function after(doings: readonly number[], atOnce: boolean): Promise<unknown> {
  await show(atOnce);
  for (const [count, doing] of doings.entries()) await DOINGS[doing]?.(count);
  const drawn = (): unknown[] => [editor.settled(), field('指标最高分').value];
  fireEvent.blur(field('指标最高分'));
  ctrl('Control');
  await picture();
  const left = drawn();
  for (let back = 0; back < 3; back += 1) {
    ctrl('z');
    left.push(...drawn());
  }
  cleanup();
  localStorage.clear();
  return left;
}

// A hundred drawings of an editor: on a busy machine more than other tests have time for.
test(`any order leaves what it would leave if every key were written at once, from seed ${SEED}`, async () => {
  const random = Random.of(SEED);
  for (let round = 0; round < ROUNDS; round += 1) {
    const doings = Array.from({ length: STEPS }, () => random.below(DOINGS.length));
    expect({ doings, left: await after(doings, false) }).toEqual({ doings, left: await after(doings, true) });
  }
}, 180_000);
