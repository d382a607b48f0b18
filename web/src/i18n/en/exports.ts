export const exports = {
  title: 'Export',
  writing: 'Writing the file…',
  failed: 'Nothing was exported',
  format: {
    xlsx: 'Excel (XLSX, a sheet a table)',
    csv: 'CSV (a line a number)',
    parquet: 'Parquet (exact decimals)',
  },
  smallGroups: 'Small groups',
  hideBelow: 'Fewer than %{k} withheld, and not to be computed',
  showAll: 'Show all, persons by pseudonym',
};
