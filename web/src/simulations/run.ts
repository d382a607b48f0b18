import type { Bilingual } from '../i18n';
import type { RunPolicy } from '../manifest';

/** What can be simulated and compared. */
export type SubjectKind = 'draft' | 'version';

/** A draft or a version by its id. */
export interface SubjectRef {
  readonly kind: SubjectKind;
  readonly id: string;
}

/** A draft or a version as a run found it. */
export interface RunSubject extends SubjectRef {
  readonly policyId: string;
  /** Version label of the document. */
  readonly version: string;
  /** Of a version: 1 for v1 …; null for a draft. */
  readonly number: number | null;
  /** Of a draft; null for a version. */
  readonly revision: number | null;
  readonly contentHash: string;
  readonly title: Bilingual;
}

/** A population as a run found it. */
export interface RunPopulation {
  readonly id: string;
  readonly name: string;
  readonly contentHash: string;
  readonly persons: number;
}

/** Path of the page on which a subject can be looked at. */
export function subjectPath({ kind, id }: SubjectRef): string {
  return kind === 'draft' ? `/policies/${encodeURIComponent(id)}` : `/versions/${encodeURIComponent(id)}/show`;
}

/** A subject as manifests print it: a draft by its revision, a version by its number. */
export function runPolicy({ kind, title, number, revision, contentHash }: RunSubject): RunPolicy {
  return kind === 'draft'
    ? { title, revision: revision ?? undefined, contentHash }
    : { title, version: `v${number ?? ''}`, contentHash };
}
