import {
  type Annex,
  type AnnexArticle,
  type AnnexCategory,
  type AnnexChapter,
  AnnexMemory,
  annexOf,
  type AnnexRow,
  compareAnnex,
  sameContent,
} from '@jifen/policies';
import { useMemo, useState } from 'react';
import type { Analysis } from '../editor/analysis';

type Read = Pick<Analysis, 'resolved' | 'rules'>;

/** Parts by what they are known by; those that are known by nothing are left out. */
function byId<Part extends { readonly id: string | null }>(parts: readonly Part[]): ReadonlyMap<string, Part> {
  return new Map(parts.flatMap((part) => (part.id === null ? [] : [[part.id, part] as const])));
}

/** The very part of the annex before where it says the same. */
function kept<Part extends { readonly id: string | null }>(part: Part, before: ReadonlyMap<string, Part>): Part {
  const old = part.id === null ? undefined : before.get(part.id);
  return old && sameContent(old, part) ? old : part;
}

/**
 * The annex with the very rows, categories, articles and chapters of the one before where they say the same, so that only what changed is
 * drawn again.
 */
function steady(next: Annex, before: Annex): Annex {
  const articlesBefore = before.chapters.flatMap(({ articles }) => articles);
  const categoriesBefore = articlesBefore.flatMap(({ table }) => table?.categories ?? []);
  const chapters = byId(before.chapters);
  const articles = byId(articlesBefore);
  const categories = byId(categoriesBefore);
  const rows = byId(categoriesBefore.flatMap((category) => category.rows));
  // From the inside to the outside, so that what is the same is known at a glance further out.
  const row = (each: AnnexRow): AnnexRow => kept(each, rows);
  const category = (each: AnnexCategory): AnnexCategory => kept({ ...each, rows: each.rows.map(row) }, categories);
  const article = (each: AnnexArticle): AnnexArticle => {
    const { table } = each;
    return kept(table ? { ...each, table: { ...table, categories: table.categories.map(category) } } : each, articles);
  };
  const chapter = (each: AnnexChapter): AnnexChapter =>
    kept({ ...each, articles: each.articles.map(article) }, chapters);
  return { ...next, chapters: next.chapters.map(chapter) };
}

/** A policy as an annex, with what another one says beside it; null while what it includes cannot be found. */
export function useAnnex({ resolved, rules }: Read, base: Read | null): Annex | null {
  const [memory] = useState(() => new AnnexMemory());
  const written = useMemo(
    () => (resolved && rules ? annexOf(resolved, rules, memory) : null),
    [memory, resolved, rules],
  );
  const before = useMemo(() => (base?.resolved && base.rules ? annexOf(base.resolved, base.rules) : null), [base]);
  const annex = useMemo(() => (written && before ? compareAnnex(written, before) : written), [written, before]);
  const [shown, setShown] = useState<{ readonly of: Annex | null; readonly annex: Annex | null }>({
    of: null,
    annex: null,
  });
  if (shown.of === annex) return shown.annex;
  const next = annex && shown.annex ? steady(annex, shown.annex) : annex;
  setShown({ of: annex, annex: next });
  return next;
}
