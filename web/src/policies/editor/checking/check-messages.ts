import type { Finding, PolicyDocument } from '@jifen/policies';
import type { DocumentUpdate } from '../mirror/document-copy';

/** What is to be checked: a document, and the policies that it includes where these are others than before. */
export interface ToCheck {
  readonly document: DocumentUpdate;
  readonly included?: readonly PolicyDocument[];
}

/** Everything that the checker says of the document that was sent last. */
export type Checked = readonly Finding[];
