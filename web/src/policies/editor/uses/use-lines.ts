import type { Use } from '@jifen/policies';

/** Uses of one kind in one place, as one line of the list. */
export interface UseLine {
  /** The first of them. */
  readonly use: Use;
  readonly count: number;
}

const KINDS = ['indicator', 'group', 'veto', 'standing', 'scene', 'case'] as const;

/** Lines by what they belong to, in the order in which a policy is read. */
export interface UseGroup {
  readonly kind: Use['owner']['kind'];
  readonly lines: readonly UseLine[];
}

function keyOf({ owner, part, within }: Use): string {
  return [owner.kind, owner.id, part, within?.zh ?? ''].join('\n');
}

/** The uses as they are listed: one line for each rule however often it reads the name, under heads by kind. */
export function useGroups(uses: readonly Use[]): UseGroup[] {
  const lines = new Map<string, UseLine>();
  for (const use of uses) {
    const line = lines.get(keyOf(use));
    lines.set(keyOf(use), line ? { ...line, count: line.count + 1 } : { use, count: 1 });
  }
  return KINDS.map((kind) => ({
    kind,
    lines: [...lines.values()].filter(({ use }) => use.owner.kind === kind),
  })).filter((group) => group.lines.length > 0);
}
