import { type Annex, AnnexMemory, annexOf, type AnnexRow, compareAnnex, sameContent } from '@jifen/policies';
import { useMemo, useState } from 'react';
import type { Analysis } from '../editor/analysis';

type Read = Pick<Analysis, 'resolved' | 'rules'>;

function rowsOf(annex: Annex): AnnexRow[] {
  return annex.chapters.flatMap(({ articles }) =>
    articles.flatMap(({ table }) => table?.categories.flatMap(({ rows }) => rows) ?? []),
  );
}

/** The annex with the very rows of the one before where they say the same, so that only what changed is drawn again. */
function steady(next: Annex, before: Annex): Annex {
  const known = new Map(rowsOf(before).map((row) => [row.id, row]));
  const same = (row: AnnexRow): AnnexRow => {
    const old = known.get(row.id);
    return old && sameContent(old, row) ? old : row;
  };
  return {
    ...next,
    chapters: next.chapters.map((chapter) => ({
      ...chapter,
      articles: chapter.articles.map((article) => {
        const { table } = article;
        if (!table) return article;
        const categories = table.categories.map((category) => ({ ...category, rows: category.rows.map(same) }));
        return { ...article, table: { ...table, categories } };
      }),
    })),
  };
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
