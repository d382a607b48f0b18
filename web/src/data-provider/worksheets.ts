import type { CellFinding, SheetTable } from '@jifen/policies';
import type { Draft } from '../policies/draft';
import { request, requestFile } from './http';
import { upload } from './upload';

/** The table of indicators of a draft or a version, as a workbook. */
export function exportWorksheet(kind: 'policies' | 'versions', id: string): Promise<Blob> {
  return requestFile(`${kind}/${encodeURIComponent(id)}/worksheet`);
}

/** The cells of a workbook or CSV file; nothing is kept on the server. */
export function readWorksheet(file: Blob): Promise<SheetTable> {
  return upload<SheetTable>('worksheets/table', file);
}

/** What a draft that begins with a table is to be. */
export interface NewWorksheetDraft {
  readonly title: string;
  readonly basis?: { readonly kind: 'draft' | 'version'; readonly id: string };
  readonly table: SheetTable;
}

/** A new draft out of a table; what was not understood is pending in it, and told. */
export function createFromWorksheet(
  wanted: NewWorksheetDraft,
): Promise<{ readonly draft: Draft; readonly findings: readonly CellFinding[] }> {
  return request('worksheets/drafts', { method: 'POST', body: wanted });
}
