import { format } from 'jsonc-parser';
import { jsonBlocks } from './json-blocks';
import { monaco } from './monaco';

/*
 * What is wrong with a rule, what fits at a place and what a word means come from the policy language, in two languages. That leaves colours,
 * folding and layout, which need neither the editor's own JSON service nor its worker.
 */
monaco.languages.register({ id: 'json' });

monaco.languages.setLanguageConfiguration('json', {
  wordPattern: /(-?\d*\.\d\w*)|([^[{\]}:",\s]+)/g,
  brackets: [
    ['{', '}'],
    ['[', ']'],
  ],
});

monaco.languages.setMonarchTokensProvider('json', {
  tokenizer: {
    root: [
      [/"(?:[^"\\]|\\.)*"(?=\s*:)/, 'string.key'],
      [/"(?:[^"\\]|\\.)*"?/, 'string.value'],
      [/-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/, 'number'],
      [/\b(?:true|false|null)\b/, 'keyword'],
      [/[{}[\],:]/, 'delimiter'],
    ],
  },
});

monaco.languages.registerFoldingRangeProvider('json', {
  provideFoldingRanges: (model) =>
    jsonBlocks(model.getValue()).map(({ first, last }) => ({ start: first + 1, end: last + 1 })),
});

monaco.languages.registerDocumentFormattingEditProvider('json', {
  provideDocumentFormattingEdits: (model, { tabSize, insertSpaces }) =>
    format(model.getValue(), undefined, { tabSize, insertSpaces }).map(({ offset, length, content }) => ({
      range: monaco.Range.fromPositions(model.getPositionAt(offset), model.getPositionAt(offset + length)),
      text: content,
    })),
});
