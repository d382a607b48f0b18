import { withValueAt } from '@jifen/policies';

/** One state of the document, and where the edit that led to it took place. */
interface Step<Document> {
  readonly document: Document;
  /** Edits with the same key that follow each other become one step: the keystrokes in one field. */
  readonly key: string;
}

/** The document being edited, with everything that undo and redo need. */
export interface EditHistory<Document> {
  readonly past: readonly Step<Document>[];
  readonly present: Step<Document>;
  readonly future: readonly Step<Document>[];
}

/** Steps that undo reaches back. */
const LONGEST_PAST = 200;

/** A history that begins with a document. */
export function historyOf<Document>(document: Document): EditHistory<Document> {
  return { past: [], present: { document, key: '' }, future: [] };
}

/** The history after an edit. An edit that changes nothing leaves no step. */
export function edited<Document>(
  history: EditHistory<Document>,
  document: Document,
  key: string,
): EditHistory<Document> {
  if (document === history.present.document) return history;
  const continues = key !== '' && key === history.present.key && history.past.length > 0;
  const past = continues ? history.past : [...history.past, history.present].slice(-LONGEST_PAST);
  return { past, present: { document, key }, future: [] };
}

/** The history after the value at `pointer` was changed; `key` as in {@link edited}. */
export function editedAt<Document>(
  history: EditHistory<Document>,
  pointer: string,
  value: unknown,
  key: string,
): EditHistory<Document> {
  return edited(history, withValueAt(history.present.document, pointer, value), key);
}

/** One step back; unchanged where there is none. */
export function undone<Document>(history: EditHistory<Document>): EditHistory<Document> {
  const last = history.past.at(-1);
  if (!last) return history;
  return { past: history.past.slice(0, -1), present: last, future: [history.present, ...history.future] };
}

/** One step forth; unchanged where there is none. */
export function redone<Document>(history: EditHistory<Document>): EditHistory<Document> {
  const [next, ...future] = history.future;
  if (!next) return history;
  return { past: [...history.past, history.present], present: next, future };
}
