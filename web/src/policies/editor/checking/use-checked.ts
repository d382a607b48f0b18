import type { Finding, PolicyDocument } from '@jifen/policies';
import { startTransition, useEffect, useRef, useState } from 'react';
import { type Checker, startChecker } from './checker';

/** What was found in a document. */
export interface CheckedDocument {
  readonly document: PolicyDocument;
  readonly findings: readonly Finding[];
}

/** A checker at work: it is given the latest document, never those in between. */
class Desk {
  private readonly checker: Checker = startChecker();
  private waiting: { readonly document: PolicyDocument; readonly included: readonly PolicyDocument[] } | null = null;
  private isBusy = false;
  private hasEnded = false;

  constructor(private readonly tell: (checked: CheckedDocument) => void) {}

  put(document: PolicyDocument, included: readonly PolicyDocument[]): void {
    this.waiting = { document, included };
    if (!this.isBusy) void this.work();
  }

  end(): void {
    this.hasEnded = true;
    this.checker.end();
  }

  private async work(): Promise<void> {
    this.isBusy = true;
    for (let next = this.waiting; next && !this.hasEnded; next = this.waiting) {
      this.waiting = null;
      const { document, included } = next;
      const answer = this.checker.check(document, included);
      const findings = answer instanceof Promise ? await answer : answer;
      if (!this.hasEnded) this.tell({ document, findings });
    }
    this.isBusy = false;
  }
}

/** Everything that the checker finds in a document, as soon as it is known; meanwhile what it found in an earlier one, null before the first. */
export function useChecked(document: PolicyDocument, included: readonly PolicyDocument[]): CheckedDocument | null {
  const [checked, setChecked] = useState<CheckedDocument | null>(null);
  const desk = useRef<Desk | null>(null);
  useEffect(() => {
    // What was found is drawn when nothing more urgent is to be drawn.
    const opened = new Desk((found) => startTransition(() => setChecked(found)));
    desk.current = opened;
    return () => {
      opened.end();
      desk.current = null;
    };
  }, []);
  useEffect(() => desk.current?.put(document, included), [document, included]);
  return checked;
}
