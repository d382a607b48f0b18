import { act, fireEvent, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { TestFrame } from '../../../testing/TestFrame';
import { KeysDialog } from '../keys/KeysDialog';
import { EDITOR_KEYS } from '../keys/editor-keys';
import { type EditorActions, useEditorKeys } from '../keys/use-editor-keys';
import { EditorPanes } from './EditorPanes';
import { defaultSizes, LEAST, rememberedSizes, rememberSizes } from './pane-sizes';

describe('sizes of the panes', () => {
  beforeEach(() => localStorage.clear());

  test('are remembered for each person', () => {
    rememberSizes('u1', { tree: 320, side: 0 });
    expect(rememberedSizes('u1')).toEqual({ tree: 320, side: 0 });
    expect(rememberedSizes('u2')).toBeNull();
  });

  test.each([
    '',
    '{',
    'null',
    '[]',
    '{"tree":300}',
    '{"tree":"300","side":300}',
    '{"tree":-1,"side":300}',
    '{"tree":1e9,"side":1}',
  ])('that cannot be read (%s) are forgotten', (text) => {
    localStorage.setItem('jifen.draft-panes.u1', text);
    expect(rememberedSizes('u1')).toBeNull();
  });

  test.each([1024, 1440])('fit into a window of %d beside the navigation', (width) => {
    const { tree, side } = defaultSizes(width);
    const navigation = width < 1200 ? 56 : 200;
    expect(width - navigation - tree - side).toBeGreaterThanOrEqual(LEAST.node);
    expect(LEAST.tree + LEAST.side + LEAST.node + navigation).toBeLessThanOrEqual(width);
  });
});

/** What the keys did, in order. */
const did: string[] = [];
const note = (what: string) => () => {
  did.push(what);
};

function Editor({ readOnly = false }: { readOnly?: boolean }) {
  const pane = useRef<HTMLElement>(null);
  const actions: EditorActions = {
    setView: (view) => did.push(view),
    showKeys: note('keys'),
    ...(readOnly ? {} : { save: note('save'), undo: note('undo'), redo: note('redo'), fix: note('fix') }),
  };
  useEditorKeys(actions);
  return (
    <EditorPanes
      userId="u1"
      tree={<div role="tree" aria-label="树" tabIndex={0} />}
      node={<input aria-label="分值" />}
      nodeRef={pane}
      side={<p>人员</p>}
    />
  );
}

function press(key: string, more: object = {}, target: Element = document.body): boolean {
  let handled = false;
  act(() => {
    handled = !fireEvent.keyDown(target, { key, ...more });
  });
  return handled;
}

describe('keys of the editor', () => {
  beforeEach(() => {
    did.length = 0;
  });
  const ctrl = { ctrlKey: true };

  test('F6 goes round the panes, Shift F6 back', () => {
    render(<Editor />, { wrapper: TestFrame });
    const at = (): string | null | undefined => document.activeElement?.getAttribute('aria-label');
    const seen = [1, 2, 3, 4].map(() => {
      press('F6');
      return at();
    });
    expect(seen[0]).toBe('树');
    expect(seen[2]).toBe('人员、影响与检查');
    expect(seen[3]).toBe('树');
    press('F6', { shiftKey: true });
    expect(at()).toBe('人员、影响与检查');
  });

  test('do what they say, and leave a text field its own undo', () => {
    render(<Editor />, { wrapper: TestFrame });
    press('2', ctrl);
    press('3', ctrl);
    press('s', ctrl);
    press('z', ctrl);
    press('Z', { ...ctrl, shiftKey: true });
    press('.', ctrl);
    press('?', { shiftKey: true });
    expect(did).toEqual(['readback', 'json', 'save', 'undo', 'redo', 'fix', 'keys']);
    const field = screen.getByRole('textbox', { name: '分值' });
    expect(press('z', ctrl, field)).toBe(false);
    expect(press('?', {}, field)).toBe(false);
    expect(press('/', {}, field)).toBe(false);
    expect(press('s', ctrl, field)).toBe(true);
    expect(did.slice(7)).toEqual(['save']);
  });

  test('change nothing in a draft that can only be looked at', () => {
    render(<Editor readOnly />, { wrapper: TestFrame });
    for (const key of ['s', 'z', '.']) expect(press(key, ctrl)).toBe(false);
    press('1', ctrl);
    expect(did).toEqual(['form']);
  });

  test('stand in the list, and a dialog has the keys to itself', () => {
    render(
      <>
        <Editor />
        <KeysDialog onClose={() => undefined} />
      </>,
      { wrapper: TestFrame },
    );
    const list = screen.getByRole('dialog', { name: '键盘操作' });
    expect(list.querySelectorAll('kbd')).toHaveLength(EDITOR_KEYS.flatMap(({ keys }) => keys).length);
    press('z', ctrl);
    expect(did).toEqual([]);
  });

  test('lines between the panes can be reached and are named', () => {
    render(<Editor />, { wrapper: TestFrame });
    const lines = screen.getAllByRole('separator');
    expect(lines.map((line) => [line.getAttribute('aria-label'), line.tabIndex])).toEqual([
      ['指标树的宽度', 0],
      ['右栏的宽度', 0],
    ]);
    expect(screen.getByRole('button', { name: '收起指标树' }).getAttribute('aria-expanded')).toBe('true');
  });
});
