import { mergeDocuments, type MergeSide, type PolicyDocument } from '@jifen/policies';
import { smallPolicy } from '../../../testing/small-policy';
import { changesBetween } from '../changes-between';
import { changesInConflict } from './conflict-sentences';

type Node = Record<string, unknown>;

const leaf = (id: string, more: Node = {}): Node => ({
  kind: 'indicator',
  id,
  title: { zh: id },
  rule: 1,
  max: 5,
  ...more,
});
const group = (id: string, children: Node[]): Node => ({
  kind: 'group',
  id,
  title: { zh: id },
  role: 'category',
  combine: 'sum',
  children,
});

function policy(...children: Node[]): PolicyDocument {
  return smallPolicy(children);
}

const base = policy(group('g', [leaf('one'), leaf('two')]), group('h', [leaf('three')]));

/** The two states, and what each side did in the only conflict, by the kinds of its changes. */
const CASES: readonly [
  title: string,
  mine: PolicyDocument,
  theirs: PolicyDocument,
  kinds: Record<MergeSide, string[]>,
][] = [
  [
    'a rule that both changed, though both changed more of the indicator',
    policy(group('g', [leaf('one', { rule: 2, max: 6 }), leaf('two')]), group('h', [leaf('three')])),
    policy(group('g', [leaf('one', { rule: 3, title: { zh: '一' } }), leaf('two')]), group('h', [leaf('three')])),
    { mine: ['rule-changed'], theirs: ['rule-changed'] },
  ],
  [
    'a group that one removed and in which the other changed something',
    policy(group('h', [leaf('three')])),
    policy(group('g', [leaf('one'), leaf('two', { max: 9 })]), group('h', [leaf('three', { max: 1 })])),
    { mine: ['removed'], theirs: ['max-changed'] },
  ],
  [
    'an indicator that both moved, to different groups',
    policy(group('g', [leaf('two')]), group('h', [leaf('three'), leaf('one', { max: 7 })])),
    policy(leaf('one'), group('g', [leaf('two')]), group('h', [leaf('three')])),
    { mine: ['moved'], theirs: ['moved'] },
  ],
];

it.each(CASES)('of %s tell what each side did, and nothing else', (_, mine, theirs, kinds) => {
  const [conflict, ...more] = mergeDocuments(base, mine, theirs).conflicts;
  expect(more).toEqual([]);
  if (!conflict) throw new Error('no conflict');
  const told = (side: MergeSide, document: PolicyDocument) =>
    changesInConflict(conflict, side, changesBetween(base, document, [])).map(({ kind }) => kind);
  expect({ mine: told('mine', mine), theirs: told('theirs', theirs) }).toEqual(kinds);
});
