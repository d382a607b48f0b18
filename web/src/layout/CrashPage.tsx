import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { ErrorIcon } from '../icons';
import { CODE_STACK, useTokens } from '../theme';
import { Page } from './Page';

interface CrashPageProps {
  error: unknown;
  onRetry: () => void;
}

/** Shown where a page failed: what happened, what is safe, what to do, and the text that the administrator needs. */
export function CrashPage({ error, onRetry }: CrashPageProps) {
  const translate = useTranslate();
  const tokens = useTokens();
  const message = error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error);
  return (
    <Page title={translate('layout.crash.title')}>
      <Box role="alert" sx={{ display: 'grid', gap: 1.5, maxWidth: 720 }}>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', color: tokens.error.text }}>
          <ErrorIcon />
          <Typography sx={{ fontWeight: 600 }}>{translate('layout.crash.text')}</Typography>
        </Box>
        <Typography>{translate('layout.crash.remedy')}</Typography>
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button onClick={onRetry}>{translate('layout.crash.retry')}</Button>
          <Button onClick={() => window.location.reload()}>{translate('layout.crash.reload')}</Button>
        </Box>
        <details>
          <summary>{translate('layout.crash.details')}</summary>
          <Box
            component="pre"
            sx={{
              fontFamily: CODE_STACK,
              fontSize: 12,
              whiteSpace: 'pre-wrap',
              overflowWrap: 'anywhere',
              color: 'text.secondary',
            }}
          >
            {message}
          </Box>
        </details>
      </Box>
    </Page>
  );
}
