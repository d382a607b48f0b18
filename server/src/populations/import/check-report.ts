import { type PopulationPerson } from '@jifen/policies';
import { type Conversion } from './convert/convert-table.js';
import { type ErrorCount, type RowError, type UnmappedTexts } from './convert/error-list.js';
import { type ImportMapping } from './mapping/import-mapping.js';

/** What a check found, and what would be imported. Kept beside the upload, because nobody knows what stands in a cell. */
export interface CheckReport {
  /** Rows of the file that are not empty. */
  readonly rows: number;
  readonly persons: number;
  readonly households: number;
  readonly applications: number;
  /** Rows that would be left out because of errors. */
  readonly leftOut: number;
  readonly applicationsLeftOut: number;
  /** Applications that stood in both spouses' rows and count once. */
  readonly applicationsMerged: number;
  readonly errors: {
    readonly total: number;
    readonly byColumn: readonly ErrorCount[];
    /** The first of them; all that are kept stand in the downloadable list. */
    readonly first: readonly RowError[];
  };
  readonly unmapped: readonly UnmappedTexts[];
  /** For each imported fact how many persons have it unknown. */
  readonly unknown: Conversion['unknown'];
  readonly preview: readonly PopulationPerson[];
  /** True when the officer may confirm: somebody would be imported, and no error stands against it. */
  readonly canConfirm: boolean;
}

/** Errors that the report itself shows. */
const SHOWN = 100;

/** The report of a conversion under a mapping. */
export function checkReport(conversion: Conversion, { faulty }: Pick<ImportMapping, 'faulty'>): CheckReport {
  const { snapshot, errors, rows, leftOut, applicationsLeftOut, applicationsMerged, unknown, preview } = conversion;
  return {
    rows,
    persons: snapshot?.size ?? 0,
    households: snapshot?.households.names.length ?? 0,
    applications: snapshot?.applications.ids.length ?? 0,
    leftOut,
    applicationsLeftOut,
    applicationsMerged,
    errors: { total: errors.total, byColumn: errors.byColumn(), first: errors.kept.slice(0, SHOWN) },
    unmapped: errors.unmapped(),
    unknown,
    preview,
    canConfirm: snapshot !== null && (errors.total === 0 || faulty !== 'refuse'),
  };
}
