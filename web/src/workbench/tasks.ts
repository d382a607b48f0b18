import type { Me } from '../auth-provider';
import type { DraftRow } from './rows';

/** Something that waits for a person: the message `workbench.task.<kind>`. */
export interface Task {
  readonly kind: 'edit' | 'review' | 'publish';
  readonly draft: DraftRow;
}

/**
 * What the drafts ask of this person, what is nearest to publication first. Reviewers see what waits for review; that
 * nobody reviews their own text, the draft's page says. Drafts of other places ask nothing.
 */
export function tasksFor(me: Me, drafts: readonly DraftRow[]): Task[] {
  const own = drafts.filter((draft) => draft.county === me.scope.code);
  const inState = (state: DraftRow['state'], kind: Task['kind']): Task[] =>
    own.filter((draft) => draft.state === state).map((draft) => ({ kind, draft }));
  switch (me.role) {
    case 'officer':
      return [...inState('approved', 'publish'), ...inState('draft', 'edit')];
    case 'reviewer':
      return [...inState('approved', 'publish'), ...inState('in-review', 'review')];
    case 'department':
    case 'leader':
    case 'administrator':
      return [];
  }
}
