import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { useTokens } from '../theme';
import { Chip } from './Chip';
import { type Status, STATUS_LOOK } from './statuses';

interface StatusChipProps {
  status: Status;
  /** How many; shown after the word. 0 shows too: leave the chip out where nothing is to be said. */
  count?: number;
  /** Other words instead of the status's own, e.g. 「留第 200 位」. */
  label?: string;
  /** Only the icon (and the count), for dense trees; the word becomes its text alternative. */
  dense?: boolean;
  /** Makes it a filter or a jump. */
  onClick?: () => void;
  pressed?: boolean;
  /** Further words on hover, e.g. the note of a mark. */
  title?: string;
}

/** Icon, word and count: 有误, 待定, 未测, 已改, 示例, 推定, 未取得, 演练 … */
export function StatusChip({ status, count, label, dense = false, onClick, pressed, title }: StatusChipProps) {
  const tokens = useTokens();
  const translate = useTranslate();
  const { icon: StatusIcon, tone } = STATUS_LOOK[status];
  const colors = tone(tokens);
  const word = label ?? translate(`status.${status}`);
  if (dense) {
    return (
      <Box
        component="span"
        title={title ?? word}
        sx={{
          display: 'inline-flex',
          alignItems: 'center',
          gap: '2px',
          color: colors.text,
          fontSize: 12,
          fontWeight: 600,
        }}
      >
        <StatusIcon size={14} label={word} />
        {count}
      </Box>
    );
  }
  return (
    <Chip tone={colors} icon={StatusIcon} onClick={onClick} pressed={pressed} title={title}>
      {count === undefined ? word : translate('status.counted', { status: word, count })}
    </Chip>
  );
}
