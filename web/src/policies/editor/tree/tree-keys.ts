import type { KeyboardEvent } from 'react';
import type { Step } from './tree-moves';
import type { TreeRow } from './tree-row';

/** What a key asks the tree for. */
export type TreeCommand =
  | { readonly kind: 'select'; readonly id: string }
  | { readonly kind: 'fold' | 'unfold'; readonly ids: readonly string[] }
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'add' | 'rename' | 'remove' | 'menu' | 'enter' };

const STEPS: Readonly<Record<string, Step>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'out', ArrowRight: 'in' };

const COMMANDS: Readonly<Record<string, 'add' | 'rename' | 'remove' | 'menu' | 'enter'>> = {
  '+': 'add',
  Insert: 'add',
  F2: 'rename',
  Delete: 'remove',
  ContextMenu: 'menu',
  Enter: 'enter',
};

/** What a key in the tree means, where the rows `shown` are on screen and one is selected; null where it means nothing here. */
export function treeCommand(
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
  shown: readonly TreeRow[],
  selected: string,
  isFolded: (id: string) => boolean,
): TreeCommand | null {
  const { key } = event;
  if (event.ctrlKey || event.metaKey) return null;
  if (event.altKey) {
    const step = STEPS[key];
    return step ? { kind: 'step', step } : null;
  }
  if (event.shiftKey && key === 'F10') return { kind: 'menu' };
  const index = shown.findIndex(({ id }) => id === selected);
  const row = shown[index];
  const to = (target: TreeRow | undefined): TreeCommand | null => (target && { kind: 'select', id: target.id }) || null;
  switch (key) {
    case 'ArrowDown':
      return to(shown[index + 1]);
    case 'ArrowUp':
      return to(shown[index - 1]);
    case 'Home':
      return to(shown[0]);
    case 'End':
      return to(shown.at(-1));
    case 'ArrowRight':
      if (!row?.hasChildren) return null;
      return isFolded(row.id) ? { kind: 'unfold', ids: [row.id] } : to(shown[index + 1]);
    case 'ArrowLeft':
      if (row?.hasChildren && !isFolded(row.id)) return { kind: 'fold', ids: [row.id] };
      return to(shown.find(({ id }) => id === row?.parent));
    case '*':
      return {
        kind: 'unfold',
        ids: shown.filter((each) => each.parent === row?.parent && each.hasChildren).map(({ id }) => id),
      };
    default: {
      const kind = COMMANDS[key];
      return kind ? { kind } : null;
    }
  }
}
