import { Identifier, MOST_SHEET_COLUMNS, MOST_SHEET_ROWS } from '@jifen/policies';
import { z } from 'zod';
import { FindingView } from '../documents/document-view.js';
import { DraftView } from '../policies/draft-contract.js';

/** Most characters of a cell, as spreadsheets have it. */
const LONGEST_CELL = 32_767;

const Place = z.string().max(40);

/** A sheet as it was read: texts of its cells, row by row. */
export const SheetTableView = z
  .strictObject({
    name: z.string().max(100).meta({ description: 'Name of the sheet' }),
    rows: z.array(z.array(z.string().max(LONGEST_CELL)).max(MOST_SHEET_COLUMNS)).max(MOST_SHEET_ROWS + 1),
    formulas: z.array(Place).max(1000).meta({ description: 'Cells that hold a formula' }),
    merged: z.array(Place).max(1000).meta({ description: 'Merged ranges' }),
    origin: z
      .strictObject({
        revision: z.number().int().positive().nullable().meta({ description: 'Of a draft; null: of a version' }),
        contentHash: z.string().max(100),
      })
      .optional()
      .meta({ description: 'State of a policy of which the table was exported, as its notes say' }),
  })
  .meta({ id: 'SheetTable' });

const CellFindingView = FindingView.extend({
  sheet: z.string(),
  cell: z.string().nullable().meta({ description: 'Address of the cell or range; null: the sheet as a whole' }),
}).meta({ id: 'CellFinding' });

const WorksheetEditView = z
  .object({
    change: z.enum(['changed', 'added', 'removed', 'moved']),
    node: z.string().meta({ description: 'Id of the indicator or group' }),
    title: z.string(),
    cell: z.string().nullable(),
    column: z.string().nullable().meta({ description: 'SheetColumn of the cell; null where a whole row is meant' }),
    before: z.string(),
    after: z.string(),
  })
  .meta({ id: 'WorksheetEdit' });

/** What becomes of indicators that the table does not have. */
export const PreviewQuery = z.strictObject({ absent: z.enum(['remove', 'keep']).default('remove') });
export type PreviewQuery = z.infer<typeof PreviewQuery>;

/** What importing a table into a draft would change; nothing has been. */
export const WorksheetPreview = z
  .object({
    revision: z.number().int().meta({
      description: 'Revision of the draft that the table was compared with: the exported one, or else today’s',
    }),
    table: SheetTableView,
    edits: z.array(WorksheetEditView),
    findings: z.array(CellFindingView),
  })
  .meta({ id: 'WorksheetPreview' });
export type WorksheetPreview = z.infer<typeof WorksheetPreview>;

/** A new draft out of a table. */
export const NewWorksheetDraft = z
  .strictObject({
    title: z.string().trim().min(1).max(200).meta({ description: 'Chinese title of the policy' }),
    policyId: Identifier.optional().meta({ description: 'Id of the policy; absent: one made of the county’s code' }),
    basis: z
      .strictObject({ kind: z.enum(['draft', 'version']), id: z.uuid() })
      .optional()
      .meta({ description: 'Whose dictionary, departments and documents the new policy has' }),
    table: SheetTableView,
  })
  .meta({ id: 'NewWorksheetDraft' });
export type NewWorksheetDraft = z.infer<typeof NewWorksheetDraft>;

export const WorksheetDraft = z
  .object({ draft: DraftView, findings: z.array(CellFindingView) })
  .meta({ id: 'WorksheetDraft' });
export type WorksheetDraft = z.infer<typeof WorksheetDraft>;
