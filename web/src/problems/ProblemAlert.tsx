import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { ProblemError } from '../data-provider/problem-error';
import { type Bilingual, useText } from '../i18n';
import { ErrorIcon } from '../icons';
import { CODE_STACK, useTokens } from '../theme';
import { FindingList } from './FindingList';
import { Notice } from './Notice';

interface ProblemAlertProps {
  /** Whatever was caught; a `ProblemError` brings its own words. */
  error: unknown;
  /** What could not be done, e.g. 「草案没有保存」; before the problem's own title. */
  title?: string;
  /** What is safe, e.g. 「文字已留在本机」. */
  safe?: ReactNode;
  onRetry?: () => void;
  /** Further buttons, e.g. one that mends it. */
  action?: ReactNode;
}

/** A failed request in words: what, where, what is safe, what to do. */
export function ProblemAlert({ error, title, safe, onRetry, action }: ProblemAlertProps) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const told = describe(error);
  const heading = [title, text(told.title)].filter(Boolean).join(translate('problems.colon'));
  return (
    <Notice
      tone={tokens.error}
      icon={ErrorIcon}
      role="alert"
      action={
        (onRetry ?? action) && (
          <>
            {action}
            {onRetry && (
              <Button size="small" onClick={onRetry}>
                {translate('problems.retry')}
              </Button>
            )}
          </>
        )
      }
    >
      <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{heading}</Typography>
      {told.detail && <Typography sx={{ overflowWrap: 'anywhere' }}>{text(told.detail)}</Typography>}
      {told.remedy && <Typography sx={{ color: 'text.secondary' }}>{text(told.remedy)}</Typography>}
      {safe && <Typography sx={{ color: 'text.secondary' }}>{safe}</Typography>}
      {told.findings.length > 0 && (
        <Box sx={{ mt: 1 }}>
          <FindingList findings={told.findings} limit={5} />
        </Box>
      )}
      {told.code && (
        <Typography variant="caption" component="p" sx={{ color: 'text.tertiary', overflowWrap: 'anywhere' }}>
          {translate('problems.code')}{' '}
          <Box component="span" sx={{ fontFamily: CODE_STACK }}>
            {told.code}
            {told.pointer ? ` ${told.pointer}` : ''}
          </Box>
          {told.instance && ` · ${translate('problems.request')} ${told.instance}`}
        </Typography>
      )}
    </Notice>
  );
}

interface Told {
  readonly title: Bilingual;
  readonly detail?: Bilingual;
  readonly remedy?: Bilingual;
  readonly code?: string;
  readonly pointer?: string;
  readonly instance?: string;
  readonly findings: ProblemError['findings'];
}

/** An error that is no problem of the API is a bug of the page; its own message is all there is. */
function describe(error: unknown): Told {
  if (!(error instanceof ProblemError)) {
    const message = error instanceof Error ? error.message : String(error);
    return { title: { zh: message, en: message }, findings: [] };
  }
  const { detail, remedy, code, pointer, instance } = error.problem;
  return { title: error.title, detail, remedy, code, pointer, instance, findings: error.findings };
}
