import { CalendarDate, GOAL_KINDS, type IdChange, PolicyCase } from '@jifen/policies';
import { z } from 'zod';
import { CaseDocument } from '../documents/case-view.js';
import { Actor, FindingView } from '../documents/document-view.js';

/** A test case as officers write one. */
export const CaseInput = PolicyCase.meta({ id: 'PolicyCaseInput' });
export type CaseInput = PolicyCase;

/** Id of a case, as it stands in a path. */
export const CaseId = PolicyCase.shape.id;

/** An id that the saved draft has changed, which its cases are to name too. */
export const CaseRenaming = z
  .strictObject({
    kind: z.enum(['fact', 'node', 'veto', 'standing']),
    from: z.string().min(1).max(64),
    to: z.string().min(1).max(64),
  })
  .meta({ id: 'CaseRenaming' });
export type CaseRenaming = IdChange;

export const RenamedCases = z
  .object({ cases: z.number().int().meta({ description: 'Cases that named the old id' }) })
  .meta({ id: 'RenamedCases' });
export type RenamedCases = z.infer<typeof RenamedCases>;

const Mismatch = z.object({
  what: z.enum(['total', 'node', 'unknown', 'standing', 'standing-rule', 'vetoes']),
  node: z.string().optional(),
  expected: z.string(),
  actual: z.string(),
});

/** A test case with what running it on the saved draft came to. */
export const CaseView = z
  .object({
    id: z.string(),
    case: CaseDocument,
    holds: z.boolean(),
    total: z.number().int().nullable().meta({ description: 'In hundredths; null where the person cannot be scored' }),
    mismatches: z.array(Mismatch),
    findings: z.array(FindingView).meta({ description: 'Why the person cannot be scored' }),
    updatedAt: z.iso.datetime(),
    updatedBy: Actor,
  })
  .meta({ id: 'DraftCase' });
export type CaseView = z.infer<typeof CaseView>;

const Goal = z
  .object({
    id: z.string(),
    kind: z.enum(GOAL_KINDS as [string, ...string[]]),
    place: z.object({ list: z.enum(['score', 'vetoes', 'standing']), id: z.string() }),
    pointer: z.string().meta({ description: 'Pointer into the draft’s document' }),
    sentence: z.object({ zh: z.string(), en: z.string() }),
  })
  .meta({ id: 'CoverageGoal' });

export const CoverageView = z
  .object({
    definition: z.string().meta({ description: 'Version of what is asked of the cases' }),
    percent: z.number().int().meta({ description: 'Covered goals in whole percent, rounded down' }),
    covered: z.array(Goal.extend({ cases: z.array(z.string()) })),
    uncovered: z.array(Goal),
    failing: z.array(z.string()).meta({ description: 'Cases that do not hold; they cover nothing' }),
  })
  .meta({ id: 'CaseCoverage' });
export type CoverageView = z.infer<typeof CoverageView>;

export const ProposalRequest = z
  .strictObject({ asOf: CalendarDate.meta({ description: 'Day of evaluation of the proposed persons' }) })
  .meta({ id: 'CaseProposalRequest' });
export type ProposalRequest = z.infer<typeof ProposalRequest>;

export const ProposalsView = z
  .object({
    definition: z.string(),
    proposals: z.array(z.object({ case: CaseDocument, goals: z.array(Goal) })),
    unreachable: z.array(Goal).meta({ description: 'Nobody can ever show these on that day' }),
    notFound: z.array(Goal).meta({ description: 'Nobody was found, which does not say that there is nobody' }),
  })
  .meta({ id: 'CaseProposals' });
export type ProposalsView = z.infer<typeof ProposalsView>;
