import type { Language } from '@jifen/policies';

/** Which content a Word file is of. */
export interface WordState {
  readonly kind: 'draft' | 'version';
  /** Revision of a draft or number of a version, e.g. `r3`, `v2`. */
  readonly label: string;
  readonly contentHash: string;
  /** When it was saved or published. */
  readonly at: Date;
}

const WORDS = {
  draft: { zh: ['草案修订', '内容', '保存于'], en: ['Draft revision', 'content', 'saved'] },
  version: { zh: ['版本', '内容', '公布于'], en: ['Version', 'content', 'published'] },
} as const;

const PRACTICE = { zh: '演练：示例值不作为规定', en: 'Practice: illustrative values are no provisions' } as const;

/** The line that says which content a file is of: label, whole hash, and the moment in universal time. */
export function manifestText(
  { kind, label, contentHash, at }: WordState,
  practice: boolean,
  language: Language,
): string {
  const [named, content, when] = WORDS[kind][language];
  const moment = `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  const parts = [`${named} ${label}`, `${content} ${contentHash}`, `${when} ${moment}`];
  return [...parts, ...(practice ? [PRACTICE[language]] : [])].join(' · ');
}
