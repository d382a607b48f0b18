import type { Change } from '@jifen/policies';

/** Why nobody's points changed: the message `comparisons.nothing.<reason>`. */
export type NothingReason = 'same-content' | 'no-changes' | 'no-score-changes' | 'nobody-concerned';

interface Compared {
  readonly winners: number;
  readonly losers: number;
  readonly changes: readonly Pick<Change, 'bearing'>[];
  readonly manifest: { readonly a: { readonly contentHash: string }; readonly b: { readonly contentHash: string } };
}

/** The reason why no total changed; null where one did. */
export function nothingReason({ winners, losers, changes, manifest }: Compared): NothingReason | null {
  if (winners + losers > 0) return null;
  if (manifest.a.contentHash === manifest.b.contentHash) return 'same-content';
  if (changes.length === 0) return 'no-changes';
  const touches = changes.some(({ bearing }) => bearing === 'score' || bearing === 'eligibility');
  return touches ? 'nobody-concerned' : 'no-score-changes';
}
