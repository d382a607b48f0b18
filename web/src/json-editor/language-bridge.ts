import { fromPointer } from '@jifen/policies';
import { modify } from 'jsonc-parser';
import { chooseCompletions, hasValueBehind, replacedAt, typedPart } from './choose-completions';
import type { Completion, JsonEditorProps, PointerMarker } from './editor-props';
import { type JsonPlace, placeAt } from './json-place';
import { monaco } from './monaco';

type Model = monaco.editor.ITextModel;
type Range = monaco.IRange;

/** What a page knows about the text in one model. */
export interface ModelHelp {
  readonly completions?: JsonEditorProps['completions'];
  readonly hover?: JsonEditorProps['hover'];
  readonly signature?: JsonEditorProps['signature'];
  readonly markers: readonly PointerMarker[];
}

/** Monaco asks per language, pages answer per text: the models that have a page behind them. */
const helpOf = new WeakMap<Model, () => ModelHelp>();

/** Lets the page behind a model answer for it, with what it knows at that moment. */
export function attachHelp(model: Model, help: () => ModelHelp): void {
  helpOf.set(model, help);
}

/** The stretch as Monaco counts it, in lines and columns. */
export function toRange(model: Model, { offset, length }: { offset: number; length: number }): Range {
  const from = model.getPositionAt(offset);
  const to = model.getPositionAt(offset + length);
  return {
    startLineNumber: from.lineNumber,
    startColumn: from.column,
    endLineNumber: to.lineNumber,
    endColumn: to.column,
  };
}

const placeIn = (model: Model, position: monaco.IPosition): JsonPlace =>
  placeAt(model.getValue(), model.getOffsetAt(position));

monaco.languages.registerCompletionItemProvider('json', {
  triggerCharacters: ['"', ':', ' ', '{', '[', ','],
  provideCompletionItems: (model, position) => {
    const place = placeIn(model, position);
    const offered = helpOf.get(model)?.().completions?.(place) ?? [];
    const replaced = replacedAt(place);
    const keyOnly = place.isKey && hasValueBehind(place.text, replaced);
    const typed = typedPart(place.text, replaced.offset, place.offset);
    const before = place.text.slice(replaced.offset, place.offset);
    return {
      suggestions: chooseCompletions(offered, typed).map((completion, index) =>
        suggestion(model, completion, index, { ...replaced, before, keyOnly }),
      ),
      // Asks again on every key: initials and labels are matched here, not by Monaco's own scoring.
      incomplete: true,
    };
  },
});

const KINDS = {
  fact: monaco.languages.CompletionItemKind.Variable,
  operator: monaco.languages.CompletionItemKind.Operator,
  value: monaco.languages.CompletionItemKind.Value,
} as const;

/** What a completion replaces: what stands before the cursor of it, and whether only a key is to be replaced. */
interface Place {
  readonly offset: number;
  readonly length: number;
  readonly before: string;
  readonly keyOnly: boolean;
}

/** A whole text of JSON, with both quotation marks. */
const TEXT = /^"(?:[^"\\]|\\.)*"$/;

/** Opens the list again, at the first place of a snippet. */
const SUGGEST: monaco.languages.Command = { id: 'editor.action.triggerSuggest', title: '' };

function suggestion(
  model: Model,
  completion: Completion,
  index: number,
  { offset, length, before, keyOnly }: Place,
): monaco.languages.CompletionItem {
  const { label, detail, lines, json, snippet, key, goesOn, kind, unfit } = completion;
  const isSnippet = snippet !== undefined && !keyOnly;
  const whole = keyOnly ? (key ?? json) : (snippet ?? json);
  // Between quotation marks that stand there already only what they hold is written: a snippet around them goes on.
  const written = model.getValue().slice(offset, offset + length);
  const inside = !isSnippet && TEXT.test(written) && TEXT.test(whole) ? 1 : 0;
  return {
    label: { label, description: unfit ?? detail },
    kind: KINDS[kind],
    insertText: whole.slice(inside, whole.length - inside),
    insertTextRules: isSnippet ? monaco.languages.CompletionItemInsertTextRule.InsertAsSnippet : undefined,
    command: isSnippet && goesOn ? SUGGEST : undefined,
    filterText: before.slice(inside),
    sortText: String(index).padStart(6, '0'),
    documentation: lines && { value: lines.map(asMarkdown).join('\n\n') },
    tags: unfit === undefined ? [] : [monaco.languages.CompletionItemTag.Deprecated],
    range: toRange(model, { offset: offset + inside, length: length - 2 * inside }),
  };
}

monaco.languages.registerSignatureHelpProvider('json', {
  signatureHelpTriggerCharacters: ['[', ',', ':'],
  signatureHelpRetriggerCharacters: [' ', '"'],
  provideSignatureHelp: (model, position) => {
    const found = helpOf.get(model)?.().signature?.(placeIn(model, position));
    if (!found) return null;
    const { label, operands, active, lines } = found;
    return {
      value: {
        activeSignature: 0,
        activeParameter: active,
        signatures: [
          {
            label,
            parameters: operands.map((operand) => ({
              label: operand.label,
              documentation: operand.about && { value: asMarkdown(operand.about) },
            })),
            documentation: { value: lines.map(asMarkdown).join('\n\n') },
          },
        ],
      },
      dispose: () => undefined,
    };
  },
});

monaco.languages.registerHoverProvider('json', {
  provideHover: (model, position) => {
    const place = placeIn(model, position);
    const lines = helpOf.get(model)?.().hover?.(place) ?? [];
    if (lines.length === 0) return null;
    return {
      contents: lines.map((line) => ({ value: asMarkdown(line) })),
      range: place.token ? toRange(model, place.token) : undefined,
    };
  },
});

monaco.languages.registerCodeActionProvider('json', {
  provideCodeActions: (model, _range, { markers: shown }) => {
    const known = helpOf.get(model)?.().markers ?? [];
    const fixes = known.flatMap((marker) => {
      const here = shown.find(({ message }) => message === marker.message);
      return marker.fix && here ? [{ fix: marker.fix, here }] : [];
    });
    return {
      actions: fixes.map(({ fix, here }) => ({
        title: fix.label,
        kind: 'quickfix',
        diagnostics: [here],
        isPreferred: true,
        edit: { edits: editsOf(model, fix.pointer, fix.value) },
      })),
      dispose: () => undefined,
    };
  },
});

/** The edits that put `value` at `pointer`, leaving the rest of the text as it is. */
function editsOf(model: Model, pointer: string, value: unknown): monaco.languages.IWorkspaceTextEdit[] {
  const path = fromPointer(pointer).map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  const edits = modify(model.getValue(), path, value, { formattingOptions: { insertSpaces: true, tabSize: 2 } });
  return edits.map(({ offset, length, content }) => ({
    resource: model.uri,
    versionId: model.getVersionId(),
    textEdit: { range: toRange(model, { offset, length }), text: content },
  }));
}

/** Words of a document as Markdown that shows them as they are. */
function asMarkdown(line: string): string {
  return line.replace(/[\\`*_{}[\]()#+\-.!<>|~&$]/g, '\\$&');
}
