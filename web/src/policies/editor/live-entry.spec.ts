import { type Indicator, type PlacedNode, type PolicyDocument, type Veto } from '@jifen/policies';
import { liveNode, liveVerdict } from './live-entry';

/*
 * Fields show the document as it is; where the document has something else at the place, they show what was analysed.
 */
const indicator = (id: string, rule: unknown): Indicator => ({ kind: 'indicator', id, rule }) as Indicator;
const veto = (id: string, rule: unknown): Veto => ({ id, rule, consequence: 'no-scene' }) as Veto;

function documentOf(node: Indicator, only: Veto): PolicyDocument {
  return {
    score: { kind: 'group', id: 'total', children: [node] },
    vetoes: [only],
    standing: [],
  } as unknown as PolicyDocument;
}

const placed = { node: indicator('one', 1), pointer: '/score/children/0' } as unknown as PlacedNode;

test('a rule that was typed since the analysis', () => {
  const document = documentOf(indicator('one', 2), veto('bar', 4));
  expect(liveNode(document, placed)).toMatchObject({ pointer: '/score/children/0', node: { id: 'one', rule: 2 } });
  expect(liveVerdict(document, '/vetoes/0', veto('bar', 3))).toMatchObject({ rule: 4 });
});

test('an entry that has been moved since the analysis is written where it is now', () => {
  const document = documentOf(indicator('one', 2), veto('bar', 4));
  const elsewhere = { ...placed, pointer: '/score/children/3' };
  expect(liveNode(document, elsewhere)).toMatchObject({ pointer: '/score/children/0', node: { id: 'one', rule: 2 } });
});

test('another entry has come to the place', () => {
  const document = documentOf(indicator('two', 2), veto('other', 4));
  expect(liveNode(document, placed)).toBe(placed);
  const analysed = veto('bar', 3);
  expect(liveVerdict(document, '/vetoes/0', analysed)).toBe(analysed);
  expect(liveVerdict(document, '/vetoes/7', analysed)).toBe(analysed);
});
