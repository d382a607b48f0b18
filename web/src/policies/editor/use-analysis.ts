import type { PolicyDocument } from '@jifen/policies';
import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import { analyse, type Analysis, analyseInSteps } from './analysis';
import { carriedFindings } from './checking/carried-findings';
import { useChecked } from './checking/use-checked';

/** An analysis, and whether everything has been looked for in it. */
export interface CheckedAnalysis extends Analysis {
  /** False: the checker is still at it. Among the findings are those of reading, and earlier ones of parts that nobody has touched since. */
  readonly isChecked: boolean;
  /** Of the last document that could be executed: this one, or an earlier one. */
  readonly lastGood: Analysis;
}

/** Keys that follow each other within so many milliseconds are typed in one go: they are read together, at the latest so long after the first. */
const PAUSE = 300;
const LONGEST_WAIT = 10_000;

/** A key after so many milliseconds without one stands alone: it is read at once. */
const ALONE = 600;

/** A document as it was read, and the last that could be executed. */
interface Read {
  readonly now: Analysis;
  readonly lastGood: Analysis;
}

/**
 * Reads a document that is being edited, beside what is being typed: a step at a time, and drawn when nothing more urgent is to be drawn. What
 * was chosen or pressed, and a key that stands alone, is read at once; of keys that follow each other, what they come to when they rest.
 */
function useRead(document: PolicyDocument, included: readonly PolicyDocument[], isTyping: boolean): Read {
  const [read, setRead] = useState((): Read => {
    const now = analyse(document, included);
    return { now, lastGood: now };
  });
  const edits = useRef({ last: 0, firstUnread: 0 });
  const isRead = read.now.document === document;
  useEffect(() => {
    if (isRead) {
      edits.current.firstUnread = 0;
      return undefined;
    }
    const at = Date.now();
    const { last, firstUnread } = edits.current;
    const since = firstUnread || at;
    edits.current = { last: at, firstUnread: since };
    const reading = new AbortController();
    const begin = async (): Promise<void> => {
      const now = await analyseInSteps(document, included, reading.signal);
      if (now) startTransition(() => setRead(({ lastGood }) => ({ now, lastGood: now.policy ? now : lastGood })));
    };
    const isAlone = !isTyping || at - last > ALONE;
    const wait = isAlone ? 0 : Math.min(PAUSE, Math.max(0, since + LONGEST_WAIT - at));
    const timer = setTimeout(() => void begin(), wait);
    return () => {
      clearTimeout(timer);
      reading.abort();
    };
  }, [document, included, isRead, isTyping]);
  return read;
}

/**
 * What there is to say of a document that is being edited. No keystroke waits for it: the document is read in the pauses, and the checker
 * works beside the page. `isTyping`: the document has come about by a key, and another may follow.
 */
export function useAnalysis(
  document: PolicyDocument,
  included: readonly PolicyDocument[],
  isTyping = true,
): CheckedAnalysis {
  const { now: read, lastGood } = useRead(document, included, isTyping);
  const checked = useChecked(read.document, included);
  return useMemo(() => {
    if (checked?.document === read.document) return { ...read, lastGood, findings: checked.findings, isChecked: true };
    const carried = checked ? carriedFindings(checked, read.document) : [];
    const isNew = ({ code, pointer }: (typeof carried)[number]): boolean =>
      !read.findings.some((finding) => finding.code === code && finding.pointer === pointer);
    return { ...read, lastGood, findings: [...read.findings, ...carried.filter(isNew)], isChecked: false };
  }, [read, lastGood, checked]);
}
