import {
  type AnnexRow,
  libraryOf,
  type PolicyDocument,
  readPolicyRules,
  resolvePolicy,
  withValueAt,
} from '@jifen/policies';
import { renderHook } from '@testing-library/react';
import { largeDraft } from '../../testing/large-draft';
import { useAnnex } from './use-annex';

const RULE = '/score/children/0/children/0/children/0/rule/min/1/*/1';

function read(document: PolicyDocument) {
  const { value: resolved } = resolvePolicy(document, libraryOf([]));
  return { resolved, rules: resolved && readPolicyRules(resolved) };
}

it.each([
  ['by itself', null],
  ['beside its base', read(largeDraft(80))],
] as const)('an annex keeps all that an edit does not touch: read %s', (_, base) => {
  const before = largeDraft(80);
  const { result, rerender } = renderHook(({ shown }) => useAnnex(shown, base), {
    initialProps: { shown: read(before) },
  });
  const parts = () => {
    const articles = (result.current?.chapters ?? []).flatMap((chapter) => chapter.articles);
    const categories = articles.flatMap(({ table }) => table?.categories ?? []);
    return {
      chapters: result.current?.chapters ?? [],
      articles,
      categories,
      rows: categories.flatMap(({ rows }) => rows),
    };
  };
  const old = parts();
  rerender({ shown: read(withValueAt(before, RULE, 2)) });
  const now = parts();
  const fresh = (kind: keyof typeof now): (string | null)[] => {
    const known = new Set<unknown>(old[kind]);
    return now[kind].filter((part) => !known.has(part)).map(({ id }) => id);
  };
  expect(old.rows.length).toBeGreaterThan(80);
  const [row] = now.rows.filter(({ kind }: AnnexRow) => kind === 'indicator');
  expect(fresh('rows')).toEqual([row?.id]);
  expect(fresh('categories').length).toBe(1);
  expect(fresh('articles').length).toBe(1);
  expect(fresh('chapters')).toEqual(['indicators']);
});
