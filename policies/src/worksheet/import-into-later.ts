import { mergeDocuments } from '../merge/merge-documents.js';
import type { MergeChoices } from '../merge/conflict.js';
import type { PolicyDocument } from '../model/policy-document.js';
import type { PolicyLibrary } from '../model/resolve-policy.js';
import { cellFinding } from './cell-finding.js';
import { importWorksheet, type WorksheetImport, type WorksheetImportOptions } from './import-worksheet.js';
import type { SheetTable } from './sheet-table.js';

/**
 * As `importWorksheet`, for a table that was exported of an earlier state: only what was changed in the table is an edit, and it is put into
 * the policy as it is now. What was done since stays, what was added since, too. Where both changed the same thing the table holds, and a
 * warning says so.
 *
 * @param exported the policy of which the table was exported
 * @param present the policy as it is now
 */
export function importIntoLater(
  exported: PolicyDocument,
  present: PolicyDocument,
  library: PolicyLibrary,
  table: SheetTable,
  options: WorksheetImportOptions = {},
): WorksheetImport {
  const { document, edits, findings } = importWorksheet(exported, library, table, options);
  if (!document) return { document, edits, findings };
  if (document === exported) return { document: present, edits, findings };
  const { conflicts } = mergeDocuments(exported, present, document);
  const choices: MergeChoices = Object.fromEntries(conflicts.map(({ id }) => [id, 'theirs' as const]));
  const merged = mergeDocuments(exported, present, document, choices).document;
  const overridden = conflicts.map(({ subject: { id, title } }) => {
    const { zh, en = zh } = title;
    const cell = edits.find((edit) => edit.node === id && edit.cell !== null)?.cell ?? null;
    return cellFinding(table.name, cell, 'WORKSHEET-CHANGED-SINCE', {
      severity: 'warning',
      message: {
        zh: `「${zh}」在导出之后也改过，导入后以表格为准`,
        en: `"${en}" has been changed since the export, too; the table holds`,
      },
    });
  });
  return { document: merged, edits, findings: [...findings, ...overridden] };
}
