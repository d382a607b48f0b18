/** Widths of the outer panes in pixels; 0 where the pane is folded. */
export interface PaneSizes {
  readonly tree: number;
  readonly side: number;
}

/** Width of a folded pane: a rail with the button that opens it. */
export const RAIL = 32;

/** Least widths, in pixels; the three fit into a window of 1024 beside the narrow navigation. */
export const LEAST = { tree: 200, node: 340, side: 240 } as const;

/** Widths for somebody who has not chosen any, in a window of that width. */
export function defaultSizes(windowWidth: number): PaneSizes {
  return windowWidth < 1200 ? { tree: 264, side: 264 } : { tree: 304, side: 368 };
}

function keyOf(userId: string): string {
  return `jifen.draft-panes.${userId}`;
}

/** The widths that the person chose last in this browser; null where there are none that can be read. */
export function rememberedSizes(userId: string): PaneSizes | null {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(userId)) ?? 'null') as Partial<PaneSizes> | null;
    const { tree, side } = kept ?? {};
    return isWidth(tree) && isWidth(side) ? { tree, side } : null;
  } catch {
    return null;
  }
}

function isWidth(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 4000;
}

/** Keeps the widths for the person's next draft. */
export function rememberSizes(userId: string, sizes: PaneSizes): void {
  localStorage.setItem(keyOf(userId), JSON.stringify(sizes));
}
