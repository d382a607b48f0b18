import type { Comparison } from '../comparison';
import { subjectColumns } from './three-columns';

const subject = (contentHash: string) => ({
  kind: 'version' as const,
  id: contentHash,
  policyId: 'p',
  version: '1',
  number: 1,
  revision: null,
  contentHash,
  title: { zh: contentHash },
  county: 'yanlian',
  practice: true,
});

const comparison = (a: string, b: string): Comparison =>
  ({
    id: `${a}${b}`,
    a: { of: a },
    b: { of: b },
    manifest: {
      a: subject(a),
      b: subject(b),
      population: { id: '1', name: '人群', contentHash: 'sha256:p', persons: 10 },
      asOf: '2026-06-18',
      engine: '1',
      manifestHash: 'sha256:m',
      scene: null,
    },
  }) as unknown as Comparison;

const told = (ab: Comparison, ac: Comparison) =>
  subjectColumns(ab, ac).map(({ mark, subject: { contentHash }, comparison: pair }) => [mark, contentHash, pair?.id]);

test('three that differ are three columns, each compared with the first', () => {
  expect(told(comparison('x', 'y'), comparison('x', 'z'))).toEqual([
    ['A', 'x', undefined],
    ['B', 'y', 'xy'],
    ['C', 'z', 'xz'],
  ]);
});

test.each([
  ['x', 'y', 'y', ['A', 'B = C']],
  ['x', 'x', 'z', ['A = B', 'C']],
  ['x', 'y', 'x', ['A = C', 'B']],
  ['x', 'x', 'x', ['A = B = C']],
])('equal contents are one column: %s %s %s', (a, b, c, marks) => {
  expect(subjectColumns(comparison(a, b), comparison(a, c)).map(({ mark }) => mark)).toEqual(marks);
});
