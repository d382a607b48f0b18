import type { JsonEditorProps } from './editor-props';
import { withShortLines } from './laid-out';
import { monaco } from './monaco';
import { isTypographic, straightened } from './straighten';

type Editor = monaco.editor.IStandaloneCodeEditor;
type Model = monaco.editor.ITextModel;

/** Writes full-width punctuation that somebody types or pastes outside of texts as JSON has it, once the input method is done with it. */
export function keepPlain(editor: Editor, model: Model): monaco.IDisposable {
  let composing = false;
  let waiting = false;
  const apply = (): void => {
    waiting = false;
    if (model.isDisposed() || editor.getOption(monaco.editor.EditorOption.readOnly)) return;
    const changes = straightened(model.getValue());
    if (changes.length === 0) return;
    const edits = changes.map(({ offset, length, text }) => ({
      range: monaco.Range.fromPositions(model.getPositionAt(offset), model.getPositionAt(offset + length)),
      text,
    }));
    // Every mark is as long as what it becomes: the cursor stays where it is.
    editor.executeEdits('plain', edits, editor.getSelections() ?? undefined);
    if (changes.length === 1 && changes[0]?.text === '"') editor.trigger('plain', 'editor.action.triggerSuggest', {});
  };
  const listeners = [
    editor.onDidCompositionStart(() => {
      composing = true;
    }),
    editor.onDidCompositionEnd(() => {
      composing = false;
      if (waiting) queueMicrotask(apply);
    }),
    model.onDidChangeContent(({ changes, isUndoing, isRedoing }) => {
      if (isUndoing || isRedoing || waiting || !changes.some(({ text }) => isTypographic(text))) return;
      waiting = true;
      if (!composing) queueMicrotask(apply);
    }),
  ];
  return { dispose: () => listeners.forEach((listener) => listener.dispose()) };
}

/**
 * Keeps a text from becoming longer than the page takes: a paste is refused before the editor looks at it; what comes in another way is
 * taken back. The page is told either way. A paste in one endless line comes in short ones.
 */
export function boundLength(
  element: HTMLElement,
  editor: Editor,
  model: Model,
  page: () => Pick<JsonEditorProps, 'value' | 'longest' | 'onTooLong'>,
): monaco.IDisposable {
  const onPaste = (event: ClipboardEvent): void => {
    const { longest = Infinity, onTooLong } = page();
    const given = event.clipboardData?.getData('text/plain') ?? '';
    // Far too long a text is not even laid out.
    const pasted = given.length > longest ? given : withShortLines(given);
    const selections = editor.getSelections() ?? [];
    const replaced = selections.reduce((sum, range) => sum + model.getValueLengthInRange(range), 0);
    const length = model.getValueLength() - replaced + pasted.length;
    if (length <= longest && pasted === given) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (length > longest) onTooLong?.(length);
    else
      editor.executeEdits(
        'paste',
        selections.map((range) => ({ range, text: pasted, forceMoveMarkers: true })),
      );
  };
  element.addEventListener('paste', onPaste, true);
  const listener = model.onDidChangeContent(() => {
    const { longest = Infinity, onTooLong } = page();
    const length = model.getValueLength();
    if (length <= longest) return;
    onTooLong?.(length);
    queueMicrotask(() => {
      if (!model.isDisposed()) model.setValue(page().value);
    });
  });
  return {
    dispose: () => {
      element.removeEventListener('paste', onPaste, true);
      listener.dispose();
    },
  };
}
