/** Bounds of what is read from a file: whatever is beyond them is refused before it can take the server's memory. */
export const IMPORT_LIMITS = {
  /** Columns of a table. */
  columns: 1000,
  /** Bytes of one row, headings included. */
  rowBytes: 1024 * 1024,
  /** Rows below the headings. */
  rows: 5_000_000,
  /** Bytes of the table as text, however small the file was. */
  tableBytes: 4 * 1024 ** 3,
  /** Characters of one heading. */
  headingLength: 200,
  /** Parts of an XLSX file. */
  zipEntries: 2000,
  /** Bytes of all parts of an XLSX file together when they are inflated. */
  zipBytes: 2 * 1024 ** 3,
  /** How many times larger than its packed form a part may be, beyond the first megabytes; worksheets come to some twenty. */
  zipRatio: 200,
  /** Different texts that an XLSX file keeps for all its cells, and their characters together. */
  sharedTexts: 2_000_000,
  sharedCharacters: 100_000_000,
} as const;

/** What {@link IMPORT_LIMITS} bounds. */
export type TableLimits = { readonly [Limit in keyof typeof IMPORT_LIMITS]: number };
