import { useCallback, useState } from 'react';

function keyOf(draftId: string): string {
  return `jifen.draft-folded.${draftId}`;
}

function remembered(draftId: string): ReadonlySet<string> | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(draftId)) ?? 'null');
    return Array.isArray(kept) ? new Set(kept.filter((id) => typeof id === 'string')) : null;
  } catch {
    return null;
  }
}

/** Which rows of a draft's tree are folded; a reload comes back to the same. `initial`: those folded at first sight. */
export function useFolded(
  draftId: string,
  initial: () => Iterable<string>,
): readonly [ReadonlySet<string>, (ids: readonly string[], closed: boolean) => void] {
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => remembered(draftId) ?? new Set(initial()));
  const fold = useCallback(
    (ids: readonly string[], closed: boolean) => {
      setFolded((before) => {
        const next = new Set(before);
        for (const id of ids) {
          if (closed) next.add(id);
          else next.delete(id);
        }
        sessionStorage.setItem(keyOf(draftId), JSON.stringify([...next]));
        return next;
      });
    },
    [draftId],
  );
  return [folded, fold];
}
