import type { Bilingual } from '../findings/finding.js';
import type { Change } from '../diff/change.js';
import { diffPolicies } from '../diff/diff-policies.js';
import { matched } from '../diff/match.js';
import type { TreeNode } from '../logic/policy-rules.js';
import { canonicalJson } from '../model/content-hash.js';
import type { Fact } from '../model/fact.js';
import type { PolicyDocument } from '../model/policy-document.js';
import type { ResolvedPolicy } from '../model/resolve-policy.js';
import type { Scene } from '../model/scene.js';
import type { Text } from '../model/text.js';
import type { StandingRule, Veto } from '../model/verdict.js';
import { blendList, listPiece, type ListTwins, orderPiece } from './blend-list.js';
import { blendTree } from './blend-tree.js';
import { meansTheSame } from './fact-meaning.js';
import type { ResolvedDocument } from './node-references.js';
import type { Applied, Piece, PieceKind, Tie } from './piece.js';
import { conditionRules, type Reader, rulesOfScene, tiesOf } from './ties.js';
import { type Twin, type Twins, twinsOf } from './twins.js';

const STANDING_ORDER: Bilingual = { zh: '资格状态的先后', en: 'Order of the standing rules' };

function titleOf({ zh, en }: Text): Bilingual {
  return { zh, en: en ?? zh };
}

function readersOf<T extends { readonly id: string }>(
  { kind, pairs }: ListTwins<T>,
  rules: (value: T | undefined) => readonly unknown[],
): Reader[] {
  return pairs.map(({ key, a, b }) => ({ piece: listPiece(kind, key), a: rules(a?.value), b: rules(b?.value) }));
}

/**
 * Two policies taken apart into pieces that can each be as in A or as in B, and put together again in any mix that keeps the ties. What
 * no computation reads is as in B in every mix. A mix of all pieces is B, of none A.
 */
export class PolicyBlend {
  /** Every change between the two. */
  readonly changes: readonly Change[];
  /** In the order of B: the score tree, verdicts, scenes, facts. */
  readonly pieces: readonly Piece[];
  /** What cannot be changed apart. */
  readonly ties: readonly Tie[];
  /** Ids of the changes that no computation reads. */
  readonly wording: readonly string[];
  /** The nodes of the score trees, paired. */
  readonly twins: Twins;
  private readonly vetoes: ListTwins<Veto>;
  /** The standing rules, paired. */
  readonly standing: ListTwins<StandingRule>;
  private readonly scenes: ListTwins<Scene>;
  /** The pieces of facts whose meaning changes, by fact. */
  private readonly facts: ReadonlyMap<string, string>;
  private readonly changed: ReadonlySet<string>;
  private readonly a: ResolvedDocument;
  private readonly b: ResolvedDocument;

  constructor(a: ResolvedPolicy, b: ResolvedPolicy) {
    const { changes, nodes = [] } = diffPolicies(a, b, { everyNode: true });
    this.changes = changes;
    this.twins = twinsOf(a.document, b.document, nodes);
    this.a = this.twins.documentA;
    this.b = b.document;
    this.vetoes = { kind: 'veto', pairs: matched(this.a.vetoes, this.b.vetoes) };
    this.standing = { kind: 'standing', pairs: matched(this.a.standing, this.b.standing) };
    this.scenes = { kind: 'scene', pairs: matched(this.a.scenes, this.b.scenes) };
    this.facts = this.changedFacts();

    const byPiece = new Map<string, Change[]>();
    for (const change of changes) {
      const piece = this.pieceOf(change);
      if (piece !== undefined) byPiece.set(piece, [...(byPiece.get(piece) ?? []), change]);
    }
    const bears = (piece: string): boolean => (byPiece.get(piece) ?? []).some(({ bearing }) => bearing !== 'text');
    // What only reads a node under its new id says the same.
    const candidates = this.candidates().filter(
      ({ piece, isMoved, sides: [before, after] }) =>
        isMoved || (bears(piece.id) && canonicalJson(before) !== canonicalJson(after)),
    );
    this.pieces = candidates.map(({ piece }) => ({
      ...piece,
      changes: (byPiece.get(piece.id) ?? []).map(({ id }) => id),
    }));
    this.changed = new Set(this.pieces.map(({ id }) => id));
    const told = new Set(this.pieces.flatMap((piece) => piece.changes));
    this.wording = changes.map(({ id }) => id).filter((id) => !told.has(id));
    const readers = [
      ...readersOf(this.vetoes, conditionRules),
      ...readersOf(this.standing, conditionRules),
      ...readersOf(this.scenes, rulesOfScene),
    ];
    this.ties = [...tiesOf(this.twins, readers, this.facts, changes), ...this.untold()].filter(({ pieces }) =>
      pieces.every((piece) => this.changed.has(piece)),
    );
  }

  /** The policy in which these pieces are as in B and the others as in A; it includes nothing. It need not compile. */
  document(applied: Applied): PolicyDocument {
    const score = blendTree(this.twins.all, this.changed, applied);
    const present = new Set([...nodesOf(score)]);
    const either = new Set(this.twins.all.flatMap(({ a, b }) => [a, b].flatMap((side) => side?.node.id ?? [])));
    // A scene counts the items that there are; an id that neither policy has stays, as the error that it is.
    const counted = (scene: Scene): Scene =>
      scene.items == null
        ? scene
        : { ...scene, items: scene.items.filter((item) => present.has(item) || !either.has(item)) };
    return {
      ...this.b,
      score,
      vetoes: blendList(this.vetoes, this.changed, applied),
      standing: blendList(this.standing, this.changed, applied),
      scenes: blendList(this.scenes, this.changed, applied).map(counted),
      facts: this.dictionary(applied),
    };
  }

  /** Every fact that either policy has, so that every rule finds its own; those of B alone where nothing of A is left. */
  private dictionary(applied: Applied): Fact[] {
    const inA = new Map(this.a.facts.map((fact) => [fact.id, fact]));
    const facts = this.b.facts.map((fact) => {
      const piece = this.facts.get(fact.id);
      const before = inA.get(fact.id);
      return piece === undefined || applied(piece) || !before ? fact : { ...fact, type: before.type };
    });
    if (this.pieces.every(({ id }) => applied(id))) return facts;
    const inB = new Set(facts.map(({ id }) => id));
    return [...facts, ...this.a.facts.filter(({ id }) => !inB.has(id))];
  }

  private changedFacts(): ReadonlyMap<string, string> {
    const inA = new Map(this.a.facts.map((fact) => [fact.id, fact.type]));
    return new Map(
      this.b.facts.flatMap(({ id, type }) => {
        const before = inA.get(id);
        return before && !meansTheSame(before, type) ? [[id, listPiece('fact', id)] as const] : [];
      }),
    );
  }

  /** Everything that can be a piece; a node that stands elsewhere, or in one policy only, is one. */
  private candidates(): Candidate[] {
    const nodes = this.twins.all.flatMap((twin) => {
      const { piece: id, a, b } = twin;
      const node = (b ?? a)?.node;
      if (!node) return [];
      const piece = { id, kind: 'node' as const, title: titleOf(node.title) };
      const sides = [ownOf(a?.node), ownOf(b?.node)] as const;
      return [{ piece, isMoved: a?.parent !== b?.parent, sides }];
    });
    const listed = <T extends { readonly id: string; readonly title: Text }>({ kind, pairs }: ListTwins<T>) =>
      pairs.flatMap(({ key, a, b }) => {
        const value = (b ?? a)?.value;
        const sides = [a?.value ?? null, b?.value ?? null] as const;
        return value ? [fixed(kind, listPiece(kind, key), titleOf(value.title), sides)] : [];
      });
    const facts = this.b.facts.flatMap(({ id, label }) => {
      const piece = this.facts.get(id);
      return piece === undefined ? [] : [fixed('fact', piece, titleOf(label), [false, true])];
    });
    return [
      ...nodes,
      ...listed(this.vetoes),
      ...listed(this.standing),
      fixed('standing', orderPiece('standing'), STANDING_ORDER, [false, true]),
      ...listed(this.scenes),
      ...facts,
    ];
  }

  /** The piece that a change is of; undefined where nothing computed depends on it. */
  private pieceOf({ subject: { kind, id }, pathA, pathB, kind: what, members }: Change): string | undefined {
    switch (kind) {
      case 'group':
      case 'indicator':
        return this.twinAt(members?.a[0]?.path ?? pathA, members?.b[0]?.path ?? pathB, what === 'removed')?.piece;
      case 'veto':
      case 'standing':
      case 'scene':
        return listPiece(kind, id);
      case 'key':
      case 'pool':
        return listPiece('scene', id.split('/')[0] ?? id);
      case 'fact':
        return this.facts.get(id);
      default:
        return undefined;
    }
  }

  /** The node at or above these pointers. */
  private twinAt(pathA: string | null, pathB: string | null, isGone: boolean): Twin | undefined {
    const [path, twins] = isGone || pathB === null ? [pathA, this.twins.atA] : [pathB, this.twins.atB];
    for (let at = path ?? ''; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
      const twin = twins.get(at);
      if (twin) return twin;
    }
    return undefined;
  }

  /** A node that no change tells of stands elsewhere because the groups above it were merged, split or converted. */
  private untold(): Tie[] {
    const silent = new Set(this.pieces.filter(({ changes }) => changes.length === 0).map(({ id }) => id));
    return this.twins.all.flatMap(({ piece, a, b }) =>
      silent.has(piece)
        ? [a?.parent, b?.parent].flatMap((parent): Tie[] =>
            parent == null ? [] : [{ pieces: [piece, parent], reason: 'recast' }],
          )
        : [],
    );
  }
}

/** What may be a piece: both sides of it, in the ids of B. */
interface Candidate {
  readonly piece: Omit<Piece, 'changes'>;
  /** It stands below another group, or in one policy only. */
  readonly isMoved: boolean;
  readonly sides: readonly [a: unknown, b: unknown];
}

function fixed(kind: PieceKind, id: string, title: Bilingual, sides: Candidate['sides']): Candidate {
  return { piece: { id, kind, title }, isMoved: false, sides };
}

/** A node without what stands below it. */
function ownOf(node: TreeNode | undefined): unknown {
  return node?.kind === 'group' ? { ...node, children: [] } : (node ?? null);
}

function* nodesOf(node: PolicyDocument['score']['children'][number]): Generator<string> {
  if (node.kind === 'include') return;
  yield node.id;
  if (node.kind === 'group') for (const child of node.children) yield* nodesOf(child);
}
