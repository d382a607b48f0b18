import { withValueAt } from '@jifen/policies';
import { smallPolicy } from '../../testing/small-policy';
import type { Draft } from '../draft';
import { historyOf } from './edit-history';
import { type EditorAction, type EditorState, reduceEditor, type SavedByOther } from './editor-state';

const INDICATOR = { kind: 'indicator', rule: 1 };
const base = smallPolicy(['one', 'two', 'three'].map((id) => ({ ...INDICATOR, id, title: { zh: id } })));

const draft = {
  id: 'd1',
  revision: 1,
  contentHash: 'h1',
  document: base,
  updatedBy: null,
  updatedAt: '',
} as unknown as Draft;

const begin: EditorState = {
  draft,
  history: historyOf(base),
  texts: {},
  progress: { kind: 'idle' },
  theirs: null,
  choices: {},
  taken: [],
  occasion: null,
  recovered: null,
};

const rule = (index: number) => `/score/children/${index}/rule`;
const type = (index: number, value: number): EditorAction => ({ kind: 'change', pointer: rule(index), value, key: '' });
const after = (actions: readonly EditorAction[], state = begin): EditorState => actions.reduce(reduceEditor, state);

/** The rules as they are on screen. */
function rules({ history }: EditorState): unknown[] {
  return history.present.document.score.children.map((child) => child.kind === 'indicator' && child.rule);
}

/** Somebody else's save with other rules. */
function saved(revision: number, changed: Readonly<Record<number, number>>): EditorAction {
  const document = Object.entries(changed).reduce(
    (edited, [index, value]) => withValueAt(edited, rule(Number(index)), value),
    base,
  );
  const by = { id: 'u2', displayName: '王芳' };
  const other: SavedByOther = {
    revision,
    contentHash: `h${revision}`,
    updatedAt: '2026-06-18',
    updatedBy: by,
    document,
  };
  return { kind: 'theirs', saved: other };
}

describe('what somebody else saved', () => {
  it('comes into the document by itself where nothing is in both', () => {
    const state = after([type(0, 5), saved(2, { 1: 7 })]);
    expect(rules(state)).toEqual([5, 7, 1]);
    expect(state.draft.revision).toBe(2);
    expect(state.occasion).toBe('merge');
    expect(state.taken.map(({ by, revision }) => [by?.displayName, revision])).toEqual([['王芳', 2]]);
  });

  it('leaves undo and redo to one’s own edits', () => {
    const state = after([type(0, 5), type(0, 6), saved(2, { 1: 7 }), type(2, 9), { kind: 'undo' }]);
    expect(rules(state)).toEqual([6, 7, 1]);
    expect(rules(after([{ kind: 'undo' }], state))).toEqual([5, 7, 1]);
    const undone = after([{ kind: 'undo' }, { kind: 'undo' }], state);
    expect(rules(undone)).toEqual([1, 7, 1]);
    expect(rules(after([saved(3, { 1: 8 }), { kind: 'redo' }, { kind: 'redo' }, { kind: 'redo' }], undone))).toEqual([
      6, 8, 9,
    ]);
  });

  it('is not undone by a step back over the same rule', () => {
    const own = after([type(0, 5)]);
    const sent = own.history.present.document;
    const onServer = after([{ kind: 'saved', draft: { ...draft, revision: 2 }, sent }], own);
    const state = after([saved(3, { 0: 8 }), { kind: 'undo' }], onServer);
    expect(rules(state)).toEqual([8, 1, 1]);
  });

  it('waits for a choice where both changed the same thing, and is put together as was chosen', () => {
    const open = after([type(0, 5), type(2, 6), saved(2, { 0: 8, 1: 7 })]);
    expect(rules(open)).toEqual([5, 1, 6]);
    expect(open.theirs?.revision).toBe(2);
    expect(after([{ kind: 'settle' }], open)).toBe(open);
    const choose = (side: 'mine' | 'theirs') =>
      after([{ kind: 'choose', choices: { 'node/one/rule': side } }, { kind: 'settle' }], open);
    expect(rules(choose('mine'))).toEqual([5, 7, 6]);
    expect(rules(choose('theirs'))).toEqual([8, 7, 6]);
    expect(choose('theirs').draft.revision).toBe(2);
    expect(rules(after([{ kind: 'undo' }], choose('mine')))).toEqual([8, 7, 1]);
  });

  it('stays a question while one goes on typing; a choice holds for what is then on screen', () => {
    const state = after([
      type(0, 5),
      saved(2, { 0: 8 }),
      { kind: 'choose', choices: { 'node/one/rule': 'mine' } },
      type(0, 55),
      saved(3, { 0: 9, 2: 4 }),
      { kind: 'settle' },
    ]);
    expect(rules(state)).toEqual([55, 1, 4]);
    expect(state.draft.revision).toBe(3);
  });

  it('is no news where it is one’s own save whose answer was lost', () => {
    const state = after([type(0, 5), saved(2, { 0: 5 })]);
    expect(state.taken).toEqual([]);
    expect(state.draft.revision).toBe(2);
    expect(state.occasion).toBeNull();
  });

  it('is not forgotten for an older answer that comes late', () => {
    const own = after([type(0, 5)]);
    const sent = own.history.present.document;
    const state = after([saved(3, { 0: 5, 1: 7 }), { kind: 'saved', draft: { ...draft, revision: 2 }, sent }], own);
    expect(state.draft.revision).toBe(3);
    expect(rules(state)).toEqual([5, 7, 1]);
  });
});

describe('the way to the server', () => {
  it('counts the tries that got no answer, until one does', () => {
    const failed: EditorAction = { kind: 'failed', error: null, isOffline: true };
    const twice = after([type(0, 5), { kind: 'saving' }, failed, { kind: 'saving' }, failed]);
    expect(twice.progress).toMatchObject({ kind: 'offline', tries: 2 });
    expect(after([type(1, 5)], twice).progress).toMatchObject({ kind: 'offline', tries: 2 });
    const sent = twice.history.present.document;
    expect(after([{ kind: 'saving' }, { kind: 'saved', draft, sent }], twice).progress).toEqual({ kind: 'idle' });
  });

  it('forgets a refusal with the next edit', () => {
    const refused = after([{ kind: 'failed', error: null, isOffline: false }]);
    expect(refused.progress.kind).toBe('refused');
    expect(after([type(0, 2)], refused).progress.kind).toBe('idle');
    expect(after([type(0, 2), { kind: 'undo' }], refused).progress.kind).toBe('idle');
  });
});
