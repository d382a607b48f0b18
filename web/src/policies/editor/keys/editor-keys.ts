/** What the keys of the draft editor do, by the message that says it, in the order of the list. Keys are as they are printed. */
export const EDITOR_KEYS: readonly {
  readonly group: string;
  readonly keys: readonly (readonly [keys: string, does: string])[];
}[] = [
  {
    group: 'everywhere',
    keys: [
      ['/', 'search'],
      ['F6', 'pane'],
      ['Ctrl 1 · 2 · 3', 'views'],
      ['Ctrl .', 'fix'],
      ['Ctrl S', 'save'],
      ['Ctrl Z', 'undo'],
      ['Shift Ctrl Z', 'redo'],
      ['Ctrl K', 'find'],
      ['?', 'list'],
    ],
  },
  {
    group: 'tree',
    keys: [
      ['↑ ↓', 'move'],
      ['← →', 'fold'],
      ['Enter', 'enter'],
      ['Alt ↑ ↓', 'reorder'],
      ['Alt ← →', 'regroup'],
      ['+', 'add'],
      ['F2', 'rename'],
      ['Delete', 'remove'],
      ['Shift F10', 'menu'],
    ],
  },
  {
    group: 'json',
    keys: [
      ['Ctrl Space', 'complete'],
      ['Shift Ctrl Space', 'signature'],
      ['F12', 'declaration'],
      ['Shift F12', 'uses'],
      ['F2', 'renameFact'],
      ['Shift Alt F', 'format'],
      ['Ctrl M', 'leave'],
    ],
  },
  {
    group: 'table',
    keys: [
      ['Enter', 'nextTier'],
      ['Alt Delete', 'removeTier'],
      ['Ctrl V', 'pasteCells'],
      ['Alt ↑ ↓', 'moveCase'],
    ],
  },
  {
    group: 'lines',
    keys: [
      ['← →', 'resize'],
      ['Enter', 'collapse'],
    ],
  },
];
