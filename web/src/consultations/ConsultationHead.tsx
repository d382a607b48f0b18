import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../i18n';
import { useTokens } from '../theme';
import type { AnswerState, Consultation } from './consultation';
import { ExtendDialog } from './ExtendDialog';
import { useTermText } from './use-term-text';

/** In which order those are listed who were asked: who said something first. */
const ORDER: readonly AnswerState[] = ['opinions', 'none', 'awaited', 'implied', 'cut-short'];

/** A round in short: which revision went out, until when, how much time is left, and who has answered what. */
export function ConsultationHead({ consultation }: { consultation: Consultation }) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const termText = useTermText();
  const [open, setOpen] = useState(false);
  const [extending, setExtending] = useState(false);
  const { addressees, daysLeft, deadline, ended, reason, revision, round, terms, mayExtend } = consultation;
  const groups = ORDER.flatMap((state) => {
    const those = addressees.filter((each) => each.state === state);
    return those.length > 0 ? [{ state, those }] : [];
  });
  const prolonged = terms.length > 1 ? (terms.at(-1)?.reason ?? null) : null;
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
        <Typography variant="body2">
          {translate('consultations.head', { round, revision, deadline })}
          {' · '}
          <Box component="span" sx={{ fontWeight: 600 }}>
            {termText({ daysLeft, isEnded: ended !== null })}
          </Box>
        </Typography>
        {mayExtend && (
          <Button size="small" variant="text" onClick={() => setExtending(true)}>
            {translate('consultations.extend.button')}
          </Button>
        )}
      </Box>
      {reason && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('consultations.reason', { reason })}
        </Typography>
      )}
      {prolonged && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('consultations.prolonged', { reason: prolonged })}
        </Typography>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {groups
            .map(({ state, those }) => translate(`consultations.count.${state}`, { smart_count: those.length }))
            .join(' · ')}
        </Typography>
        <Button size="small" variant="text" aria-expanded={open} onClick={() => setOpen(!open)}>
          {translate(open ? 'consultations.addressees.hide' : 'consultations.addressees.show')}
        </Button>
      </Box>
      {open && (
        <Box
          component="dl"
          sx={{ m: 0, p: 1, borderRadius: 1, background: tokens.raised, fontSize: 13, display: 'grid', gap: 0.5 }}
        >
          {groups.map(({ state, those }) => (
            <Box key={state}>
              <Box component="dt" sx={{ fontWeight: 600 }}>
                {translate(`consultations.answer.${state}`)}
              </Box>
              <Box component="dd" sx={{ m: 0 }}>
                {those.map(({ title }) => text(title)).join(translate('consultations.listed'))}
              </Box>
            </Box>
          ))}
        </Box>
      )}
      {extending && <ExtendDialog consultation={consultation} onClose={() => setExtending(false)} />}
    </Box>
  );
}
