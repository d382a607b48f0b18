export type {
  Completion,
  EditorCommand,
  JsonEditorHandle,
  JsonEditorProps,
  PointerMarker,
  Revealed,
  Signature,
} from './editor-props';
export { JsonEditor } from './JsonEditor';
export type { JsonPlace } from './json-place';
export { hasPointer, rangeOfPointer, type TextRange } from './pointer-range';
export { type SyntaxProblem, syntaxProblems } from './syntax-problems';
