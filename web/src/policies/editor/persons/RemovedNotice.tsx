import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useTranslate } from 'react-admin';
import { CloseIcon, DeleteIcon } from '../../../icons';
import { Notice } from '../../../problems';
import { useTokens } from '../../../theme';

interface RemovedNoticeProps {
  name: string;
  isPending: boolean;
  onRestore: () => void;
  onDismiss: () => void;
}

/** Somebody was deleted; one click brings them back. */
export function RemovedNotice({ name, isPending, onRestore, onDismiss }: RemovedNoticeProps) {
  const translate = useTranslate();
  const tokens = useTokens();
  return (
    <Box sx={{ px: 1.5, pb: 1 }}>
      <Notice
        tone={tokens.untested}
        icon={DeleteIcon}
        role="status"
        action={
          <>
            <Button size="small" disabled={isPending} onClick={onRestore}>
              {translate('persons.restore')}
            </Button>
            <IconButton size="small" aria-label={translate('drafting.trace.close')} onClick={onDismiss}>
              <CloseIcon size={14} />
            </IconButton>
          </>
        }
      >
        {translate('persons.removed', { name })}
      </Notice>
    </Box>
  );
}
