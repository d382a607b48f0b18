/** Element ids of the three panes, in the order in which F6 goes through them. */
export const PANE_IDS = { tree: 'draft-pane-tree', node: 'draft-pane-node', side: 'draft-pane-side' } as const;

/** Goes to the next pane, or the one before: to its tree, its first field, or itself where it has neither. */
export function focusNextPane(back: boolean): void {
  const panes = Object.values(PANE_IDS).flatMap((id) => document.getElementById(id) ?? []);
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const step = back ? panes.length - 1 : 1;
  focusPane(panes[at < 0 ? 0 : (at + step) % panes.length]);
}

/** Goes into a pane. */
export function focusPane(pane: HTMLElement | null | undefined): void {
  if (!pane) return;
  const inside = pane.querySelector<HTMLElement>('[role="tree"]') ?? firstField(pane) ?? pane;
  inside.focus();
}

/** Fields of every kind; the text of the JSON editor is one that the browser does not know as such. */
const FIELDS = 'input:not([disabled]), select:not([disabled]), textarea, .native-edit-context';

function firstField(pane: HTMLElement): HTMLElement | null {
  const fields = pane.querySelectorAll<HTMLElement>(FIELDS);
  return [...fields].find((field) => field.offsetParent !== null && field.tabIndex >= 0) ?? null;
}
