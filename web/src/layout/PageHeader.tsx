import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { type ReactNode, useEffect } from 'react';
import { LinkBase, useTranslate } from 'react-admin';
import { ChevronLeftIcon } from '../icons';
import { useTokens } from '../theme';

export interface PageHeaderProps {
  /** The page's one title; also in the browser's tab. */
  title: string;
  /** Words in grey after the title: reference, version, date. */
  context?: ReactNode;
  /** Status chips after the context. */
  chips?: ReactNode;
  /** Buttons at the right; the main one last and contained. */
  actions?: ReactNode;
  /** Path of the list this page belongs to; shows a way back. */
  backTo?: string;
  /** Without surface and hairline, for pages that open with cards. */
  plain?: boolean;
}

/** The title line of a page: what it is, in which state, what can be done. */
export function PageHeader({ title, context, chips, actions, backTo, plain = false }: PageHeaderProps) {
  const translate = useTranslate();
  const tokens = useTokens();
  const product = translate('layout.product');
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 1.5,
        rowGap: 1,
        minHeight: 56,
        px: { xs: 2.5, lg: 3 },
        py: 1,
        background: plain ? 'transparent' : tokens.surface,
        borderBottom: plain ? 0 : `1px solid ${tokens.divider}`,
        '@media print': { px: 0 },
      }}
    >
      {backTo !== undefined && (
        <IconButton
          component={LinkBase}
          to={backTo}
          size="small"
          aria-label={translate('layout.page.back')}
          data-print="hide"
          sx={{ ml: -1 }}
        >
          <ChevronLeftIcon />
        </IconButton>
      )}
      <Typography variant="h1" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        {title}
      </Typography>
      {context && (
        <Typography variant="body2" component="div" sx={{ color: 'text.secondary', minWidth: 0 }}>
          {context}
        </Typography>
      )}
      {chips && <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>{chips}</Box>}
      {actions && (
        <Box data-print="hide" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, ml: 'auto' }}>
          {actions}
        </Box>
      )}
    </Box>
  );
}
