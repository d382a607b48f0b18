import type { PolicyDocument } from '../model/policy-document.js';
import type { PolicyLibrary } from '../model/resolve-policy.js';
import type { WorksheetImport } from './import-worksheet.js';
import type { SheetTable } from './sheet-table.js';
import { WorksheetImporter } from './worksheet-importer.js';
import { worksheetOf } from './worksheet.js';

/**
 * A new policy out of a table: an export of another county, or the annex of a regulation as it was typed or pasted. Groups, indicators,
 * departments and rules are taken as far as they are understood; a rule that is not is left pending, with what the table says of it in the mark
 * that says so, and every such cell is told as a warning.
 *
 * @param basis title, place, dictionary and documents of the new policy; of its own score tree only what it includes at the
 *   top is taken over
 */
export function policyFromWorksheet(basis: PolicyDocument, library: PolicyLibrary, table: SheetTable): WorksheetImport {
  const { formula: _formula, ...score } = basis.score;
  const empty: PolicyDocument = {
    ...basis,
    score: {
      ...score,
      combine: score.combine === 'formula' ? 'sum' : score.combine,
      children: score.children.filter(({ kind }) => kind === 'include'),
    },
    vetoes: [],
    standing: [],
    scenes: [],
  };
  const settings = { absent: 'keep' as const, lenient: true };
  return new WorksheetImporter(empty, library, worksheetOf(empty, library), settings).run(table);
}
