import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { useTokens } from '../../../../theme';

interface UnknownToggleProps {
  /** Label of the fact. */
  label: string;
  unknown: boolean;
  readOnly: boolean;
  onForget: () => void;
}

/** 未取得: pressed while a fact is unknown; a click makes it unknown again. */
export function UnknownToggle({ label, unknown, readOnly, onForget }: UnknownToggleProps) {
  const translate = useTranslate();
  const tokens = useTokens();
  return (
    <Button
      size="small"
      variant="text"
      aria-pressed={unknown}
      aria-label={translate('persons.unknownOf', { fact: label })}
      disabled={readOnly && !unknown}
      onClick={onForget}
      sx={{
        flex: 'none',
        minWidth: 0,
        whiteSpace: 'nowrap',
        px: 1,
        fontWeight: unknown ? 600 : 400,
        color: unknown ? tokens.pending.text : 'text.secondary',
        background: unknown ? tokens.pending.tint : undefined,
        '&:hover': { background: tokens.pending.tint },
      }}
    >
      {translate('status.unknown')}
    </Button>
  );
}
