import type { Finding } from '../findings/finding.js';
import type { PolicyDocument } from '../model/policy-document.js';

/** A document and everything that was found in it. */
export interface FoundIn {
  readonly document: Pick<PolicyDocument, 'facts'>;
  readonly findings: readonly Finding[];
}

/** What an edit brings and what it takes away. */
export interface FindingChanges {
  readonly came: readonly Finding[];
  readonly went: readonly Finding[];
}

/** What a finding says and of what: facts by their ids, so that it is the same when another fact before it has gone. */
function keyOf({ code, pointer, message }: Finding, { facts }: FoundIn['document']): string {
  const place = pointer.replace(/^\/facts\/(\d+)/, (whole, index) => facts[Number(index)]?.id ?? whole);
  return [code, place, message.zh].join('\n');
}

/** Of two lists, what is in `these` and not in `those`; what stands there twice counts twice. */
function without(these: FoundIn, those: FoundIn): Finding[] {
  const left = new Map<string, number>();
  for (const finding of those.findings) {
    const key = keyOf(finding, those.document);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  return these.findings.filter((finding) => {
    const key = keyOf(finding, these.document);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

/** Which findings an edit of facts brings and which it takes away. A finding whose words change goes and comes. */
export function findingChanges(before: FoundIn, after: FoundIn): FindingChanges {
  return { came: without(after, before), went: without(before, after) };
}
