import type { CompiledPolicy } from '../../evaluate/compile-policy.js';
import type { NodeScore } from '../../evaluate/score-person.js';
import { isDeducted } from '../readback/node.js';
import { EXPLAIN } from '../language/explain-words.js';
import { SCHEME } from '../language/scheme-words.js';
import type { Names } from '../language/names.js';
import { joined, scored, type Token, type Tokens, word } from '../language/token.js';
import { explainRule } from './rule.js';

function lostTokens({ cap, lostToCap, kind }: NodeScore): Tokens {
  if (cap === null || lostToCap === 0) return [];
  return [
    word(kind === 'group' ? EXPLAIN.groupCap : EXPLAIN.itemCap),
    scored(cap),
    word(EXPLAIN.lost),
    scored(lostToCap),
    word(EXPLAIN.notCounted),
  ];
}

function floorTokens({ raw, points }: NodeScore): Tokens {
  return raw !== null && points > raw ? [word(EXPLAIN.itemFloor), scored(points)] : [];
}

function unknownTokens(node: NodeScore, names: Names): Tokens {
  const facts = joined(
    node.unknown.map((id) => [names.fact(id)]),
    [word(EXPLAIN.listed)],
  );
  return [...facts, word(EXPLAIN.unknown), word(EXPLAIN.unknownGives), scored(node.points)];
}

function indicatorTokens(node: NodeScore, names: Names, deducted: boolean): Tokens {
  if (node.pending || !node.trace) return [word(EXPLAIN.rulePending)];
  if (node.raw === null) return unknownTokens(node, names);
  return [...explainRule(node.trace, names, deducted), ...lostTokens(node), ...floorTokens(node)];
}

/** What the node brings to its group. */
function signed({ effect, points }: NodeScore): number {
  return effect === 'deduct' ? 0 - points : points;
}

function apart({ effect }: NodeScore): Tokens {
  return effect === 'separate' ? [word(SCHEME.separate)] : [];
}

function groupTokens(node: NodeScore, highestOnly: boolean, names: Names): Tokens {
  const raw = node.raw ?? 0;
  if (node.trace) {
    return node.raw === null
      ? unknownTokens(node, names)
      : [...explainRule(node.trace, names, false), ...lostTokens(node), ...floorTokens(node)];
  }
  if (node.pending) return [word(SCHEME.formulaPending)];
  if (node.children.length === 0) return [word(EXPLAIN.nothingBelow)];
  const best =
    raw > 0 ? node.children.find((child) => child.effect !== 'separate' && signed(child) === raw) : undefined;
  const added = node.children.some(({ effect }) => effect === 'deduct') ? EXPLAIN.addedAndDeducted : EXPLAIN.added;
  const combined: Token[] = highestOnly
    ? [word(EXPLAIN.highest), ...(best ? [word(EXPLAIN.colon), names.node(best.id)] : [])]
    : [word(added)];
  return [...combined, scored(raw), ...lostTokens(node), ...floorTokens(node)];
}

/** How one node came to its points for one person, in one sentence. */
export function explainNode(node: NodeScore, policy: CompiledPolicy, names: Names): Tokens {
  if (node.kind === 'indicator') {
    return [...indicatorTokens(node, names, isDeducted(node.id, policy.rules.nodes)), ...apart(node)];
  }
  const placed = policy.rules.nodes.get(node.id)?.node;
  return [...groupTokens(node, placed?.kind === 'group' && placed.combine === 'max', names), ...apart(node)];
}
