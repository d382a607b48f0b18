import { checkPolicy, libraryOf, type PolicyLibrary } from '@jifen/policies';
import { DocumentCopy } from '../mirror/document-copy';
import type { Checked, ToCheck } from './check-messages';

const copy = new DocumentCopy();
let library: PolicyLibrary = libraryOf([]);

self.onmessage = ({ data: { document, included } }: MessageEvent<ToCheck>) => {
  if (included) library = libraryOf(included);
  self.postMessage(checkPolicy(copy.take(document), library) satisfies Checked);
};
