/** Where a draft opens with one of its facts to be changed. */
export function changeFactPath(draftId: string, fact: string): string {
  return `/policies/${encodeURIComponent(draftId)}?fact=${encodeURIComponent(fact)}`;
}

/** Where a draft opens with a new fact to be declared. */
export function addFactPath(draftId: string): string {
  return `/policies/${encodeURIComponent(draftId)}?add=fact`;
}
