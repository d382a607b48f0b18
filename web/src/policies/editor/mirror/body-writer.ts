import type { PolicyDocument } from '@jifen/policies';
import { type DocumentUpdate, DocumentSender } from './document-copy';

/** A request about a document, to be written as JSON. */
export interface BodyToWrite {
  readonly id: number;
  readonly update: DocumentUpdate;
  /** What stands beside `document`. */
  readonly others: object;
}

/** {@link BodyToWrite} as JSON. */
export interface WrittenBody {
  readonly id: number;
  readonly body: Blob;
}

/** Writes the body of requests that are sent while somebody types. */
export interface BodyWriter {
  /** The body `{ document, ...others }` of a request. */
  write(document: PolicyDocument, others: object): Promise<unknown>;
  end(): void;
}

interface Waiting {
  readonly resolve: (body: Blob) => void;
  readonly reject: (reason: Error) => void;
}

/** Writes them in a worker: a draft of 300 indicators is half a million characters. What is under way when it ends is never answered. */
class WorkerBodyWriter implements BodyWriter {
  private readonly worker = new Worker(new URL('./body-worker.ts', import.meta.url), { type: 'module', name: 'body' });
  private readonly sender = new DocumentSender();
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  constructor() {
    this.worker.onmessage = ({ data: { id, body } }: MessageEvent<WrittenBody>) => {
      this.waiting.get(id)?.resolve(body);
      this.waiting.delete(id);
    };
    this.worker.onerror = ({ message }) => {
      for (const { reject } of this.waiting.values()) reject(new Error(message));
      this.waiting.clear();
      this.sender.forget();
    };
  }

  write(document: PolicyDocument, others: object): Promise<Blob> {
    const id = (this.last += 1);
    this.worker.postMessage({ id, update: this.sender.update(document), others } satisfies BodyToWrite);
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
  }

  end(): void {
    this.worker.terminate();
  }
}

/** Leaves the writing to the request. */
const ON_PAGE: BodyWriter = {
  write: (document, others) => Promise.resolve({ document, ...others }),
  end: () => undefined,
};

/** A writer for this browser. */
export function startBodyWriter(): BodyWriter {
  return typeof Worker === 'undefined' ? ON_PAGE : new WorkerBodyWriter();
}
