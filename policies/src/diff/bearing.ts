import type { Bearing, ChangeKind, SubjectKind } from './change.js';

/** Where a thing matters. */
const BY_SUBJECT: Readonly<Record<SubjectKind, Bearing>> = {
  policy: 'text',
  group: 'score',
  indicator: 'score',
  inclusion: 'score',
  fact: 'data',
  department: 'text',
  veto: 'eligibility',
  standing: 'eligibility',
  scene: 'scene',
  key: 'scene',
  pool: 'scene',
  reading: 'text',
  source: 'text',
  note: 'text',
};

/** Properties that no computation reads, whatever they belong to. */
const TEXT_ONLY: ReadonlySet<ChangeKind> = new Set([
  'acquisition-changed',
  'change-note-changed',
  'citations-changed',
  'database-changed',
  'department-changed',
  'evidence-changed',
  'marks-changed',
  'name-changed',
  'owner-changed',
  'personal-changed',
  'portable-changed',
  'readings-changed',
  'renamed',
  'role-changed',
  'service-changed',
  'wording-changed',
]);

/** Things whose order decides: the first standing rule that holds, the first key that differs. */
const ORDERED: ReadonlySet<SubjectKind> = new Set(['standing', 'key']);

/** What the change can touch. */
export function bearingOf(subject: SubjectKind, kind: ChangeKind): Bearing {
  if (TEXT_ONLY.has(kind) || (kind === 'reordered' && !ORDERED.has(subject))) return 'text';
  return BY_SUBJECT[subject];
}
