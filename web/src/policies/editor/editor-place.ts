/** What a reload of the editor comes back to. */
type PlacePart = 'node' | 'view' | 'scroll';

function keyOf(draftId: string, part: PlacePart): string {
  return `jifen.draft-${part}.${draftId}`;
}

/** Where somebody was in a draft in this window; null where nothing is remembered. */
export function rememberedPlace(draftId: string, part: PlacePart): string | null {
  return sessionStorage.getItem(keyOf(draftId, part));
}

/** Remembers where somebody is, as long as the window is open. */
export function rememberPlace(draftId: string, part: PlacePart, value: string): void {
  sessionStorage.setItem(keyOf(draftId, part), value);
}
