import type { Me } from '../auth-provider';
import type { Bilingual } from '../i18n';
import type { DraftRow, SceneRow } from './rows';

/** Something that waits for a person: the messages `workbench.task.<kind>` and `workbench.act.<kind>`. */
export interface Task {
  readonly kind: 'edit' | 'review' | 'publish' | 'rank' | 'opinion';
  readonly key: string;
  readonly title: Bilingual;
  /** Page where it is done. */
  readonly to: string;
  /** Who changed it last, and when; null where only the time is known. */
  readonly by: string | null;
  readonly at: string;
}

/**
 * What drafts and registered scenes ask of this person, what is nearest to its end first. Reviewers see what waits for
 * review; that nobody reviews their own text, the draft's page says. What is out for opinions waits for everybody who does not write it.
 * Other places and other departments ask nothing.
 */
export function tasksFor(me: Me, drafts: readonly DraftRow[], scenes: readonly SceneRow[]): Task[] {
  const here = drafts.filter((draft) => draft.county === me.scope.code);
  const inState = (state: DraftRow['state'], kind: Task['kind']): Task[] =>
    here.filter((draft) => draft.state === state).map((draft) => draftTask(kind, draft));
  switch (me.role) {
    case 'officer':
      return [...inState('approved', 'publish'), ...inState('consulting', 'edit'), ...inState('draft', 'edit')];
    case 'reviewer':
      return [
        ...inState('approved', 'publish'),
        ...inState('in-review', 'review'),
        ...inState('consulting', 'opinion'),
      ];
    case 'department': {
      const ranked = scenes.filter((scene) => isMine(me, scene) && scene.ranking === null).map(rankTask);
      return [...ranked, ...inState('consulting', 'opinion')];
    }
    case 'leader':
      return inState('consulting', 'opinion');
    case 'administrator':
      return [];
  }
}

/** True for the roles that a start page can wait for. */
export function hasTasks({ role }: Me): boolean {
  return role !== 'administrator';
}

function isMine(me: Me, scene: SceneRow): boolean {
  return scene.county === me.scope.code && scene.departmentId === me.departmentId;
}

function draftTask(kind: Task['kind'], draft: DraftRow): Task {
  const { id, title, revision, updatedBy, updatedAt } = draft;
  return {
    kind,
    key: id,
    title: { zh: `${title.zh} r${revision}`, en: title.en && `${title.en} r${revision}` },
    to: `/policies/${encodeURIComponent(id)}`,
    by: updatedBy.displayName,
    at: updatedAt,
  };
}

function rankTask({ id, title, createdAt }: SceneRow): Task {
  return {
    kind: 'rank',
    key: id,
    title: { zh: title },
    to: `/scenes/${encodeURIComponent(id)}/show`,
    by: null,
    at: createdAt,
  };
}
