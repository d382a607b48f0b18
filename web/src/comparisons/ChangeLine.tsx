import { GROUND_WORDS } from '@jifen/policies';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { type Bilingual, useText } from '../i18n';
import { ChevronDownIcon, ChevronRightIcon } from '../icons';
import { Absent, Delta, formatPointsShort } from '../numbers';
import { Chip } from '../status';
import { useTokens } from '../theme';
import type { ChangeRow } from './change-rows';

const ONE_LINE = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

/** Id in the page of the line of a change. */
export function changeLineId(change: string): string {
  return `change-${change}`;
}

/** One change: clause, old, new, what it does to points; opens to its sentence and its reason. */
export function ChangeLine({ row }: { row: ChangeRow }) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const [open, setOpen] = useState(false);
  const { change, what, status, before, after, maximum, mean, most, continued } = row;
  const title = text(change.subject.title);
  // One id in both documents needs no argument.
  const inferred = (change.grounds ?? []).filter((ground) => ground !== 'id');
  const grounds = inferred.map((ground) => text(GROUND_WORDS[ground])).join(translate('comparisons.changes.listed'));
  const shortOf = (words: Bilingual | null) =>
    most === null ? text(words) : translate('comparisons.changes.upTo', { points: formatPointsShort(most) });
  return (
    <>
      <tr id={changeLineId(change.id)}>
        <Box component="td" sx={ONE_LINE} title={what ? `${title} · ${text(what)}` : title}>
          <Box
            component="button"
            type="button"
            aria-expanded={open}
            aria-label={translate('comparisons.changes.open', { title })}
            onClick={() => setOpen(!open)}
            sx={{
              border: 0,
              p: 0,
              mr: 0.5,
              background: 'none',
              color: 'text.tertiary',
              cursor: 'pointer',
              verticalAlign: '-3px',
            }}
          >
            {open ? <ChevronDownIcon size={14} /> : <ChevronRightIcon size={14} />}
          </Box>
          {status !== 'changed' && (
            <>
              <Chip tone={status === 'added' ? tokens.changed : tokens.untested}>
                {translate(`comparisons.status.${status}`)}
              </Chip>{' '}
            </>
          )}
          {continued && what ? (
            <Box component="span" sx={{ color: 'text.secondary', pl: 1.5 }}>
              {text(what)}
            </Box>
          ) : (
            <>
              <b>{title}</b>{' '}
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {text(what)}
              </Box>
            </>
          )}
        </Box>
        <Words value={status === 'removed' ? shortOf(before) : text(before)} old />
        <Words value={status === 'added' ? shortOf(after) : text(after)} />
        <Box component="td" className="number">
          {maximum !== null && maximum !== 0 && <Delta value={maximum} />}
        </Box>
        <Box component="td" className="number">
          {mean !== null && <Delta value={mean} />}
        </Box>
      </tr>
      {open && (
        <tr>
          <Box component="td" colSpan={5} sx={{ background: tokens.raised, overflowWrap: 'anywhere' }}>
            <Box sx={{ whiteSpace: 'pre-line' }}>{text(change.text)}</Box>
            {grounds !== '' && (
              <Box sx={{ color: 'text.secondary' }}>
                {translate('comparisons.changes.grounds')}
                {grounds}
              </Box>
            )}
            {change.note && (
              <Box sx={{ color: 'text.secondary' }}>
                {translate('comparisons.changes.reason')}
                {text(change.note)}
              </Box>
            )}
            {change.lockedBy !== undefined && (
              <Box sx={{ color: 'text.secondary' }}>
                {translate('comparisons.changes.locked', { policy: change.lockedBy })}
              </Box>
            )}
          </Box>
        </tr>
      )}
    </>
  );
}

/** A side of a change in words, on one line; the old one struck through in grey. */
function Words({ value, old = false }: { value: string; old?: boolean }) {
  return (
    <Box component="td" title={value} sx={{ ...ONE_LINE, color: old ? 'text.tertiary' : undefined }}>
      {value === '' ? <Absent /> : old ? <s>{value}</s> : <b>{value}</b>}
    </Box>
  );
}
