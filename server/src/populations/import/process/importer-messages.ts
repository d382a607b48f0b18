import { type Finding } from '@jifen/policies';
import { type ConversionPlan } from '../convert/convert-table.js';

/** What a step is doing, for people. */
export const IMPORT_PHASES = ['reading', 'inspecting', 'checking', 'storing'] as const;
export type ImportPhase = (typeof IMPORT_PHASES)[number];

/** How far a step is: `done` of `of` bytes or rows of its phase; `of` is 0 where nobody knows. */
export interface ImportProgress {
  readonly phase: ImportPhase;
  readonly done: number;
  readonly of: number;
}

/** To an importing process: the one thing it is to do. Files are named by the folder of the import. */
export type ToImporter =
  | { readonly kind: 'inspect'; readonly folder: string; readonly sheet: string | null }
  | {
      readonly kind: 'convert';
      readonly folder: string;
      readonly plan: Omit<ConversionPlan, 'headings' | 'isWorkbook' | 'capacity'>;
      /** Key of the pseudonyms, in base64. */
      readonly key: string;
    };

/** From an importing process: how far it is, then what came of it. Results lie in the folder. */
export type FromImporter =
  | { readonly kind: 'progress'; readonly progress: ImportProgress }
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly finding: Finding }
  | { readonly kind: 'failed'; readonly message: string; readonly stack: string };
