import type { Language } from '../i18n';
import { requestFile } from './http';

/** What a Word file of an annex is to show. */
export interface AnnexOptions {
  /** Old values struck through before the new ones. */
  readonly old: boolean;
  /** Sources, readings and notes. */
  readonly notes: boolean;
  readonly language: Language;
}

/** A draft or version as the annex of a regulation, for Word. */
export function exportAnnex(
  kind: 'policies' | 'versions',
  id: string,
  { old, notes, language }: AnnexOptions,
): Promise<Blob> {
  const query = new URLSearchParams({ old: String(old), notes: String(notes), language });
  return requestFile(`${kind}/${encodeURIComponent(id)}/annex?${query.toString()}`);
}
