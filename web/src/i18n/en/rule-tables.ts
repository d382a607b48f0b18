/** Tables of rule forms: the clipboard, rows by keyboard; and which kind of rule to choose. */
export const ruleTables = {
  rowTools: 'Row actions',
  dismiss: 'Dismiss',
  sort: 'Put in ascending order',
  outOfOrder: 'The tiers do not stand in ascending order.',
  tooLarge: 'There are more than 1,000 rows or 100 columns; nothing was pasted.',
  wrong: {
    number: 'Row %{row}, column %{column}: “%{text}” is no number. Nothing was pasted.',
    end: 'Row %{row}, column %{column}: “%{text}” is no bound; write a number, with ≥, >, ≤ or < before it. Nothing was pasted.',
    option: 'Row %{row}, column %{column}: “%{text}” is no option of the fact. Nothing was pasted.',
    twice: 'Row %{row}, column %{column}: “%{text}” stands in a row above already. Nothing was pasted.',
    blank: 'Row %{row}, column %{column} is empty. Nothing was pasted.',
    outside: 'Row %{row}, column %{column}: “%{text}” is outside the table. Nothing was pasted.',
  },
  addRow: 'Add a row',
  addColumn: 'Add a column',
  removeColumn: 'Delete this column',
  rowKey: 'Row %{position}',
  columnKey: 'Column %{position}',
  rowsBy: 'Rows:',
  columnsBy: 'Columns:',
};
