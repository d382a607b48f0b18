import {
  ASPECT_WORDS,
  type Bearing,
  type Change,
  type ChangeKind,
  type NodeStats,
  PART_WORDS,
  toHundredths,
  type WholeChange,
} from '@jifen/policies';
import type { Bilingual } from '../i18n';
import { meanHundredths } from '../numbers';
import type { SimulationFigures } from '../simulations/simulation';

/** What happened to the thing that a row is about; a line of a merge, a split or a conversion behind its first one is a change. */
export type ChangeStatus = WholeChange | 'changed';

/** One line of 改了什么. */
export interface ChangeRow {
  readonly id: string;
  readonly change: Change;
  readonly status: ChangeStatus;
  /** What of the thing: the property, or the part of its rule. Null where the whole thing came, went or moved. */
  readonly what: Bilingual | null;
  readonly before: Bilingual | null;
  readonly after: Bilingual | null;
  /** True where the line above is about the same thing, so that its name need not be repeated. */
  readonly continued: boolean;
  /** Most points of a node that came or went, in hundredths: says more on one line than its whole wording. */
  readonly most: number | null;
  /** Change of the most points that the node gives, in hundredths; null where the two cannot be subtracted. */
  readonly maximum: number | null;
  /** Change of the node's mean points on the population, in hundredths; only on the first row of a node. */
  readonly mean: number | null;
}

/** Changes that belong together, by id: a layer of the score tree, or a part of the document. */
export interface SectionOfChanges {
  readonly id: string;
  readonly title: Bilingual;
  readonly changes: readonly string[];
}

/** Their lines. */
export interface ChangeSection {
  readonly id: string;
  readonly title: Bilingual;
  readonly rows: readonly ChangeRow[];
}

/** How many changes bear on what. */
export function countByBearing(changes: readonly Change[]): Readonly<Record<Bearing, number>> {
  const counts: Record<Bearing, number> = { score: 0, eligibility: 0, scene: 0, data: 0, text: 0 };
  for (const { bearing } of changes) counts[bearing] += 1;
  return counts;
}

/**
 * The changes as lines, in the sections given; those without lines are left out. A rule change is taken apart where it says how; a merge,
 * a split or a conversion has a line for everything in which its nodes differ.
 */
export function changeSections(
  changes: readonly Change[],
  sections: readonly SectionOfChanges[],
  a: Pick<SimulationFigures, 'nodes'>,
  b: Pick<SimulationFigures, 'nodes'>,
  persons: number,
): ChangeSection[] {
  const trees = { a: treeOf(a.nodes), b: treeOf(b.nodes) };
  const byId = new Map(changes.map((change) => [change.id, change]));
  const told = new Set<string>();
  const linesOf = (id: string): ChangeRow[] => {
    const change = byId.get(id);
    if (change === undefined) return [];
    const nodes = nodesOf(change);
    const concerned = [...nodes.a, ...nodes.b];
    const first = concerned.length > 0 && !concerned.some((node) => told.has(node));
    for (const node of concerned) told.add(node);
    return rowsOf(change, trees, first ? meanChange(trees, nodes, persons) : null);
  };
  return sections.flatMap((section) => {
    const rows = section.changes.flatMap(linesOf).map((row, index, all): ChangeRow => {
      const above = all[index - 1]?.change.subject;
      const { kind, id } = row.change.subject;
      return { ...row, continued: above?.kind === kind && above.id === id };
    });
    return rows.length > 0 ? [{ id: section.id, title: section.title, rows }] : [];
  });
}

interface TreeNode {
  readonly title: Bilingual;
  readonly kind: NodeStats['kind'];
  /** What the node gives to the whole over the population: negative where it is taken off. */
  readonly sum: number;
  readonly deducts: boolean;
  readonly children: readonly string[];
}

type Tree = ReadonlyMap<string, TreeNode>;
interface Trees {
  readonly a: Tree;
  readonly b: Tree;
}

function treeOf(nodes: readonly NodeStats[]): Tree {
  const tree = new Map<string, TreeNode>();
  for (const { id, title, kind, parent, sign, sum } of nodes) {
    const above = parent === null ? undefined : tree.get(parent);
    const deducts = (above?.deducts ?? false) !== sign < 0;
    const children = nodes.filter((node) => node.parent === id).map((node) => node.id);
    tree.set(id, { title, kind, sum: deducts ? 0 - sum : sum, deducts, children: children.sort() });
  }
  return tree;
}

/** Ids of score nodes in each document. */
interface NodeIds {
  readonly a: readonly string[];
  readonly b: readonly string[];
}

/** The nodes whose points a change is about. Of a group with its lines, the group holds the points of the lines. */
function nodesOf({ kind, node, nodeA, members }: Change): NodeIds {
  if (members !== undefined) {
    const ids = (side: 'a' | 'b') => members[side].map((member) => member.node);
    if (kind === 'merged' || kind === 'split') return { a: ids('a'), b: ids('b') };
    return { a: ids('a').slice(0, 1), b: ids('b').slice(0, 1) };
  }
  return node === undefined ? { a: [], b: [] } : { a: [nodeA ?? node], b: [node] };
}

function meanChange(trees: Trees, ids: NodeIds, persons: number): number | null {
  const found = (side: 'a' | 'b') => ids[side].flatMap((id) => trees[side].get(id) ?? []);
  const [before, after] = [found('a'), found('b')];
  if (before.length + after.length === 0) return null;
  const sum = (nodes: readonly TreeNode[]) => nodes.reduce((total, node) => total + node.sum, 0);
  return meanHundredths(sum(after) - sum(before), persons);
}

/** What happened to a thing as a whole. */
const WHOLE: ReadonlySet<string> = new Set<WholeChange>([
  'added',
  'removed',
  'moved',
  'reordered',
  'renamed',
  'merged',
  'split',
  'became-group',
  'became-indicator',
]);

function isWhole(kind: ChangeKind): kind is WholeChange {
  return WHOLE.has(kind);
}

function rowsOf(change: Change, trees: Trees, mean: number | null): ChangeRow[] {
  const { kind, parts, lines = [] } = change;
  const most = kind === 'added' ? mostOf(change.after) : kind === 'removed' ? mostOf(change.before) : null;
  const row = { change, status: isWhole(kind) ? kind : ('changed' as const), continued: false, most };
  if (lines.length > 0) {
    return lines.map(({ aspect, before, after }, index) => ({
      ...row,
      id: `${change.id}/${aspect}`,
      status: index === 0 ? row.status : 'changed',
      what: ASPECT_WORDS[aspect],
      before,
      after,
      maximum: null,
      mean: index === 0 ? mean : null,
    }));
  }
  if (parts.length === 0) {
    const { id, beforeText: before, afterText: after } = change;
    const what = WORDS_OF_KIND.get(kind) ?? null;
    return [{ ...row, id, what, before, after, maximum: maximumChange(change, trees), mean }];
  }
  return parts.map((part, index) => ({
    ...row,
    id: `${change.id}/${index}`,
    what: part.of ?? PART_WORDS[part.kind],
    before: part.before,
    after: part.after,
    maximum: null,
    mean: index === 0 ? mean : null,
  }));
}

/** What each kind of change is about, in words. */
const WORDS_OF_KIND: ReadonlyMap<string, Bilingual> = new Map(
  Object.entries(ASPECT_WORDS).map(([aspect, words]) => [`${aspect}-changed`, words]),
);

/**
 * By how much the most points of a node change. Caps of groups that do not hold the same things are totals of different kinds, and
 * are never subtracted; nor is what has no number (pending, no cap), or what is taken off.
 */
function maximumChange({ kind, node, nodeA, before, after }: Change, { a, b }: Trees): number | null {
  if (node === undefined) return null;
  const [old, current] = [a.get(nodeA ?? node), b.get(node)];
  if ((old?.deducts ?? false) || (current?.deducts ?? false)) return null;
  // What a group may give is the sum of its parts, which have lines of their own.
  if (kind === 'added') return current?.kind === 'indicator' ? mostOf(after) : null;
  if (kind === 'removed') {
    const most = old?.kind === 'indicator' ? mostOf(before) : null;
    return most === null ? null : 0 - most;
  }
  if (kind !== 'max-changed' && kind !== 'cap-changed') return null;
  if (typeof before !== 'number' || typeof after !== 'number') return null;
  if (!sameChildren(old, current)) return null;
  return toHundredths(after) - toHundredths(before);
}

/** The most points that a node of a document gives, in hundredths; null where it is pending or there is no cap. */
function mostOf(node: unknown): number | null {
  if (typeof node !== 'object' || node === null) return null;
  const most = 'max' in node ? node.max : 'cap' in node ? node.cap : null;
  return typeof most === 'number' ? toHundredths(most) : null;
}

function sameChildren(a: TreeNode | undefined, b: TreeNode | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return a.children.length === b.children.length && a.children.every((child, index) => child === b.children[index]);
}

/** True where the whole of A and the whole of B are made of different parts, so that their maxima say nothing about each other. */
export function differentKinds(a: Pick<SimulationFigures, 'nodes'>, b: Pick<SimulationFigures, 'nodes'>): boolean {
  const parts = ({ nodes }: Pick<SimulationFigures, 'nodes'>) =>
    nodes
      .filter(({ depth }) => depth === 1)
      .map(({ id }) => id)
      .sort()
      .join('\n');
  return parts(a) !== parts(b);
}
