/**
 * States of a draft: being written, put out for opinions (征求意见), under review, approved, published. What happens to a published
 * version afterwards (effective, superseded, expired) follows from dates; see `versions/version-range.ts`.
 */
export const DRAFT_STATES = ['draft', 'consulting', 'in-review', 'approved', 'published'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

/** What people do to a draft. */
export const DRAFT_ACTIONS = ['save', 'consult', 'submit', 'withdraw', 'approve', 'reject', 'publish'] as const;
export type DraftAction = (typeof DRAFT_ACTIONS)[number];
