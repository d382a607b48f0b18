import { type Acquisition, Words } from '@jifen/policies';

type Evidence = Acquisition['evidence'];

/** Most documents that a person may be asked for, as the document's schema has it. */
const MOST_DOCUMENTS = 20;

/** Most characters of the field. */
export const EVIDENCE_CHARACTERS = 20_000;

/** What a text processor puts before a line of a list; the 1. of 1.5 is none. */
const BULLET = /^\s*(?:[•·●▪-]|[(（]\d{1,2}[)）]|\d{1,2}[)）、]|\d{1,2}[.．](?!\d))\s*/u;

/** Evidence as it is typed: a document a line, in Chinese. */
export function evidenceLines(evidence: Evidence): string {
  return (evidence ?? []).map(({ zh }) => zh).join('\n');
}

/**
 * What the lines come to: undefined where there are none, null where they cannot stand in a document (too many, or characters that nobody
 * sees). Numbers and bullets that a list from a text processor brings are left out, and a line that stays keeps its English.
 */
export function readEvidence(lines: string, before: Evidence): Evidence | null {
  const documents = lines
    .split('\n')
    .map((line) => line.replace(BULLET, '').trim())
    .filter((line) => line !== '');
  if (documents.length === 0) return undefined;
  if (documents.length > MOST_DOCUMENTS || !documents.every((line) => Words.safeParse(line).success)) return null;
  const next = documents.map((zh) => before?.find((each) => each.zh === zh) ?? { zh });
  return before?.length === next.length && next.every((each, index) => each === before[index]) ? before : next;
}
