import type { PolicyDocument } from '@jifen/policies';
import { useDeferredValue, useMemo } from 'react';
import { analyse, type Analysis } from './analysis';
import { carriedFindings } from './checking/carried-findings';
import { useChecked } from './checking/use-checked';

/** An analysis, and whether everything has been looked for in it. */
export interface CheckedAnalysis extends Analysis {
  /** False: the checker is still at it. Among the findings are those of reading, and earlier ones of parts that nobody has touched since. */
  readonly isChecked: boolean;
}

/**
 * What there is to say of a document that is being edited. No keystroke waits for it: the document is read when there is nothing more
 * urgent to draw, and the checker works beside the page.
 */
export function useAnalysis(document: PolicyDocument, included: readonly PolicyDocument[]): CheckedAnalysis {
  const shown = useDeferredValue(document);
  const read = useMemo(() => analyse(shown, included), [shown, included]);
  const checked = useChecked(shown, included);
  return useMemo(() => {
    if (checked?.document === read.document) return { ...read, findings: checked.findings, isChecked: true };
    const carried = checked ? carriedFindings(checked, read.document) : [];
    const isNew = ({ code, pointer }: (typeof carried)[number]): boolean =>
      !read.findings.some((finding) => finding.code === code && finding.pointer === pointer);
    return { ...read, findings: [...read.findings, ...carried.filter(isNew)], isChecked: false };
  }, [read, checked]);
}
