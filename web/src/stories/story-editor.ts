import { policyHash, type PolicyDocument } from '@jifen/policies';
import type { Draft } from '../policies/draft';
import { type DraftEditor, useDraftEditor } from '../policies/editor/use-draft-editor';
import { smallDraft } from './small-draft';

const NONE: readonly PolicyDocument[] = [];

/** What the server would have of a draft with that content. */
export function storyDraft(document: PolicyDocument): Draft {
  return {
    id: 'd1',
    policyId: document.id,
    version: document.version,
    title: document.title,
    county: 'practice',
    practice: true,
    state: 'draft',
    revision: 1,
    contentHash: policyHash(document),
    updatedAt: '2026-06-18T08:00:00Z',
    updatedBy: { id: 'u1', displayName: 'A. B.' },
    baseVersionId: null,
    pendingCount: 0,
    errorCount: 0,
    document,
    findings: [],
    approvals: [],
    allowedActions: [],
  };
}

const draft = storyDraft(smallDraft(0.5));
const base = { document: smallDraft(1), included: NONE };

/** An editor, at rest, of a draft: the small one at half a point an event, against one point an event, unless told otherwise. */
export function useStoryEditor(of: Draft = draft): DraftEditor {
  return useDraftEditor(of, NONE, base, 'u1', null);
}
