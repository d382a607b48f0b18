import type { ShowText } from '../i18n';
import type { RunSubject } from './run';

/** A subject in a sentence: a version as 「v1 …」, a draft as 「… r41」. */
export function subjectName({ kind, title, number, revision }: RunSubject, text: ShowText): string {
  const [before, after] = kind === 'version' ? [number, null] : [null, revision];
  return `${before === null ? '' : `v${before} `}${text(title)}${after === null ? '' : ` r${after}`}`;
}

/** A subject where there is little room: `v1`, `r41`. */
export function subjectMark({ number, revision }: RunSubject): string {
  if (number !== null) return `v${number}`;
  return revision === null ? '' : `r${revision}`;
}
