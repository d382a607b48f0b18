import type { ShowText } from '../../i18n';
import type { DraftRow } from '../../policies/draft';
import type { VersionRow } from '../../versions/version';
import type { SubjectKind, SubjectRef } from '../run';

/** A draft or version that can be chosen. */
export interface SubjectChoice extends SubjectRef {
  readonly label: string;
}

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** Versions, newest first, then drafts, the last changed first; each with what tells it from the others. */
export function subjectChoices(
  drafts: readonly DraftRow[],
  versions: readonly VersionRow[],
  text: ShowText,
  translate: Translate,
): SubjectChoice[] {
  return [
    ...versions.map(({ id, number, title, lifecycle }) => ({
      kind: 'version' as const,
      id,
      label: `v${number} ${text(title)} · ${translate(`status.version.${lifecycle}`)}`,
    })),
    ...drafts.map(({ id, title, revision, state }) => ({
      kind: 'draft' as const,
      id,
      label: `${text(title)} r${revision} · ${translate(`status.draft.${state}`)}`,
    })),
  ];
}

/** A subject as the value of a form field. */
export function subjectKey({ kind, id }: SubjectRef): string {
  return `${kind}:${id}`;
}

/** The subject of a form field's value; null for anything else. */
export function subjectOf(key: string | null): SubjectRef | null {
  const match = /^(draft|version):(.+)$/.exec(key ?? '');
  if (match === null) return null;
  const kind: SubjectKind = match[1] === 'draft' ? 'draft' : 'version';
  return { kind, id: match[2] ?? '' };
}
