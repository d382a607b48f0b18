import type { Tokens } from '../theme';
import { monaco } from './monaco';

/** Monaco wants colours of rules without the number sign. */
const plain = (color: string) => color.replace('#', '');

/** Makes the workbench's colours the editor's, and names the theme to use. */
export function defineEditorTheme(tokens: Tokens): string {
  const name = `jifen-${tokens.mode}`;
  const [text1, , text3] = tokens.text;
  monaco.editor.defineTheme(name, {
    base: tokens.mode === 'dark' ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      { token: '', foreground: plain(text1) },
      { token: 'string.key.json', foreground: plain(tokens.primary.text) },
      { token: 'string.value.json', foreground: plain(tokens.pending.text) },
      { token: 'number.json', foreground: plain(tokens.fall.text) },
      { token: 'keyword.json', foreground: plain(tokens.rise.text) },
      { token: 'delimiter', foreground: plain(tokens.text[1]) },
    ],
    colors: {
      'editor.background': tokens.surface,
      'editor.foreground': text1,
      'editor.lineHighlightBackground': tokens.sunken,
      'editor.lineHighlightBorder': tokens.sunken,
      'editor.selectionBackground': tokens.primary.tint,
      'editorLineNumber.foreground': text3,
      'editorLineNumber.activeForeground': text1,
      'editorCursor.foreground': tokens.primary.text,
      'editorError.foreground': tokens.error.text,
      'editorWarning.foreground': tokens.mark.text,
      'editorInfo.foreground': tokens.primary.text,
      'editorWidget.background': tokens.surface,
      'editorWidget.border': tokens.border,
      'editorHoverWidget.background': tokens.surface,
      'editorHoverWidget.border': tokens.border,
      'editorSuggestWidget.background': tokens.surface,
      'editorSuggestWidget.border': tokens.border,
      'editorSuggestWidget.selectedBackground': tokens.primary.tint,
      'editorSuggestWidget.selectedForeground': text1,
      'editorSuggestWidget.highlightForeground': tokens.primary.text,
      'editorSuggestWidget.focusHighlightForeground': tokens.primary.text,
      'diffEditor.insertedTextBackground': `${tokens.rise.fills[0]}66`,
      'diffEditor.removedTextBackground': `${tokens.old.fill}99`,
      'diffEditor.insertedLineBackground': `${tokens.rise.fills[0]}33`,
      'diffEditor.removedLineBackground': `${tokens.old.fill}55`,
      'quickInput.background': tokens.surface,
      'quickInputList.focusBackground': tokens.primary.tint,
      'quickInputList.focusForeground': text1,
      'input.background': tokens.surface,
      'menu.background': tokens.surface,
      'menu.foreground': text1,
      'menu.selectionBackground': tokens.primary.tint,
      'menu.selectionForeground': text1,
      'scrollbar.shadow': '#00000000',
      focusBorder: tokens.primary.text,
      ...Object.fromEntries(
        [1, 2, 3, 4, 5, 6].map((level) => [`editorBracketHighlight.foreground${level}`, tokens.text[1]]),
      ),
    },
  });
  return name;
}
