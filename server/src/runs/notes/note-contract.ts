import { z } from 'zod';
import { Actor } from '../../documents/document-view.js';

/** Longest note, in characters. */
const LONGEST_NOTE = 1000;

export const NewRunNote = z
  .strictObject({ text: z.string().trim().min(1).max(LONGEST_NOTE) })
  .meta({ id: 'NewRunNote' });
export type NewRunNote = z.infer<typeof NewRunNote>;

/** What somebody wrote about a run; it is neither changed nor taken away. */
export const RunNoteView = z
  .object({ id: z.uuid(), text: z.string(), at: z.iso.datetime(), by: Actor })
  .meta({ id: 'RunNote' });
export type RunNoteView = z.infer<typeof RunNoteView>;

/** The notes on a run, as lists show them. */
export const RunNotes = z
  .object({ count: z.number().int(), latest: RunNoteView.nullable() })
  .meta({ id: 'RunNotes', description: 'How many notes there are, and the newest' });
export type RunNotes = z.infer<typeof RunNotes>;
