import type { AnnexTable } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useAnnexEditing } from './annex-editing';
import { CategoryCell, RowLines, tableLines } from './RowLines';

const COLUMNS = ['category', 'indicator', 'standard', 'points', 'max', 'evidence', 'department'] as const;

/** Shares of the width of the sheet, in per cent. */
const WIDTHS: Readonly<Record<(typeof COLUMNS)[number], number>> = {
  category: 14,
  indicator: 15,
  standard: 32,
  points: 8,
  max: 7,
  evidence: 13,
  department: 11,
};

/** The indicators of a layer as the annexed table of a regulation: first-level cells merged, head repeated on paper. */
export function AnnexTableView({ table, label }: { table: AnnexTable; label: string }) {
  const translate = useTranslate();
  const { showNotes } = useAnnexEditing();
  return (
    <table className="annex-table" aria-label={label}>
      <colgroup>
        {COLUMNS.map((column) => (
          <col key={column} style={{ width: `${WIDTHS[column]}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {translate(`annex.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {table.categories.map((category, at) => {
        const wide = category.id === null;
        const span = category.rows.reduce((sum, row) => sum + tableLines(row, showNotes).length, 0);
        return (
          <tbody key={category.id ?? `beside-${at}`}>
            {category.rows.map((row, index) => (
              <RowLines
                key={row.id}
                row={row}
                category={index === 0 && !wide ? category : null}
                span={index === 0 ? span : 0}
                wide={wide}
              />
            ))}
            {category.rows.length === 0 && (
              <tr>
                <CategoryCell category={category} span={1} />
                <td colSpan={COLUMNS.length - 1}>
                  {translate(category.change === 'removed' ? 'annex.elsewhere' : 'annex.empty')}
                </td>
              </tr>
            )}
          </tbody>
        );
      })}
    </table>
  );
}
