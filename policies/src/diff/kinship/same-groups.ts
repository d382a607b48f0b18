import type { Group } from '../../model/score-node.js';
import type { Placed } from '../placed-nodes.js';
import { decidedPairs, separate, strongest } from './decide.js';
import type { Ground } from './ground.js';
import type { Kinship, Members, Recast } from './kinship.js';
import { titleKey } from './substance.js';
import type { Trees } from './trees.js';

/** A group with what stands directly below it. */
interface Filled {
  readonly placed: Placed;
  readonly role: Group['role'];
  readonly title: string;
  readonly citations: string;
  readonly children: readonly Placed[];
}

interface Likeness {
  readonly a: Filled;
  readonly b: Filled;
  readonly weight: number;
  readonly grounds: readonly Ground[];
}

function filled(nodes: ReadonlyMap<string, Placed>): readonly Filled[] {
  const children = new Map<Placed, Placed[]>();
  for (const placed of nodes.values()) {
    if (placed.parent) children.set(placed.parent, [...(children.get(placed.parent) ?? []), placed]);
  }
  return [...nodes.values()].flatMap((placed): Filled[] => {
    const { node } = placed;
    if (node.kind !== 'group') return [];
    const citations = node.citations
      .map(({ document, clause }) => `${document} ${titleKey(clause)}`)
      .sort()
      .join('\n');
    const title = titleKey(node.title.zh);
    return [{ placed, role: node.role, title, citations, children: children.get(placed) ?? [] }];
  });
}

/** Children of `a` that stand, as themselves or recast, directly below `b`. */
function shared(a: Filled, b: Filled, kinship: Kinship): number {
  return a.children.filter((child) => b.children.some((other) => kinship.correspond(child, other))).length;
}

/** What must be reached for two groups to be the same one. */
const SAME = 5;

function likeness(a: Filled, b: Filled, kinship: Kinship, place: boolean): Likeness | undefined {
  if (a.role !== b.role || a.placed.node.effect !== b.placed.node.effect) return undefined;
  const [common, reverse] = [shared(a, b, kinship), shared(b, a, kinship)];
  const most = 2 * common > a.children.length && 2 * reverse > b.children.length;
  const title = a.title !== '' && a.title === b.title;
  if (!most && !title) return undefined;
  const weighed: readonly (readonly [Ground, number, boolean])[] = [
    ['title', 4, title],
    ['children', most ? 4 : 1, common > 0],
    ['citations', 1, a.citations !== '' && a.citations === b.citations],
    ['place', 1, place],
  ];
  const holding = weighed.filter(([, , holds]) => holds);
  const weight = holding.reduce((sum, [, each]) => sum + each, 0);
  return weight >= SAME ? { a, b, weight, grounds: holding.map(([ground]) => ground) } : undefined;
}

/** Groups of one role and effect that are the same by their title or by most of their children; the lowest first, so that they count above. */
function findSame(trees: Trees, kinship: Kinship, inA: readonly Filled[], inB: readonly Filled[]): void {
  for (;;) {
    const [a, b] = [inA, inB].map((groups) => groups.filter(({ placed }) => kinship.isLoose(placed)));
    const likely = (a ?? []).flatMap((left) =>
      (b ?? []).flatMap((right) => {
        const place = trees.placesAreAlike(left.placed, right.placed);
        return likeness(left, right, kinship, place) ?? [];
      }),
    );
    const decided = decidedPairs<Filled, Filled, Likeness>(likely);
    if (decided.length === 0) return;
    for (const { a: left, b: right, grounds } of decided) {
      kinship.addPair({ a: left.placed, b: right.placed, grounds });
    }
  }
}

interface Gathered {
  readonly recast: Recast;
  readonly members: readonly Placed[];
}

/** New groups into which all that is left of several groups of the same role went. */
function gathered(
  here: readonly Filled[],
  there: readonly Filled[],
  kinship: Kinship,
  recastOf: (parts: Members, whole: Placed) => Recast,
): Gathered[] {
  const loose = (groups: readonly Filled[]): Filled[] => groups.filter(({ placed }) => kinship.isLoose(placed));
  const wholes = loose(there);
  const possible = loose(here).flatMap((a) =>
    wholes.flatMap((b) => {
      if (a.role !== b.role || a.placed.node.effect !== b.placed.node.effect) return [];
      const left = a.children.filter((child) => !kinship.isLoose(child)).length;
      const weight = shared(a, b, kinship);
      return weight > 0 && weight === left && 2 * weight > a.children.length ? [{ a, b, weight }] : [];
    }),
  );
  const byWhole = new Map<Filled, Placed[]>();
  for (const { a, b } of strongest<Filled, Filled, (typeof possible)[number]>(possible)) {
    byWhole.set(b, [...(byWhole.get(b) ?? []), a.placed]);
  }
  return [...byWhole].flatMap(([{ placed }, [first, second, ...rest]]) =>
    first && second
      ? [{ recast: recastOf([first, second, ...rest], placed), members: [first, second, ...rest, placed] }]
      : [],
  );
}

function findRecast(kinship: Kinship, a: readonly Filled[], b: readonly Filled[]): void {
  const grounds = ['children'] as const;
  const merges = gathered(a, b, kinship, (parts, whole) => ({ kind: 'merged', a: parts, b: [whole], grounds }));
  const splits = gathered(b, a, kinship, (parts, whole) => ({ kind: 'split', a: [whole], b: parts, grounds }));
  for (const { recast } of separate<Placed, Gathered>([...merges, ...splits])) kinship.addRecast(recast);
}

/**
 * Finds groups that have another id in B, or were merged or split, and adds them to `kinship`. Items must have been found before. Merges
 * come first, because most of a merged group may come from one of its parts; and again, with what was found below.
 */
export function findSameGroups(trees: Trees, kinship: Kinship): void {
  const [a, b] = [filled(trees.a), filled(trees.b)];
  findRecast(kinship, a, b);
  findSame(trees, kinship, a, b);
  findRecast(kinship, a, b);
}
