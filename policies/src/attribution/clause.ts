import type { Bilingual } from '../findings/finding.js';
import type { Piece, PieceKind, TogetherReason } from './piece.js';
import type { PolicyBlend } from './policy-blend.js';

/**
 * Changes that take effect together (条款): those of one score node, veto, standing rule, scene or fact; or of several that cannot be
 * changed apart.
 */
export interface Clause {
  /** That of its first piece. Stable: the same in every attribution of the same two policies. */
  readonly id: string;
  readonly title: Bilingual;
  /** What it is about; `wording` is all that no computation reads, in one. */
  readonly kinds: readonly (PieceKind | 'wording')[];
  /** Titles of everything in it. */
  readonly about: readonly Bilingual[];
  /** Ids of its changes. */
  readonly changes: readonly string[];
  /** Why it is more than one thing; null where it is one. */
  readonly together: TogetherReason | null;
}

/** A clause with the pieces that it switches. */
export interface FormedClause {
  readonly clause: Clause;
  readonly pieces: readonly Piece[];
}

/** Titles that are listed before the rest is counted. */
const MOST_TITLES = 3;

function titleOf(titles: readonly Bilingual[]): Bilingual {
  const [first, ...others] = titles;
  if (!first) return { zh: '', en: '' };
  if (titles.length <= MOST_TITLES) {
    return { zh: titles.map(({ zh }) => zh).join('、'), en: titles.map(({ en }) => en).join(', ') };
  }
  return { zh: `${first.zh}等 ${titles.length} 项`, en: `${first.en} and ${others.length} more` };
}

/** One clause of these pieces, which are in the order of the policy. */
export function clauseOf(pieces: readonly Piece[], together: TogetherReason | null): FormedClause {
  const about = [...new Map(pieces.map(({ title }) => [title.zh, title])).values()];
  const clause = {
    id: pieces[0]?.id ?? '',
    title: titleOf(about),
    kinds: [...new Set(pieces.map(({ kind }) => kind))],
    about,
    changes: pieces.flatMap(({ changes }) => changes),
    together: pieces.length > 1 ? together : null,
  };
  return { clause, pieces };
}

const WORDING: Bilingual = { zh: '文字、依据和数据字典', en: 'Wording, sources and dictionary' };

/** What no computation reads, as one clause; null where there is none of it. */
export function wordingClause({ wording }: PolicyBlend): Clause | null {
  if (wording.length === 0) return null;
  return { id: 'wording', title: WORDING, kinds: ['wording'], about: [WORDING], changes: wording, together: null };
}

/** The clauses of two policies, in the order of B, without the wording. */
export function clausesOf({ pieces, ties }: PolicyBlend): readonly FormedClause[] {
  const headOf = new Map(pieces.map(({ id }) => [id, id]));
  const head = (id: string): string => {
    let at = id;
    for (let next = headOf.get(at) ?? at; next !== at; next = headOf.get(at) ?? at) at = next;
    return at;
  };
  const reasons = new Map<string, TogetherReason>();
  for (const { pieces: tied, reason } of ties) {
    const [one, other] = [head(tied[0]), head(tied[1])];
    if (one === other) continue;
    headOf.set(other, one);
    reasons.set(one, reasons.get(one) ?? reasons.get(other) ?? reason);
  }
  const members = new Map<string, Piece[]>();
  for (const piece of pieces) members.set(head(piece.id), [...(members.get(head(piece.id)) ?? []), piece]);
  return [...members].map(([id, together]) => clauseOf(together, reasons.get(id) ?? null));
}
