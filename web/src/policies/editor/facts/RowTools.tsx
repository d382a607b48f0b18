import IconButton from '@mui/material/IconButton';
import { useTranslate } from 'react-admin';
import { ChevronDownIcon, DeleteIcon } from '../../../icons';

interface RowToolsProps {
  /** What the row is called, for those who hear it. */
  name: string;
  index: number;
  count: number;
  onMove: (to: number) => void;
  onRemove: () => void;
}

/** Moves a row up or down, or takes it out. */
export function RowTools({ name, index, count, onMove, onRemove }: RowToolsProps) {
  const translate = useTranslate();
  return (
    <>
      <IconButton
        size="small"
        aria-label={translate('factEdit.up', { name })}
        disabled={index === 0}
        onClick={() => onMove(index - 1)}
        sx={{ p: 0.5, transform: 'rotate(180deg)' }}
      >
        <ChevronDownIcon size={14} />
      </IconButton>
      <IconButton
        size="small"
        aria-label={translate('factEdit.down', { name })}
        disabled={index === count - 1}
        onClick={() => onMove(index + 1)}
        sx={{ p: 0.5 }}
      >
        <ChevronDownIcon size={14} />
      </IconButton>
      <IconButton size="small" aria-label={translate('factEdit.takeOut', { name })} onClick={onRemove} sx={{ p: 0.5 }}>
        <DeleteIcon size={14} />
      </IconButton>
    </>
  );
}
