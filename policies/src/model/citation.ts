import { z } from 'zod';
import { CalendarDate, Identifier, Text, Words } from './text.js';

/** A document that the policy rests on, states, replaces or repeals. Laws are named by title and number, never pasted. */
export const SourceDocument = z.strictObject({
  id: Identifier,
  title: Words,
  /** Document number, e.g. 浙政办发〔2023〕38号. */
  number: Words.optional(),
  issuer: Words.optional(),
  date: CalendarDate.optional(),
  /** `source`: the text this policy was written from; `basis`: it implements it; `replaces` / `repeals`: predecessors. */
  relation: z.enum(['source', 'basis', 'replaces', 'repeals']),
  /** What is known to be wrong with the document or its citation, e.g. a wrong number. */
  warning: Text.optional(),
});
export type SourceDocument = z.infer<typeof SourceDocument>;

/** Where a value comes from: a declared document and the clause, article or annex line in it. */
export const Citation = z.strictObject({ document: Identifier, clause: Words });
export type Citation = z.infer<typeof Citation>;
