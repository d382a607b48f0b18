import { sameContent, withValueAt } from '@jifen/policies';

/** One state of the document, and where the edit that led to it took place. */
interface Step<Document> {
  readonly document: Document;
  /** Edits with the same key that follow each other become one step: the keystrokes in one field. */
  readonly key: string;
  /** How many of the history's merges the document has taken in. */
  readonly merges: number;
}

/** Puts what somebody else saved into a document. */
export type TakeIn<Document> = (document: Document) => Document;

/** The document being edited, with everything that undo and redo need. */
export interface EditHistory<Document> {
  readonly past: readonly Step<Document>[];
  readonly present: Step<Document>;
  readonly future: readonly Step<Document>[];
  /** What others saved in the meantime: older states take it in when undo or redo comes back to them. */
  readonly merges: readonly TakeIn<Document>[];
}

/** Steps that undo reaches back. */
const LONGEST_PAST = 200;

/** A history that begins with a document. */
export function historyOf<Document>(document: Document): EditHistory<Document> {
  return { past: [], present: { document, key: '', merges: 0 }, future: [], merges: [] };
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
  return { ...history, past, present: { document, key, merges: history.merges.length }, future: [] };
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

/**
 * The history after somebody else's work was put into the document. That is no edit of one's own: undo goes on taking back one's own
 * edits, and what the other wrote stays.
 */
export function tookIn<Document>(
  history: EditHistory<Document>,
  document: Document,
  takeIn: TakeIn<Document>,
): EditHistory<Document> {
  const merges = [...history.merges, takeIn];
  return { ...history, merges, present: { document, key: '', merges: merges.length } };
}

function upToDate<Document>(step: Step<Document>, { merges }: EditHistory<Document>): Step<Document> {
  if (step.merges === merges.length) return step;
  const document = merges.slice(step.merges).reduce((taken, takeIn) => takeIn(taken), step.document);
  return { ...step, document, merges: merges.length };
}

/** One step back; unchanged where there is none. A step that another person's work has made void is passed over. */
export function undone<Document>(history: EditHistory<Document>): EditHistory<Document> {
  const last = history.past.at(-1);
  if (!last) return history;
  const present = upToDate(last, history);
  const past = history.past.slice(0, -1);
  if (last !== present && sameContent(present.document, history.present.document)) return undone({ ...history, past });
  return { ...history, past, present, future: [history.present, ...history.future] };
}

/** One step forth; unchanged where there is none. */
export function redone<Document>(history: EditHistory<Document>): EditHistory<Document> {
  const [next, ...future] = history.future;
  if (!next) return history;
  const present = upToDate(next, history);
  if (next !== present && sameContent(present.document, history.present.document)) {
    return redone({ ...history, future });
  }
  return { ...history, past: [...history.past, history.present], present, future };
}
