import { FactType, type Finding, Identifier, PopulationPerson } from '@jifen/policies';
import { z } from 'zod';
import { Actor, FindingView, Title } from '../../documents/document-view.js';
import { listQuery } from '../../listing/list-query.js';
import { IDENTITY_KINDS } from './mapping/identity.js';
import { ColumnUse, ImportMapping } from './mapping/import-mapping.js';
import { IMPORT_ACTIVITIES, IMPORT_STATES } from './population-import.entity.js';
import { IMPORT_PHASES } from './process/importer-messages.js';
import { FILE_KINDS } from './table/file-kind.js';

/** Media types under which a file may come; what it is, its bytes say. */
export const UPLOAD_TYPES = [
  'application/octet-stream',
  'text/csv',
  'text/plain',
  'text/tab-separated-values',
  'application/csv',
  'application/vnd.ms-excel',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.apache.parquet',
  'application/x-parquet',
];

export const UploadQuery = z.strictObject({
  fileName: z.string().min(1).max(200).meta({ description: 'Name of the file, for people' }),
});
export type UploadQuery = z.infer<typeof UploadQuery>;

/** A finding as problems and imports carry it. */
const FoundView: z.ZodType<Finding> = FindingView;

/** An import as the API shows it. */
export const ImportRow = z
  .object({
    id: z.uuid(),
    county: z.string(),
    fileName: z.string(),
    bytes: z.number().int(),
    fileHash: z.string(),
    state: z.enum(IMPORT_STATES),
    activity: z.enum(IMPORT_ACTIVITIES).nullable().meta({ description: 'What is being done; null: nothing' }),
    progress: z
      .object({ phase: z.enum(IMPORT_PHASES), done: z.number(), of: z.number().meta({ description: '0: unknown' }) })
      .nullable(),
    isInterrupted: z.boolean().meta({ description: 'The last step did not come to its end and is to be done again' }),
    problem: FoundView.nullable().meta({ description: 'Why the file was refused' }),
    counts: z
      .object({
        rows: z.number().int(),
        persons: z.number().int(),
        households: z.number().int(),
        applications: z.number().int(),
        leftOut: z.number().int(),
        errors: z.number().int(),
        canConfirm: z.boolean(),
      })
      .nullable(),
    populationId: z.string().nullable(),
    createdAt: z.iso.datetime(),
    createdBy: Actor,
    expiresAt: z.iso.datetime().meta({ description: 'When an open import and its file are removed' }),
  })
  .meta({ id: 'PopulationImport' });
export type ImportRow = z.infer<typeof ImportRow>;

export const ImportListQuery = listQuery({
  sort: ['createdAt'],
  defaultSort: 'createdAt',
  defaultOrder: 'DESC',
  filter: { county: Identifier, state: z.enum(IMPORT_STATES) },
});
export type ImportListQuery = z.infer<typeof ImportListQuery>;

export const SheetChoice = z
  .strictObject({ sheet: z.string().min(1).max(100).nullable().meta({ description: 'Null: the first one' }) })
  .meta({ id: 'SheetChoice' });
export type SheetChoice = z.infer<typeof SheetChoice>;

/** The columns of the uploaded table. */
export const ImportColumns = z
  .object({
    kind: z.enum(FILE_KINDS),
    encoding: z.string().nullable(),
    sheets: z.array(z.object({ name: z.string(), isHidden: z.boolean() })),
    sheet: z.string().nullable(),
    rows: z.number().int(),
    columns: z.array(
      z.object({
        heading: z.string(),
        identity: z.enum(IDENTITY_KINDS).nullable().meta({ description: 'What people are identified by here' }),
        sampled: z.number().int(),
        written: z.number().int(),
        values: z
          .array(z.object({ text: z.string(), count: z.number().int() }))
          .meta({ description: 'Most frequent first; masked where people are identified' }),
        isComplete: z.boolean(),
        formulas: z.object({ count: z.number().int(), first: z.string() }).nullable(),
      }),
    ),
    mapping: ImportMapping.nullable().meta({ description: 'As it was last saved' }),
    findings: z.array(FoundView).meta({ description: 'What the saved mapping still lacks' }),
  })
  .meta({ id: 'ImportColumns' });
export type ImportColumns = z.infer<typeof ImportColumns>;

export const SuggestionQuery = z.strictObject({ kind: z.enum(['draft', 'version']), id: z.uuid() });
export type SuggestionQuery = z.infer<typeof SuggestionQuery>;

/** What the columns seem to be under the dictionary of a policy. */
export const MappingSuggestion = z
  .object({
    facts: z.array(z.object({ id: z.string(), label: Title, type: FactType })),
    scenes: z.array(z.object({ id: z.string(), title: Title })),
    columns: z.array(
      z.object({
        use: ColumnUse,
        confidence: z.number().int().meta({ description: 'Percent; 0: no guess' }),
        isRemembered: z.boolean().meta({ description: 'The county imported a column of this heading so before' }),
      }),
    ),
    unknownWords: z.array(z.string()),
  })
  .meta({ id: 'MappingSuggestion' });
export type MappingSuggestion = z.infer<typeof MappingSuggestion>;

/** What is left to do before a mapping can be checked. */
export const SavedMapping = z.object({ import: ImportRow, findings: z.array(FoundView) }).meta({ id: 'SavedMapping' });
export type SavedMapping = z.infer<typeof SavedMapping>;

const Counted = z.object({
  column: z.number().int().nullable(),
  heading: z.string(),
  code: z.string(),
  message: z.object({ zh: z.string(), en: z.string() }),
});

/** What a check found, and what would be imported. */
export const ImportReport = z
  .object({
    rows: z.number().int(),
    persons: z.number().int(),
    households: z.number().int(),
    applications: z.number().int(),
    leftOut: z.number().int(),
    applicationsLeftOut: z.number().int(),
    applicationsMerged: z.number().int(),
    errors: z.object({
      total: z.number().int(),
      byColumn: z.array(Counted.extend({ count: z.number().int() })),
      first: z.array(Counted.extend({ row: z.number().int(), shown: z.string() })),
    }),
    unmapped: z.array(
      z.object({
        column: z.number().int(),
        texts: z.array(z.object({ text: z.string(), count: z.number().int() })),
      }),
    ),
    unknown: z.array(z.object({ fact: z.string(), persons: z.number().int() })),
    preview: z.array(PopulationPerson),
    canConfirm: z.boolean(),
  })
  .meta({ id: 'ImportReport' });
export type ImportReport = z.infer<typeof ImportReport>;
