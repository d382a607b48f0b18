/**
 * States of a draft: being written, put out for opinions (征求意见), under review, approved, published. What happens to a published
 * version afterwards (effective, superseded, expired) follows from dates; see `versions/version-range.ts`.
 */
export const DRAFT_STATES = ['draft', 'consulting', 'in-review', 'approved', 'published'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

/**
 * On what occasion a draft was saved: by hand, by the editor as somebody went along, to bring together what two people wrote, or to
 * go back to an earlier revision.
 */
export const SAVE_OCCASIONS = ['manual', 'automatic', 'merge', 'restore'] as const;
export type SaveOccasion = (typeof SAVE_OCCASIONS)[number];

/** What people do to a draft. */
export const DRAFT_ACTIONS = ['save', 'consult', 'submit', 'withdraw', 'approve', 'reject', 'publish'] as const;
export type DraftAction = (typeof DRAFT_ACTIONS)[number];
