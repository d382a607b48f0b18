import type { TreeNode } from '../logic/policy-rules.js';
import type { FormedClause } from './clause.js';
import { nodesRead } from './node-references.js';
import type { PolicyBlend } from './policy-blend.js';
import { conditionRules } from './ties.js';
import type { Twin } from './twins.js';

/**
 * Clauses that add the same points to everybody's total whatever other clauses are in force, by their ids: those of one indicator whose
 * way to the total is nothing but sums without a limit that could bind, that reads no other node's points and is read by none, where
 * nothing that withholds points changes. Shown by the documents alone, so for every population; what it does not show may still be so.
 * Of persons who gain or lose, and of places, this says nothing.
 */
export function steadyClauses(blend: PolicyBlend, clauses: readonly FormedClause[]): ReadonlySet<string> {
  if (blend.pieces.some(({ kind }) => kind === 'standing' || kind === 'fact')) return new Set();
  const standing = blend.standing.pairs.flatMap(({ a, b }) => [
    ...conditionRules(a?.value),
    ...conditionRules(b?.value),
  ]);
  if (nodesRead(standing).size > 0) return new Set();
  const { all } = blend.twins;
  const read = nodesRead(all.flatMap(nodesOf).map(ruleOf));
  const byPiece = new Map(all.map((twin) => [twin.piece, twin]));
  const isNonNegative = all.every((twin) => nodesOf(twin).every(cannotBeNegative));

  const leadsOn = (piece: string | null): boolean => {
    if (piece === null) return true;
    const group = byPiece.get(piece);
    return (
      group !== undefined &&
      isFixed(group) &&
      nodesOf(group).every((node) => isOpenSum(node, isNonNegative) && !read.has(node.id)) &&
      leadsOn(group.b?.parent ?? null)
    );
  };
  const isSteady = (twin: Twin): boolean =>
    nodesOf(twin).every((node) => node.kind === 'indicator' && !read.has(node.id) && nodesRead(node.rule).size === 0) &&
    [twin.a, twin.b].every((side) => side === null || leadsOn(side.parent)) &&
    (!twin.a || !twin.b || twin.a.parent === twin.b.parent);

  return new Set(
    clauses.flatMap(({ clause, pieces }) => {
      const twin = pieces.length === 1 ? byPiece.get(clause.id) : undefined;
      return twin && isSteady(twin) ? [clause.id] : [];
    }),
  );
}

/** The node as A has it and as B has it. */
function nodesOf({ a, b }: Twin): TreeNode[] {
  return [a, b].flatMap((side) => side?.node ?? []);
}

function ruleOf(node: TreeNode): unknown {
  return node.kind === 'indicator' ? node.rule : node.formula;
}

/** Whether a group stands in the same place in every mix and counts there with the same sign. */
function isFixed({ a, b }: Twin): boolean {
  return a !== null && b !== null && a.parent === b.parent && a.node.effect === b.node.effect;
}

/** Whether a node adds up what is below it, and no limit of it can bind. */
function isOpenSum(node: TreeNode, isNonNegative: boolean): boolean {
  if (node.kind !== 'group' || node.combine !== 'sum' || node.cap !== undefined) return false;
  return node.floor === undefined || (isNonNegative && node.floor <= 0);
}

/** Whether a node takes nothing off, and gives nobody less than nothing. */
function cannotBeNegative(node: TreeNode): boolean {
  if (node.effect === 'deduct') return false;
  if (node.kind === 'indicator') return (node.min ?? 0) >= 0 && node.whenUnknown >= 0;
  return node.combine !== 'formula' && (node.cap ?? 0) >= 0;
}
