import type { Change, NodeStats } from '@jifen/policies';

/** Why nobody's points changed: the message `comparisons.nothing.<reason>`. */
export type NothingReason = 'same-content' | 'no-changes' | 'no-score-changes' | 'facts-unknown' | 'nobody-concerned';

interface Compared {
  readonly winners: number;
  readonly losers: number;
  readonly persons: number;
  readonly changes: readonly Pick<Change, 'bearing' | 'node' | 'subject'>[];
  readonly a: { readonly nodes: readonly Pick<NodeStats, 'id' | 'unknown'>[] };
  readonly b: { readonly nodes: readonly Pick<NodeStats, 'id' | 'unknown'>[] };
  readonly manifest: { readonly a: { readonly contentHash: string }; readonly b: { readonly contentHash: string } };
}

/** Changes that could have moved somebody: they bear on points, or on whether points count. */
function touching<T extends Pick<Change, 'bearing'>>(changes: readonly T[]): T[] {
  return changes.filter(({ bearing }) => bearing === 'score' || bearing === 'eligibility');
}

/** Whether everything that changed needs a fact that is unknown for everybody. */
function factsUnknown({ changes, persons, a, b }: Compared): boolean {
  const stats = new Map([...a.nodes, ...b.nodes].map((node) => [node.id, node]));
  const touched = touching(changes);
  return persons > 0 && touched.every(({ node }) => node !== undefined && stats.get(node)?.unknown === persons);
}

/** The reason why no total changed; null where one did. */
export function nothingReason(compared: Compared): NothingReason | null {
  const { winners, losers, changes, manifest } = compared;
  if (winners + losers > 0) return null;
  if (manifest.a.contentHash === manifest.b.contentHash) return 'same-content';
  if (changes.length === 0) return 'no-changes';
  if (touching(changes).length === 0) return 'no-score-changes';
  return factsUnknown(compared) ? 'facts-unknown' : 'nobody-concerned';
}

/** What changed without touching anybody, each thing once. */
export function untouched<T extends Pick<Change, 'bearing' | 'subject'>>(changes: readonly T[]): T['subject'][] {
  const subjects = touching(changes).map(({ subject }) => subject);
  return subjects.filter(
    ({ kind, id }, index) => subjects.findIndex((other) => other.kind === kind && other.id === id) === index,
  );
}
