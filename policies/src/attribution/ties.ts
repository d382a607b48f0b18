import type { Change } from '../diff/change.js';
import type { Scene } from '../model/scene.js';
import type { TreeNode } from '../logic/policy-rules.js';
import { canContain } from './blend-tree.js';
import { nodesRead, sceneRules, stringsIn } from './node-references.js';
import type { Tie, TogetherReason } from './piece.js';
import type { NodeStanding, Twin, Twins } from './twins.js';

/** What of a policy reads nodes and facts: the piece it is, and its rules by side. */
export interface Reader {
  readonly piece: string;
  readonly a: readonly unknown[];
  readonly b: readonly unknown[];
}

function rulesOf(standing: NodeStanding | null): readonly unknown[] {
  if (!standing) return [];
  const { node } = standing;
  return node.kind === 'indicator' ? [node.rule] : [node.formula];
}

export function nodeReader({ piece, a, b }: Twin): Reader {
  return { piece, a: rulesOf(a), b: rulesOf(b) };
}

export function conditionRules(
  verdict: { readonly rule?: unknown; readonly until?: unknown } | undefined,
): readonly unknown[] {
  return verdict ? [verdict.rule, verdict.until] : [];
}

export function rulesOfScene(scene: Scene | undefined): readonly unknown[] {
  return scene ? sceneRules(scene) : [];
}

/** Which nodes the policies have, by id. */
interface Present {
  readonly a: ReadonlyMap<string, Twin>;
  readonly b: ReadonlyMap<string, Twin>;
}

function presentIn({ all }: Twins): Present {
  const by = (side: 'a' | 'b'): ReadonlyMap<string, Twin> =>
    new Map(all.flatMap((twin) => (twin[side] ? [[twin[side].node.id, twin] as const] : [])));
  return { a: by('a'), b: by('b') };
}

const tie = (one: string, other: string, reason: TogetherReason): Tie => ({ pieces: [one, other], reason });

/** Every node of a merge, a split or a conversion. */
function recastTies(changes: readonly Change[], { atA, atB }: Twins): Tie[] {
  return changes.flatMap(({ members }) => {
    const pieces = [
      ...(members?.a ?? []).map(({ path }) => atA.get(path)),
      ...(members?.b ?? []).map(({ path }) => atB.get(path)),
    ].flatMap((twin) => twin?.piece ?? []);
    return pieces.slice(1).map((piece) => tie(pieces[0] ?? piece, piece, 'recast'));
  });
}

/** A node and a group above it that only one policy has, where both came or went, or the group is more than a container. */
function placeTies({ all }: Twins, { a: inA, b: inB }: Present): Tie[] {
  const byPiece = new Map(all.map((twin) => [twin.piece, twin]));
  const isOneSided = (twin: Twin): boolean => !twin.a || !twin.b;
  return all.flatMap((twin) =>
    [twin.a, twin.b].flatMap((standing) => {
      const above = standing?.parent == null ? undefined : byPiece.get(standing.parent);
      if (!above || !isOneSided(above)) return [];
      const id = (above.b ?? above.a)?.node.id ?? '';
      const isFree = canContain(above) && !(inA.has(id) && inB.has(id)) && !isOneSided(twin);
      return isFree ? [] : [tie(twin.piece, above.piece, 'within')];
    }),
  );
}

/** Two nodes that go by one id and are not the same. */
function idTies({ a, b }: Present): Tie[] {
  return [...a].flatMap(([id, twin]) => {
    const other = b.get(id);
    return other && other !== twin ? [tie(twin.piece, other.piece, 'recast')] : [];
  });
}

/** A rule and the nodes that it reads which only one policy has. */
function readingTies(readers: readonly Reader[], { a, b }: Present): Tie[] {
  return readers.flatMap((reader) =>
    [...nodesRead(reader.a, reader.b)].flatMap((id) => {
      const only = a.has(id) === b.has(id) ? undefined : (a.get(id) ?? b.get(id));
      return only && only.piece !== reader.piece ? [tie(reader.piece, only.piece, 'reads')] : [];
    }),
  );
}

/** A formula and what comes to its group or leaves it. */
function formulaTies({ all }: Twins): Tie[] {
  const isFormula = (node: TreeNode | undefined): boolean => node?.kind === 'group' && node.combine === 'formula';
  const formulas = new Set(all.flatMap(({ piece, a, b }) => (isFormula(a?.node) || isFormula(b?.node) ? [piece] : [])));
  return all.flatMap(({ piece, a, b }) =>
    a?.parent === b?.parent
      ? []
      : [a?.parent, b?.parent].flatMap((parent) =>
          parent != null && formulas.has(parent) ? [tie(piece, parent, 'reads')] : [],
        ),
  );
}

/** A fact whose meaning changes and the rules that read it. */
function factTies(readers: readonly Reader[], facts: ReadonlyMap<string, string>): Tie[] {
  if (facts.size === 0) return [];
  return readers.flatMap(({ piece, a, b }) => {
    const names = new Set([...stringsIn(a), ...stringsIn(b)].map((text) => text.replace(/^spouse\./, '')));
    return [...names].flatMap((name) => {
      const fact = facts.get(name.split('.')[0] ?? '');
      return fact === undefined ? [] : [tie(piece, fact, 'reads')];
    });
  });
}

/** What each node needs before it, in either policy: the nodes below it and those whose points it reads. */
function needs({ all }: Twins, { a, b }: Present): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>(all.map(({ piece }) => [piece, []]));
  for (const twin of all) {
    for (const standing of [twin.a, twin.b]) {
      if (standing?.parent != null) found.get(standing.parent)?.push(twin.piece);
      for (const id of nodesRead(rulesOf(standing))) {
        for (const read of [a.get(id), b.get(id)]) if (read) found.get(twin.piece)?.push(read.piece);
      }
    }
  }
  return found;
}

function reachable(from: string, edges: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [from];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const needed of edges.get(next) ?? []) {
      if (found.has(needed)) continue;
      found.add(needed);
      open.push(needed);
    }
  }
  return found;
}

/** Nodes that need each other when one is taken from A and the other from B. */
function circleTies(twins: Twins, present: Present): Tie[] {
  const edges = needs(twins, present);
  const reach = new Map([...edges.keys()].map((piece) => [piece, reachable(piece, edges)]));
  const inCircle = [...reach].filter(([piece, found]) => found.has(piece)).map(([piece]) => piece);
  return inCircle.flatMap((piece) =>
    inCircle.flatMap((other) =>
      piece < other && reach.get(piece)?.has(other) && reach.get(other)?.has(piece) ? [tie(piece, other, 'reads')] : [],
    ),
  );
}

/** Everything that cannot be changed apart, as far as the documents show it. */
export function tiesOf(
  twins: Twins,
  readers: readonly Reader[],
  facts: ReadonlyMap<string, string>,
  changes: readonly Change[],
): Tie[] {
  const present = presentIn(twins);
  const all = [...twins.all.map(nodeReader), ...readers];
  return [
    ...recastTies(changes, twins),
    ...idTies(present),
    ...placeTies(twins, present),
    ...readingTies(all, present),
    ...formulaTies(twins),
    ...factTies(all, facts),
    ...circleTies(twins, present),
  ];
}
