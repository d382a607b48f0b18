import type { PolicyDocument } from '@jifen/policies';
import { type DocumentChange, documentChanges, withChanges } from './document-changes';

/** What brings a copy of a document up to date: the whole of it, or what has changed since the last update. */
export type DocumentUpdate = { readonly document: PolicyDocument } | { readonly changes: readonly DocumentChange[] };

/** Keeps a copy in a worker up to date. A large document takes longer to be copied than a key has time. */
export class DocumentSender {
  private sent: PolicyDocument | null = null;

  /** What has to be sent, and has to arrive, for the copy to be this document. */
  update(document: PolicyDocument): DocumentUpdate {
    const { sent } = this;
    this.sent = document;
    return sent ? { changes: documentChanges(sent, document) } : { document };
  }

  /** The copy is lost. */
  forget(): void {
    this.sent = null;
  }
}

/** The copy itself, on the worker's side. */
export class DocumentCopy {
  private document: PolicyDocument | null = null;

  /** The document as it is after the update. A RangeError for changes to a document that never came. */
  take(update: DocumentUpdate): PolicyDocument {
    if ('document' in update) this.document = update.document;
    else if (this.document) this.document = withChanges(this.document, update.changes);
    else throw new RangeError('Changes came before the document itself');
    return this.document;
  }
}
