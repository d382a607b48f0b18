import type { Me } from '../auth-provider';
import type { ConsultationRow } from '../consultations/consultation';
import type { Bilingual } from '../i18n';
import type { DraftRow, SceneRow } from './rows';

/** Something that waits for a person: the messages `workbench.task.<kind>` and `workbench.act.<kind>`. */
export interface Task {
  readonly kind: 'edit' | 'review' | 'publish' | 'rank' | 'opinion' | 'answer' | 'decide';
  readonly key: string;
  readonly title: Bilingual;
  /** Page where it is done. */
  readonly to: string;
  /** Who changed it last, and when; null where only the time is known. */
  readonly by: string | null;
  readonly at: string;
  /** For what a consultation asks: how much time is left, and how many opinions wait. */
  readonly consultation?: Pick<ConsultationRow, 'daysLeft' | 'isEnded' | 'undecided'>;
}

/**
 * What drafts and registered scenes ask of this person, what is nearest to its end first. Reviewers see what waits for
 * review; that nobody reviews their own text, the draft's page says. A consultation waits for those who are asked, until they have answered, and
 * with its opinions for the officers; reviewers and leaders may read what is out for opinions. Other places and other departments ask nothing.
 */
export function tasksFor(
  me: Me,
  drafts: readonly DraftRow[],
  scenes: readonly SceneRow[],
  consultations: readonly ConsultationRow[],
): Task[] {
  const here = drafts.filter((draft) => draft.county === me.scope.code);
  const inState = (state: DraftRow['state'], kind: Task['kind']): Task[] =>
    here.filter((draft) => draft.state === state).map((draft) => draftTask(kind, draft));
  const asked = (waits: 'answer' | 'decide'): Task[] =>
    consultations
      .filter((row) => row.waits === waits)
      .toSorted((a, b) => a.daysLeft - b.daysLeft)
      .map((row) => consultationTask(waits, row));
  const answers = asked('answer');
  const readable = inState('consulting', 'opinion').filter(({ to }) => answers.every((answer) => answer.to !== to));
  switch (me.role) {
    case 'officer':
      return [
        ...asked('decide'),
        ...answers,
        ...inState('approved', 'publish'),
        ...inState('consulting', 'edit'),
        ...inState('draft', 'edit'),
      ];
    case 'reviewer':
      return [...answers, ...inState('approved', 'publish'), ...inState('in-review', 'review'), ...readable];
    case 'department': {
      const ranked = scenes.filter((scene) => isMine(me, scene) && scene.ranking === null).map(rankTask);
      return [...answers, ...ranked];
    }
    case 'leader':
      return [...answers, ...readable];
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

function consultationTask(kind: 'answer' | 'decide', row: ConsultationRow): Task {
  const { id, draftId, title, openedBy, openedAt, daysLeft, isEnded, undecided } = row;
  return {
    kind,
    key: `${kind} ${id}`,
    title,
    to: `/policies/${encodeURIComponent(draftId)}`,
    by: openedBy.displayName,
    at: openedAt,
    consultation: { daysLeft, isEnded, undecided },
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
