import type { ResolvedPolicy, StandingRule, Veto } from '@jifen/policies';
import type { Analysis } from '../analysis';
import { added, NOTHING, ownHash, ownStatus } from './row-status';
import {
  type NodeStatus,
  type RowEntry,
  sceneRowId,
  SCENES_ROW,
  type TreeRow,
  VERDICTS_ROW,
  verdictRowId,
} from './tree-row';

/** A row before what stands below it is known. */
type Bare = Pick<TreeRow, 'id' | 'entry' | 'title' | 'pointer' | 'parent' | 'depth' | 'reachable' | 'locked' | 'own'>;

function nodeRows(
  { rules, resolved, findings }: Analysis,
  base: Analysis | null,
  untested: ReadonlySet<string>,
): Bare[] {
  if (!rules || !resolved) return [];
  return [...rules.nodes.values()].map((placed): Bare => {
    const { node, parent, depth, pointer } = placed;
    const locked = resolved.lockedBy.has(node.id);
    const before = base?.rules?.nodes.get(node.id);
    const changed = base !== null && (before?.parent !== parent || ownHash(before.node) !== ownHash(node));
    return {
      id: node.id,
      entry: { kind: 'node', placed },
      title: node.title,
      pointer,
      parent,
      depth,
      reachable: rules.rawBounds.has(node.id) ? (rules.bounds.get(node.id)?.max ?? null) : null,
      locked,
      own: locked ? NOTHING : ownStatus(node, pointer, findings, changed, untested.has(node.id)),
    };
  });
}

function verdictsOf(
  resolved: ResolvedPolicy | null | undefined,
  list: 'vetoes' | 'standing',
): readonly (Veto | StandingRule)[] {
  return resolved?.document[list] ?? [];
}

function verdictRows({ resolved, findings }: Analysis, base: Analysis | null, untested: ReadonlySet<string>): Bare[] {
  const rows = (['vetoes', 'standing'] as const).flatMap((list) =>
    verdictsOf(resolved, list).map((verdict, index): Bare => {
      const id = verdictRowId(list, verdict.id);
      const pointer = `/${list}/${index}`;
      const locked = resolved?.includedVerdicts.has(verdict.id) ?? false;
      const before = verdictsOf(base?.resolved, list).find((each) => each.id === verdict.id);
      const changed = base !== null && (!before || ownHash(before) !== ownHash(verdict));
      return {
        id,
        entry: { kind: 'verdict', list, verdict },
        title: verdict.title,
        pointer,
        parent: VERDICTS_ROW,
        depth: 1,
        reachable: null,
        locked,
        own: locked ? NOTHING : ownStatus(verdict, pointer, findings, changed, untested.has(id)),
      };
    }),
  );
  return withHead({ kind: 'verdicts' }, VERDICTS_ROW, '/vetoes', rows);
}

function withHead(entry: RowEntry, id: string, pointer: string, rows: readonly Bare[]): Bare[] {
  if (rows.length === 0) return [];
  const head = { id, entry, title: null, pointer, parent: null, depth: 0, reachable: null, locked: false };
  return [{ ...head, own: NOTHING }, ...rows];
}

function sceneRows({ resolved, findings }: Analysis, base: Analysis | null): Bare[] {
  const rows = (resolved?.document.scenes ?? []).map((scene, index): Bare => {
    const pointer = `/scenes/${index}`;
    const before = base?.resolved?.document.scenes.find(({ id }) => id === scene.id);
    const changed = base !== null && (!before || ownHash(before) !== ownHash(scene));
    return {
      id: sceneRowId(scene.id),
      entry: { kind: 'scene', scene },
      title: scene.title,
      pointer,
      parent: SCENES_ROW,
      depth: 1,
      reachable: null,
      locked: false,
      // What the test cases show is the score of a person: a scene is no rule of theirs.
      own: ownStatus(scene, pointer, findings, changed, false),
    };
  });
  return withHead({ kind: 'scenes' }, SCENES_ROW, '/scenes', rows);
}

/**
 * Rows of the score tree, parents before children, then the vetoes and standing rules, then the scenes, with what stands at each; a
 * parent shows the sum of what is below it. `base` is what the draft is compared with; null compares with nothing. `untested`: ids of rows whose rules
 * the test cases do not show.
 */
export function treeRows(analysis: Analysis, base: Analysis | null, untested: ReadonlySet<string>): TreeRow[] {
  const bare = [
    ...nodeRows(analysis, base, untested),
    ...verdictRows(analysis, base, untested),
    ...sceneRows(analysis, base),
  ];
  const statuses = new Map<string, NodeStatus>();
  const leaves = new Map<string, number>();
  const children = new Map<string | null, string[]>();
  for (const row of [...bare].reverse()) {
    const total = added(statuses.get(row.id) ?? NOTHING, row.own);
    statuses.set(row.id, total);
    const below = isLeaf(row) ? 1 : (leaves.get(row.id) ?? 0);
    leaves.set(row.id, below);
    if (row.parent !== null) {
      statuses.set(row.parent, added(statuses.get(row.parent) ?? NOTHING, total));
      leaves.set(row.parent, (leaves.get(row.parent) ?? 0) + below);
    }
  }
  const places = new Map<string, number>();
  for (const { id, parent } of bare) {
    const list = children.get(parent) ?? [];
    children.set(parent, list);
    places.set(id, list.push(id));
  }
  return bare.map((row) => ({
    ...row,
    hasChildren: children.has(row.id),
    position: places.get(row.id) ?? 1,
    siblings: children.get(row.parent)?.length ?? 1,
    leaves: leaves.get(row.id) ?? 0,
    status: statuses.get(row.id) ?? NOTHING,
  }));
}

/** Whether the row is an indicator, a veto, a standing rule or a scene: what somebody has to write rules for. */
export function isLeaf({ entry }: Pick<TreeRow, 'entry'>): boolean {
  return (
    entry.kind === 'verdict' ||
    entry.kind === 'scene' ||
    (entry.kind === 'node' && entry.placed.node.kind === 'indicator')
  );
}
