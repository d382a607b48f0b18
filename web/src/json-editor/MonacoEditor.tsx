import Box from '@mui/material/Box';
import { useEffect, useImperativeHandle, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { CODE_STACK, useTokens } from '../theme';
import type { JsonEditorProps } from './editor-props';
import './json-language';
import { placeAt } from './json-place';
import { attachHelp, toRange } from './language-bridge';
import { monaco } from './monaco';
import { defineEditorTheme } from './monaco-theme';
import { hasPointer, rangeOfPointer, rangesIn } from './pointer-range';
import { syntaxProblems } from './syntax-problems';
import { boundLength, keepPlain } from './text-upkeep';
import { useCommands } from './use-commands';

type CodeEditor = monaco.editor.IStandaloneCodeEditor;

const OPTIONS: monaco.editor.IEditorOptions & monaco.editor.IGlobalEditorOptions = {
  automaticLayout: true,
  fontFamily: CODE_STACK,
  fontSize: 13,
  lineHeight: 22,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  wordWrap: 'on',
  renderLineHighlight: 'line',
  fixedOverflowWidgets: true,
  padding: { top: 8, bottom: 8 },
  stickyScroll: { enabled: false },
  occurrencesHighlight: 'off',
  wordBasedSuggestions: 'off',
  quickSuggestions: { strings: true, other: true, comments: false },
  suggest: { showWords: false },
  // What is typed is what stands there: closing marks that nobody typed end up twice.
  autoClosingBrackets: 'never',
  autoClosingQuotes: 'never',
  autoSurround: 'never',
  acceptSuggestionOnCommitCharacter: false,
  // Full-width punctuation is ordinary Chinese, not a look-alike attack.
  unicodeHighlight: { ambiguousCharacters: false, allowedLocales: { zh: true, 'zh-hans': true } },
};

const SEVERITY = {
  error: monaco.MarkerSeverity.Error,
  warning: monaco.MarkerSeverity.Warning,
  info: monaco.MarkerSeverity.Info,
} as const;

/** Monaco itself. Only {@link JsonEditor} imports it, so that its code arrives when the first editor does. */
export default function MonacoEditor(props: JsonEditorProps) {
  const { label, value, markers, readOnly = false, height, original, handle } = props;
  const translate = useTranslate();
  const tokens = useTokens();
  const place = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<CodeEditor | null>(null);
  const [old, setOld] = useState<monaco.editor.ITextModel | null>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  // Texts told to the page that have not come back as `value` yet. Coming back later than the next key, they must not
  // overwrite what was typed since.
  const told = useRef<string[]>([]);
  const isDiff = original !== undefined;

  useEffect(() => {
    monaco.editor.setTheme(defineEditorTheme(tokens));
  }, [tokens]);

  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const model = jsonModel(latest.current.value);
    attachHelp(model, () => ({ ...latest.current, markers: latest.current.markers ?? [] }));
    const mounted = isDiff ? mountDiff(element, model) : mountPlain(element, model);
    const listeners = [
      keepPlain(mounted.editor, model),
      boundLength(element, mounted.editor, model, () => latest.current),
      model.onDidChangeContent(() => {
        const { longest = Infinity } = latest.current;
        if (model.getValueLength() > longest) return;
        const text = model.getValue();
        if (text === (told.current.at(-1) ?? latest.current.value)) return;
        told.current.push(text);
        latest.current.onChange?.(text);
      }),
      mounted.editor.onDidChangeCursorPosition(({ position }) => {
        latest.current.onPlaceChange?.(placeAt(model.getValue(), model.getOffsetAt(position)).pointer);
      }),
      mounted.editor.onKeyDown((event) => {
        const wanted = historyKey(event);
        const act = wanted === null ? undefined : latest.current[wanted];
        if (act === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        act();
      }),
    ];
    setEditor(mounted.editor);
    setOld(mounted.old);
    return () => {
      for (const listener of listeners) listener.dispose();
      setEditor(null);
      setOld(null);
      mounted.dispose();
      model.dispose();
    };
  }, [isDiff]);

  useEffect(() => {
    const model = editor?.getModel();
    const echo = told.current.lastIndexOf(value);
    told.current.splice(0, echo + 1);
    if (!editor || !model || echo >= 0 || model.getValue() === value) return;
    const cursor = editor.getPosition();
    model.pushEditOperations([], [{ range: model.getFullModelRange(), text: value }], () => null);
    if (cursor) editor.setPosition(model.validatePosition(cursor));
  }, [editor, value]);

  useEffect(() => {
    if (original !== undefined) old?.setValue(original);
  }, [old, original]);

  useEffect(() => {
    editor?.updateOptions({ readOnly, ariaLabel: `${label} ${translate('editor.leave')}` });
  }, [editor, label, readOnly, translate]);

  useEffect(() => {
    const model = editor?.getModel();
    if (!model) return;
    const text = model.getValue();
    const broken = syntaxProblems(text).map(({ reason, offset, length }) => ({
      ...toRange(model, { offset, length: Math.max(length, 1) }),
      severity: SEVERITY.error,
      message: translate(`editor.syntax.${reason}`),
    }));
    const rangeOf = rangesIn(text);
    const found = (markers ?? []).map(({ pointer, severity, message, code }) => ({
      ...toRange(model, rangeOf(pointer)),
      severity: SEVERITY[severity],
      message,
      code,
    }));
    monaco.editor.setModelMarkers(model, 'jifen', [...broken, ...found]);
  }, [editor, value, markers, translate]);

  useCommands(editor, props.commands);

  useEffect(() => {
    if (editor && props.revealed) {
      show(editor, props.revealed.pointer);
      editor.focus();
    }
  }, [editor, props.revealed]);

  useImperativeHandle(
    handle,
    () => ({
      focus: () => editor?.focus(),
      format: () => void editor?.getAction('editor.action.formatDocument')?.run(),
      fold: () => {
        // Blocks around the cursor stay open.
        editor?.setPosition({ lineNumber: 1, column: 1 });
        void editor?.getAction('editor.foldLevel2')?.run();
      },
      unfold: () => void editor?.getAction('editor.unfoldAll')?.run(),
      reveal: (pointer) => editor !== null && show(editor, pointer),
    }),
    [editor],
  );

  return (
    <Box
      ref={place}
      data-json-editor
      sx={{
        height,
        width: '100%',
        minWidth: 0,
        // A suggestion that does not fit is dimmed, not crossed out: crossed out means the old value.
        '& .suggest-widget .deprecated': { opacity: 0.6 },
        '& .suggest-widget .deprecated, & .suggest-widget .deprecated *': { textDecoration: 'none !important' },
      }}
    />
  );
}

function jsonModel(text: string): monaco.editor.ITextModel {
  const model = monaco.editor.createModel(text, 'json');
  // A mark for every bracket makes a rule of a megabyte in one line stand still for a minute.
  const bracketColorizationOptions = { enabled: false, independentColorPoolPerBracketType: false };
  model.updateOptions({ tabSize: 2, insertSpaces: true, bracketColorizationOptions });
  return model;
}

/** Puts the cursor at the value and scrolls it into view; false where the text has no such value. */
function show(editor: CodeEditor, pointer: string): boolean {
  const model = editor.getModel();
  if (!model) return false;
  const range = toRange(model, rangeOfPointer(model.getValue(), pointer));
  editor.setPosition({ lineNumber: range.startLineNumber, column: range.startColumn });
  editor.revealRangeInCenterIfOutsideViewport(range);
  return hasPointer(model.getValue(), pointer);
}

interface Mounted {
  readonly editor: CodeEditor;
  /** The old text of a difference. */
  readonly old: monaco.editor.ITextModel | null;
  readonly dispose: () => void;
}

function mountPlain(element: HTMLElement, model: monaco.editor.ITextModel): Mounted {
  const editor = monaco.editor.create(element, { ...OPTIONS, model });
  return { editor, old: null, dispose: () => editor.dispose() };
}

function mountDiff(element: HTMLElement, modified: monaco.editor.ITextModel): Mounted {
  const old = jsonModel('');
  const diff = monaco.editor.createDiffEditor(element, {
    ...OPTIONS,
    originalEditable: false,
    renderOverviewRuler: false,
    useInlineViewWhenSpaceIsLimited: true,
  });
  diff.setModel({ original: old, modified });
  return {
    editor: diff.getModifiedEditor(),
    old,
    dispose: () => {
      diff.dispose();
      old.dispose();
    },
  };
}

function historyKey(event: monaco.IKeyboardEvent): 'onUndo' | 'onRedo' | null {
  if (!event.ctrlKey && !event.metaKey) return null;
  if (event.keyCode === monaco.KeyCode.KeyY) return 'onRedo';
  if (event.keyCode !== monaco.KeyCode.KeyZ) return null;
  return event.shiftKey ? 'onRedo' : 'onUndo';
}
