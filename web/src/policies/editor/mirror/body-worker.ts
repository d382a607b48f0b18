import type { BodyToWrite, WrittenBody } from './body-writer';
import { DocumentCopy } from './document-copy';

const copy = new DocumentCopy();

self.onmessage = ({ data: { id, update, others } }: MessageEvent<BodyToWrite>) => {
  const body = new Blob([JSON.stringify({ document: copy.take(update), ...others })]);
  self.postMessage({ id, body } satisfies WrittenBody);
};
