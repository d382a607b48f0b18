import { checkPolicy, libraryOf, type PolicyDocument } from '@jifen/policies';
import { DocumentSender } from '../mirror/document-copy';
import type { Checked, ToCheck } from './check-messages';

/** Checks one document at a time. */
export interface Checker {
  check(document: PolicyDocument, included: readonly PolicyDocument[]): Checked | Promise<Checked>;
  end(): void;
}

/** Checks beside the page, so that nobody who types waits for it. A check that is under way when the checker ends is never answered. */
class WorkerChecker implements Checker {
  private readonly worker = new Worker(new URL('./check-worker.ts', import.meta.url), {
    type: 'module',
    name: 'check',
  });
  private readonly sender = new DocumentSender();
  private known: readonly PolicyDocument[] | undefined;

  check(document: PolicyDocument, included: readonly PolicyDocument[]): Promise<Checked> {
    const update = this.sender.update(document);
    const message: ToCheck = this.known === included ? { document: update } : { document: update, included };
    this.known = included;
    return new Promise((resolve, reject) => {
      this.worker.onmessage = ({ data }: MessageEvent<Checked>) => resolve(data);
      this.worker.onerror = ({ message: reason }) => {
        this.sender.forget();
        reject(new Error(reason));
      };
      this.worker.postMessage(message);
    });
  }

  end(): void {
    this.worker.terminate();
  }
}

/** Checks on the page itself. */
const ON_PAGE: Checker = {
  check: (document, included) => checkPolicy(document, libraryOf(included)),
  end: () => undefined,
};

/** A checker for this browser. */
export function startChecker(): Checker {
  return typeof Worker === 'undefined' ? ON_PAGE : new WorkerChecker();
}
