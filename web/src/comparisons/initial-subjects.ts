import { subjectKey } from '../simulations/inputs/subject-choice';
import type { RunChoices } from '../simulations/inputs/use-run-choices';

/** Both sides of a new comparison as form values; empty where nothing suggests itself. */
export interface SubjectPair {
  readonly a: string;
  readonly b: string;
}

/**
 * What the form begins with. `?kind=draft&id=…` is what one comes from and stands right; left stands the newest version that is not
 * the same. `?a=…&b=…` name both.
 */
export function initialSubjects({ subjects }: RunChoices, wanted: URLSearchParams): SubjectPair {
  const known = (key: string) => (subjects.some((subject) => subjectKey(subject) === key) ? key : '');
  const from = known(`${wanted.get('kind') ?? ''}:${wanted.get('id') ?? ''}`);
  const b = known(wanted.get('b') ?? '') || from;
  const newest = subjects.map(subjectKey).find((key) => key.startsWith('version:') && key !== b);
  return { a: known(wanted.get('a') ?? '') || (newest ?? ''), b };
}
