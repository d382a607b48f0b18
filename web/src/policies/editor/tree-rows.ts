import { contentHash, type Finding, type PlacedNode } from '@jifen/policies';
import { type Analysis, findingsBelow } from './analysis';

/** How many of what stand at a node and below it. */
export interface NodeStatus {
  readonly errors: number;
  readonly pending: number;
  readonly changed: number;
  readonly illustrative: number;
}

/** One row of the score tree. */
export interface TreeRow {
  readonly id: string;
  readonly placed: PlacedNode;
  readonly hasChildren: boolean;
  /** Most points that can be reached, in hundredths; null while not known. */
  readonly reachable: number | null;
  /** Belongs to an included policy and cannot be edited here. */
  readonly locked: boolean;
  readonly status: NodeStatus;
}

const NOTHING: NodeStatus = { errors: 0, pending: 0, changed: 0, illustrative: 0 };

function add(a: NodeStatus, b: NodeStatus): NodeStatus {
  return {
    errors: a.errors + b.errors,
    pending: a.pending + b.pending,
    changed: a.changed + b.changed,
    illustrative: a.illustrative + b.illustrative,
  };
}

/** A node without its children: what an edit of the node itself changes. */
function ownHash({ node }: PlacedNode): string {
  return contentHash(node.kind === 'group' ? { ...node, children: [] } : node);
}

function ownStatus(placed: PlacedNode, findings: readonly Finding[], base: Analysis | null): NodeStatus {
  const { node, pointer } = placed;
  const mine = findingsBelow(findings, pointer).filter(
    (finding) => !finding.pointer.startsWith(`${pointer}/children/`),
  );
  const before = base?.rules?.nodes.get(node.id);
  return {
    errors: mine.filter(({ severity }) => severity === 'error').length,
    pending: mine.filter(({ code }) => code === 'PENDING').length,
    changed: base && (!before || ownHash(before) !== ownHash(placed)) ? 1 : 0,
    illustrative: node.marks.filter(({ kind }) => kind === 'illustrative').length,
  };
}

/**
 * Rows of the score tree, parents before children, with what stands at each; a parent shows the sum of what is below it. `base` is
 * what the draft is compared with; null compares with nothing.
 */
export function treeRows(analysis: Analysis, base: Analysis | null): TreeRow[] {
  const { rules, resolved } = analysis;
  if (!rules || !resolved) return [];
  const statuses = new Map<string, NodeStatus>();
  const placed = [...rules.nodes.values()];
  for (const entry of [...placed].reverse()) {
    const locked = resolved.lockedBy.has(entry.node.id);
    const below = statuses.get(entry.node.id) ?? NOTHING;
    const total = locked ? NOTHING : add(below, ownStatus(entry, analysis.findings, base));
    statuses.set(entry.node.id, total);
    if (entry.parent !== null) statuses.set(entry.parent, add(statuses.get(entry.parent) ?? NOTHING, total));
  }
  return placed.map((entry) => ({
    id: entry.node.id,
    placed: entry,
    hasChildren: entry.node.kind === 'group' && entry.node.children.length > 0,
    reachable: rules.rawBounds.has(entry.node.id) ? (rules.bounds.get(entry.node.id)?.max ?? null) : null,
    locked: resolved.lockedBy.has(entry.node.id),
    status: statuses.get(entry.node.id) ?? NOTHING,
  }));
}

/** The rows to show: those below a folded node are left out; with a search, the hits and what leads to them. */
export function visibleRows(rows: readonly TreeRow[], folded: ReadonlySet<string>, search: string): TreeRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const ancestors = (row: TreeRow): string[] => {
    const parent = row.placed.parent === null ? undefined : byId.get(row.placed.parent);
    return parent ? [parent.id, ...ancestors(parent)] : [];
  };
  const wanted = search.trim().toLowerCase();
  if (wanted === '') return rows.filter((row) => ancestors(row).every((id) => !folded.has(id)));
  const hits = rows.filter(({ placed: { node } }) =>
    [node.id, node.title.zh, node.title.en ?? ''].some((text) => text.toLowerCase().includes(wanted)),
  );
  const shown = new Set(hits.flatMap((row) => [row.id, ...ancestors(row)]));
  return rows.filter((row) => shown.has(row.id));
}
