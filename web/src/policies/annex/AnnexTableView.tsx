import { ANNEX_COLUMNS, type AnnexCategory, type AnnexTable, emptyCategory, tableLines } from '@jifen/policies';
import { memo } from 'react';
import { useText } from '../../i18n';
import { useAnnexEditing } from './annex-editing';
import { CategoryCell, RowLines } from './RowLines';

/** The indicators of a layer as the annexed table of a regulation: first-level cells merged, head repeated on paper. */
export function AnnexTableView({ table, label }: { table: AnnexTable; label: string }) {
  const text = useText();
  return (
    <table className="annex-table" aria-label={label}>
      <colgroup>
        {ANNEX_COLUMNS.map(({ id, share }) => (
          <col key={id} style={{ width: `${share}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {ANNEX_COLUMNS.map(({ id, heading }) => (
            <th key={id} scope="col">
              {text(heading)}
            </th>
          ))}
        </tr>
      </thead>
      {table.categories.map((category, at) => (
        <CategoryRows key={category.id ?? `beside-${at}`} category={category} />
      ))}
    </table>
  );
}

/** The rows of one first-level indicator; drawn again only where one of them, or what stands beside them, says something else. */
const CategoryRows = memo(function CategoryRows({ category }: { category: AnnexCategory }) {
  const text = useText();
  const { showNotes } = useAnnexEditing();
  const wide = category.id === null;
  const span = category.rows.reduce((sum, row) => sum + tableLines(row.lines, showNotes).length, 0);
  return (
    <tbody>
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
          <td colSpan={ANNEX_COLUMNS.length - 1}>{text(emptyCategory(category))}</td>
        </tr>
      )}
    </tbody>
  );
});
