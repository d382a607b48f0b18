import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { ChevronDownIcon, DeleteIcon, SwapIcon } from '../../../icons';
import { RADIUS, useTokens } from '../../../theme';
import type { DropSide } from '../tree/tree-moves';
import { useRowDrag } from '../tree/use-row-drag';

interface ItemFrameProps {
  /** Of the list and of the entry; both stay when the list is rearranged. */
  list: string;
  id: string;
  title: string;
  /** Before the fields: 1, 2, 3 … */
  number: number;
  isLast: boolean;
  readOnly: boolean;
  /** Whether it may be taken away. */
  removable: boolean;
  /** By so many places: −1 up, 1 down. */
  onStep: (by: -1 | 1) => void;
  onDrop: (draggedId: string, side: DropSide) => void;
  onRemove: () => void;
  /** What leads here looks for it. */
  place: string;
  children: ReactNode;
}

/** Every entry of the same list takes the others. */
const TAKES = (): boolean => true;

/** One entry of a list that is put in order by dragging, by buttons and by Alt ↑ ↓ on its handle. */
export function ItemFrame(props: ItemFrameProps) {
  const { list, id, title, number, isLast, readOnly, removable, onStep, onDrop, onRemove, place, children } = props;
  const translate = useTranslate();
  const tokens = useTokens();
  const ref = useRef<HTMLLIElement>(null);
  const over = useRowDrag(ref, {
    kind: list,
    id,
    draggable: !readOnly,
    sides: { before: true, after: true, into: false },
    takes: TAKES,
    onDrop,
  });
  const step = (by: -1 | 1): void => {
    if (by < 0 ? number > 1 : !isLast) onStep(by);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    step(event.key === 'ArrowUp' ? -1 : 1);
  };
  const line = over === null ? undefined : `inset 0 ${over === 'before' ? 2 : -2}px ${tokens.primary.text}`;
  return (
    <Box
      component="li"
      ref={ref}
      tabIndex={-1}
      data-scene-places={place}
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr)',
        gap: 1,
        p: 1.25,
        pt: 0.5,
        border: `1px solid ${tokens.divider}`,
        borderRadius: `${RADIUS.control}px`,
        background: tokens.surface,
        boxShadow: line,
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 32 }}>
        <Typography component="h4" sx={{ flex: 1, minWidth: 0, fontWeight: 600, overflowWrap: 'anywhere' }}>
          {number}. {title}
        </Typography>
        {!readOnly && (
          <Box sx={{ flex: 'none' }}>
            <IconButton
              size="small"
              data-item-handle={`${list} ${id}`}
              aria-label={translate('sceneForm.item.move', { title })}
              title={translate('sceneForm.item.moveHelp')}
              onKeyDown={onKeyDown}
              sx={{ cursor: 'grab', '& svg': { transform: 'rotate(90deg)' } }}
            >
              <SwapIcon size={16} />
            </IconButton>
            <IconButton
              size="small"
              disabled={number === 1}
              aria-label={translate('sceneForm.item.up', { title })}
              onClick={() => step(-1)}
              sx={{ '& svg': { transform: 'rotate(180deg)' } }}
            >
              <ChevronDownIcon size={16} />
            </IconButton>
            <IconButton
              size="small"
              disabled={isLast}
              aria-label={translate('sceneForm.item.down', { title })}
              onClick={() => step(1)}
            >
              <ChevronDownIcon size={16} />
            </IconButton>
            <IconButton
              size="small"
              disabled={!removable}
              aria-label={translate('sceneForm.item.remove', { title })}
              onClick={onRemove}
            >
              <DeleteIcon size={16} />
            </IconButton>
          </Box>
        )}
      </Box>
      {children}
    </Box>
  );
}
