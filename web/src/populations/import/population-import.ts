import type { Bilingual, FactType, Finding, Text } from '@jifen/policies';

export type ImportState = 'uploaded' | 'mapped' | 'checked' | 'confirmed' | 'discarded' | 'refused' | 'expired';

/** An import as the API shows it (GET /api/population-imports/:id). */
export interface PopulationImport {
  readonly id: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly state: ImportState;
  /** What is being done at the moment; null: nothing. */
  readonly activity: 'reading' | 'checking' | 'storing' | null;
  /** `of` is 0 where nobody knows. */
  readonly progress: {
    readonly phase: 'reading' | 'inspecting' | 'checking' | 'storing';
    readonly done: number;
    readonly of: number;
  } | null;
  readonly isInterrupted: boolean;
  /** Why the file was refused. */
  readonly problem: Finding | null;
  readonly counts: { readonly persons: number; readonly errors: number; readonly canConfirm: boolean } | null;
  readonly populationId: string | null;
  readonly createdAt: string;
  readonly createdBy: { readonly displayName: string };
  readonly expiresAt: string;
}

/** Values of a column with a meaning given by hand: a code, a number, a day; null is unknown. */
export type ValueMeanings = Readonly<Record<string, string | null>>;

/** What is done with a column. */
export type ColumnUse =
  | { readonly use: 'undecided' | 'drop' | 'scene' | 'pool' }
  | { readonly use: 'person' | 'household' | 'spouse'; readonly as: 'keep' | 'pseudonym' }
  | { readonly use: 'fact'; readonly fact: string; readonly values: ValueMeanings }
  | {
      readonly use: 'field';
      readonly fact: string;
      readonly field: string;
      /** From 1. */
      readonly record: number;
      readonly values: ValueMeanings;
    }
  | { readonly use: 'list'; readonly fact: string };

/** How a file becomes a population (PUT /api/population-imports/:id/mapping). */
export interface ImportMapping {
  readonly dictionary: { readonly kind: 'draft' | 'version'; readonly id: string };
  readonly name: string;
  readonly asOf: string;
  readonly columns: readonly ColumnUse[];
  readonly notCollected: readonly string[];
  readonly unknownWords: readonly string[];
  readonly emptyLists: 'unknown' | 'none';
  readonly faulty: 'refuse' | 'unknown' | 'leave-out';
  readonly acceptFormulas: boolean;
}

/** A column of the uploaded table. */
export interface ImportColumn {
  readonly heading: string;
  /** What people are identified by here; null where nobody is. */
  readonly identity: string | null;
  readonly sampled: number;
  readonly written: number;
  /** Most frequent first; masked where people are identified. */
  readonly values: readonly { readonly text: string; readonly count: number }[];
  readonly formulas: { readonly count: number; readonly first: string } | null;
}

/** The uploaded table and the saved mapping (GET /api/population-imports/:id/columns). */
export interface ImportColumns {
  readonly kind: 'csv' | 'xlsx' | 'parquet';
  readonly encoding: string | null;
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean }[];
  readonly sheet: string | null;
  readonly rows: number;
  readonly columns: readonly ImportColumn[];
  readonly mapping: ImportMapping | null;
  readonly findings: readonly Finding[];
}

/** A fact that columns can be mapped to. */
export interface ImportFact {
  readonly id: string;
  readonly label: Text;
  readonly type: FactType;
}

/** What the columns seem to be (GET /api/population-imports/:id/suggestion). */
export interface MappingSuggestion {
  readonly facts: readonly ImportFact[];
  readonly scenes: readonly { readonly id: string; readonly title: Text }[];
  readonly columns: readonly {
    readonly use: ColumnUse;
    /** Percent; 0: no guess. */
    readonly confidence: number;
    readonly isRemembered: boolean;
  }[];
  readonly unknownWords: readonly string[];
}

/** Errors of one kind in one column. */
export interface ErrorCount {
  readonly column: number | null;
  readonly heading: string;
  readonly code: string;
  readonly message: Bilingual;
  readonly count: number;
}

/** An error in one row, its cell masked. */
export interface RowError extends Omit<ErrorCount, 'count'> {
  readonly row: number;
  readonly shown: string;
}

/** What the check found (GET /api/population-imports/:id/report). */
export interface ImportReport {
  readonly rows: number;
  readonly persons: number;
  readonly households: number;
  readonly applications: number;
  readonly leftOut: number;
  readonly applicationsLeftOut: number;
  readonly applicationsMerged: number;
  readonly errors: {
    readonly total: number;
    readonly byColumn: readonly ErrorCount[];
    readonly first: readonly RowError[];
  };
  readonly unmapped: readonly {
    readonly column: number;
    readonly texts: readonly { readonly text: string; readonly count: number }[];
  }[];
  readonly unknown: readonly { readonly fact: string; readonly persons: number }[];
  readonly preview: readonly {
    readonly id: string;
    readonly household: string;
    readonly facts: Readonly<Record<string, unknown>>;
  }[];
  readonly canConfirm: boolean;
}
