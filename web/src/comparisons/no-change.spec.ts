import type { Change } from '@jifen/policies';
import { nothingReason, untouched } from './no-change';

const subject = (id: string): Change['subject'] => ({ kind: 'indicator', id, title: { zh: id, en: id } });

const compared = (bearings: readonly Change['bearing'][], moved = 0, sameContent = false, unknown = 0) => ({
  winners: moved,
  losers: 0,
  persons: 40,
  changes: bearings.map((bearing) => ({ bearing, node: 'age', subject: subject('age') })),
  a: { nodes: [{ id: 'age', unknown }] },
  b: { nodes: [{ id: 'age', unknown }] },
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
  ['the facts are unknown for everybody', compared(['score'], 0, false, 40), 'facts-unknown'],
  ['the facts are unknown for all but one', compared(['score'], 0, false, 39), 'nobody-concerned'],
] as const)('why nobody moves: %s', (_case, comparison, reason) => {
  expect(nothingReason(comparison)).toBe(reason);
});

test('what changed without touching anybody is named once', () => {
  const change = (bearing: Change['bearing'], id: string) => ({ bearing, subject: subject(id) });
  const found = untouched([
    change('score', 'age'),
    change('text', 'work'),
    change('score', 'age'),
    change('score', 'home'),
  ]);
  expect(found.map(({ id }) => id)).toEqual(['age', 'home']);
});
