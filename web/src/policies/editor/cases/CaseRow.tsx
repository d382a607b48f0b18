import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { StatusChip } from '../../../status';
import { useTokens } from '../../../theme';
import type { RanCase } from './use-draft-cases';

interface CaseRowProps {
  ran: RanCase;
  readOnly: boolean;
  /** Opens the person of the case, to be looked at and tried. */
  onOpen: () => void;
  /** It was asked for from elsewhere: it opens and has the focus, once for each object. */
  shown: object | null;
  /** Null where the person cannot be scored now. */
  onUpdate: (() => void) | null;
  onConfirm: () => void;
  onDelete: () => void;
}

/** One test case: whether it holds; opened, why it should, what breaks, and what can be done about it. */
export function CaseRow(props: CaseRowProps) {
  const { ran, readOnly, onOpen, shown, onUpdate, onConfirm, onDelete } = props;
  const { policyCase, failure } = ran;
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const [open, setOpen] = useState(shown !== null);
  const [lastShown, setLastShown] = useState(shown);
  if (shown !== lastShown) {
    setLastShown(shown);
    if (shown) setOpen(true);
  }
  const head = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (shown) head.current?.focus();
  }, [shown]);
  const status = failure ? 'error' : policyCase.proposed ? 'untested' : 'passed';
  const label = failure
    ? translate('drafting.cases.fails')
    : translate(policyCase.proposed ? 'drafting.cases.proposed' : 'drafting.cases.holds');
  return (
    <Box component="li" sx={{ borderTop: `1px solid ${tokens.divider}`, py: 0.5 }}>
      <Box
        component="button"
        type="button"
        ref={head}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        sx={{
          all: 'unset',
          cursor: 'pointer',
          display: 'flex',
          gap: 1,
          alignItems: 'center',
          width: '100%',
          minHeight: 28,
          '&:focus-visible': { outline: `2px solid ${tokens.primary.text}` },
        }}
      >
        <Box component="span" sx={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', fontSize: 14 }}>
          {text(policyCase.title)}
        </Box>
        <StatusChip status={status} label={label} />
      </Box>
      {open && (
        <Box sx={{ display: 'grid', gap: 0.5, pb: 0.5 }}>
          {failure && <Typography variant="body2">{text(failure.message)}</Typography>}
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {text(policyCase.reason)}
          </Typography>
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
            <Button size="small" color="inherit" onClick={onOpen}>
              {translate('persons.openCase')}
            </Button>
            {!readOnly && (
              <>
                {policyCase.proposed && !failure && (
                  <Button size="small" onClick={onConfirm}>
                    {translate('drafting.cases.confirm')}
                  </Button>
                )}
                {failure && onUpdate && (
                  <Button size="small" onClick={onUpdate}>
                    {translate('drafting.cases.update')}
                  </Button>
                )}
                <Button size="small" color="inherit" onClick={onDelete}>
                  {translate('drafting.cases.delete')}
                </Button>
              </>
            )}
          </Box>
        </Box>
      )}
    </Box>
  );
}
