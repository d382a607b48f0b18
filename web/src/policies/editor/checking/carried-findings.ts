import { type Finding, type PolicyDocument, valueAt } from '@jifen/policies';
import type { CheckedDocument } from './use-checked';

/** What a pointer leads to, or what that stands in where it is no object: edits share with the earlier document what they did not touch. */
function partAt(document: PolicyDocument, pointer: string): unknown {
  const part = valueAt(document, pointer);
  if (typeof part === 'object' && part !== null) return part;
  return valueAt(document, pointer.slice(0, pointer.lastIndexOf('/')));
}

/** Of what was found in an earlier state of a document, that which is about parts that no edit has touched since. */
export function carriedFindings({ document: earlier, findings }: CheckedDocument, document: PolicyDocument): Finding[] {
  return findings.filter(({ pointer }) => {
    const part = partAt(document, pointer);
    return part !== undefined && part === partAt(earlier, pointer);
  });
}
