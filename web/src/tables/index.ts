export { type CellValue, type Column, toMatrix } from './columns';
export { CopyButton } from './CopyButton';
export { downloadBlob, downloadText, safeFileName } from './download';
export { toClipboard, toCsv } from './export-text';
export { PlainTable } from './PlainTable';
export { RowLink } from './RowLink';
export { nextOrder, type SortOrder, sortRows } from './sort-rows';
