import type { RunSubject } from './run';
import { changedSince, groundChanged } from './staleness';
import { subjectMark, subjectName } from './subject-name';

const draft: RunSubject = {
  kind: 'draft',
  id: 'd1',
  policyId: 'yongjia-practice',
  version: '2022-draft',
  number: null,
  revision: 41,
  contentHash: 'sha256:a',
  title: { zh: '修订草案' },
};
const version: RunSubject = { ...draft, kind: 'version', number: 2, revision: null };
const now = { revision: 42, contentHash: 'sha256:b' };

test('a result is stale once its draft has other content', () => {
  expect(changedSince(draft, now)).toBe(42);
});

test('a draft that was saved again with the same content, or is not known, leaves the result as it is', () => {
  expect(changedSince(draft, { revision: 43, contentHash: 'sha256:a' })).toBeNull();
  expect(changedSince(draft, undefined)).toBeNull();
});

test('a version never changes', () => {
  expect(changedSince(version, now)).toBeNull();
});

const ground = { engine: '1.0.0', population: { contentHash: 'sha256:p' } };

test.each([
  [ground, []],
  [{ ...ground, population: undefined }, []],
  [{ ...ground, engine: '1.1.0' }, ['engine']],
  [{ engine: '1.1.0', population: { contentHash: 'sha256:q' } }, ['engine', 'population']],
])('on the ground of %j a run of before has changed in %j', (now, changed) => {
  expect(groundChanged(ground, now)).toEqual(changed);
});

test('a draft is named with its revision, a version with its number', () => {
  const text = (title: { zh: string } | null | undefined) => title?.zh ?? '';
  expect(subjectName(draft, text)).toBe('修订草案 r41');
  expect(subjectName(version, text)).toBe('v2 修订草案');
  expect([subjectMark(draft), subjectMark(version)]).toEqual(['r41', 'v2']);
});
