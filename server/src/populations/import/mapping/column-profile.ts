import { plainText } from '../cells/plain-text.js';
import { cellText, type CsvRecord } from '../table/csv-records.js';
import { identityOfColumn, type IdentityKind, maskedCell } from './identity.js';

/** A column as its first rows show it. Kept in a file beside the upload, never in the database. */
export interface ColumnProfile {
  readonly heading: string;
  /** What people are identified by here; null where nobody is. */
  readonly identity: IdentityKind | null;
  /** Looked at, and how many of them were written. */
  readonly sampled: number;
  readonly written: number;
  /** Different values and how often they stand, most frequent first; masked where the column identifies people. */
  readonly values: readonly { readonly text: string; readonly count: number }[];
  /** True when `values` are all that were seen. */
  readonly isComplete: boolean;
}

/** Different values of a column that are counted, and that are kept. */
const MOST_COUNTED = 2000;
const MOST_KEPT = 100;
/** Longest value that is kept. */
const LONGEST = 100;

class ColumnSampler {
  private readonly counts = new Map<string, number>();
  private sampled = 0;
  private written = 0;

  constructor(private readonly heading: string) {}

  add(text: string): void {
    this.sampled += 1;
    const plain = plainText(text).slice(0, LONGEST);
    if (plain === '') return;
    this.written += 1;
    const count = this.counts.get(plain);
    if (count !== undefined || this.counts.size < MOST_COUNTED) this.counts.set(plain, (count ?? 0) + 1);
  }

  profile(): ColumnProfile {
    const { heading, sampled, written, counts } = this;
    const identity = identityOfColumn(heading, [...counts.keys()]);
    const sorted = [...counts].sort(([, a], [, b]) => b - a);
    const values = sorted
      .slice(0, identity ? 3 : MOST_KEPT)
      .map(([text, count]) => ({ text: identity ? maskedCell(text) : text, count }));
    return { heading, identity, sampled, written, values, isComplete: !identity && sorted.length <= MOST_KEPT };
  }
}

/** Looks at the first rows of a table. */
export class TableSampler {
  private readonly columns: readonly ColumnSampler[];

  constructor(headings: readonly string[]) {
    this.columns = headings.map((heading) => new ColumnSampler(heading));
  }

  add(record: CsvRecord): void {
    for (const [index, column] of this.columns.entries()) column.add(cellText(record, index));
  }

  profiles(): ColumnProfile[] {
    return this.columns.map((column) => column.profile());
  }
}
