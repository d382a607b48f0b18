import type { Change } from '@jifen/policies';
import { nothingReason } from './no-change';

const compared = (bearings: readonly Change['bearing'][], moved = 0, sameContent = false) => ({
  winners: moved,
  losers: 0,
  changes: bearings.map((bearing) => ({ bearing })),
  manifest: { a: { contentHash: 'sha256:a' }, b: { contentHash: sameContent ? 'sha256:a' : 'sha256:b' } },
});

test.each([
  ['something moved', compared(['score'], 1), null],
  ['both sides are the same content', compared([], 0, true), 'same-content'],
  ['no change was found', compared([]), 'no-changes'],
  ['only words and data changed', compared(['text', 'data']), 'no-score-changes'],
  ['a scene changed, and no points', compared(['scene']), 'no-score-changes'],
  ['points changed for nobody of these people', compared(['text', 'score']), 'nobody-concerned'],
  ['a standing rule changed for nobody', compared(['eligibility']), 'nobody-concerned'],
] as const)('why nobody moves: %s', (_case, comparison, reason) => {
  expect(nothingReason(comparison)).toBe(reason);
});
