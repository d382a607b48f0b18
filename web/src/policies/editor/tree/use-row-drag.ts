import { attachInstruction, extractInstruction } from '@atlaskit/pragmatic-drag-and-drop-hitbox/list-item';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type RefObject, useEffect, useState } from 'react';
import type { DropSide } from './tree-moves';

/** Rows of the score tree. */
const TREE_ROW = 'score-tree-row';

interface RowDrag {
  /** Only rows of one kind are dropped on each other; those of the score tree unless told. */
  readonly kind?: string;
  /** What may be dropped where on this row; the row itself may be dragged where `draggable`. */
  readonly id: string;
  readonly draggable: boolean;
  readonly sides: Readonly<Record<DropSide, boolean>>;
  /** Whether a row may be dropped on this one at all. */
  readonly takes: (draggedId: string) => boolean;
  readonly onDrop: (draggedId: string, side: DropSide) => void;
}

const SIDES = { 'reorder-before': 'before', 'reorder-after': 'after', combine: 'into' } as const;

function availability(open: boolean): 'available' | 'not-available' {
  return open ? 'available' : 'not-available';
}

/** Lets a row be dragged and dropped on. Returns the side of this row on which something hangs over it now. */
export function useRowDrag(ref: RefObject<HTMLElement | null>, drag: RowDrag): DropSide | null {
  const { id, takes, onDrop, kind = TREE_ROW } = drag;
  const { before, after, into } = drag.sides;
  const [over, setOver] = useState<DropSide | null>(null);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const draggedId = (data: Record<string | symbol, unknown>): string | null =>
      data['kind'] === kind && typeof data['id'] === 'string' ? data['id'] : null;
    const sideOf = (data: Record<string | symbol, unknown>): DropSide | null => {
      const instruction = extractInstruction(data);
      return instruction && !instruction.blocked ? SIDES[instruction.operation] : null;
    };
    return combine(
      draggable({ element, canDrag: () => drag.draggable, getInitialData: () => ({ kind, id }) }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => {
          const dragged = draggedId(source.data);
          return dragged !== null && dragged !== id && takes(dragged);
        },
        getData: ({ input }) =>
          attachInstruction(
            { id },
            {
              input,
              element,
              operations: {
                'reorder-before': availability(before),
                'reorder-after': availability(after),
                combine: availability(into),
              },
            },
          ),
        onDrag: ({ self }) => setOver(sideOf(self.data)),
        onDragLeave: () => setOver(null),
        onDrop: ({ self, source }) => {
          setOver(null);
          const side = sideOf(self.data);
          const dragged = draggedId(source.data);
          if (side && dragged !== null) onDrop(dragged, side);
        },
      }),
    );
  }, [ref, id, kind, drag.draggable, before, after, into, takes, onDrop]);
  return over;
}
