import type { PolicyDocument } from '../model/policy-document.js';
import type { PolicyLibrary } from '../model/resolve-policy.js';
import type { CellFinding } from './cell-finding.js';
import type { WorksheetEdit } from './cell-change.js';
import type { SheetTable } from './sheet-table.js';
import { WorksheetImporter } from './worksheet-importer.js';
import { worksheetOf } from './worksheet.js';

/** What an import would come to. Nothing has been changed. */
export interface WorksheetImport {
  /** The policy afterwards: the very same object where nothing would change; null where a finding is an error. */
  readonly document: PolicyDocument | null;
  /** Every change, in the sequence of the table; what it lacks comes last. */
  readonly edits: readonly WorksheetEdit[];
  readonly findings: readonly CellFinding[];
}

export interface WorksheetImportOptions {
  /** What becomes of nodes that the table does not have: they go (the default), or they stay. */
  readonly absent?: 'remove' | 'keep';
}

/**
 * Compares a table with a policy: what its cells would change, and what is wrong with them. Ids in hidden columns say which row is which, so
 * rows may be sorted, columns moved or left out. An unchanged export changes nothing.
 *
 * @param library knows the policies that the document includes
 */
export function importWorksheet(
  document: PolicyDocument,
  library: PolicyLibrary,
  table: SheetTable,
  { absent = 'remove' }: WorksheetImportOptions = {},
): WorksheetImport {
  const settings = { absent, lenient: false };
  return new WorksheetImporter(document, library, worksheetOf(document, library), settings).run(table);
}
