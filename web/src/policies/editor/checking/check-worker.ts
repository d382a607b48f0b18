import { checkPolicy, libraryOf, type PolicyLibrary } from '@jifen/policies';
import type { Checked, ToCheck } from './check-messages';

let library: PolicyLibrary = libraryOf([]);

self.onmessage = ({ data: { document, included } }: MessageEvent<ToCheck>) => {
  if (included) library = libraryOf(included);
  self.postMessage(checkPolicy(document, library) satisfies Checked);
};
