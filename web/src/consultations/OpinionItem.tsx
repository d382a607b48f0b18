import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { withdrawOpinion } from '../data-provider/consultations';
import { useText } from '../i18n';
import { CheckIcon, CloseIcon, type Icon, PendingIcon } from '../icons';
import { useTimes } from '../numbers';
import { ProblemAlert } from '../problems';
import { Chip } from '../status';
import { type Tokens, type Tone, useTokens } from '../theme';
import { decisionOf, type Decision, type Outcome } from './consultation';
import { useConsultations } from './consultations-context';
import { DecisionForm } from './DecisionForm';
import { type PlacedOpinion, rowIdOf } from './opinion-rows';

const LOOK: Readonly<Record<Outcome, { icon: Icon; tone: (tokens: Tokens) => Tone }>> = {
  adopted: { icon: CheckIcon, tone: ({ primary }) => primary },
  partly: { icon: CheckIcon, tone: ({ mark }) => mark },
  'not-adopted': { icon: CloseIcon, tone: ({ untested }) => untested },
};

interface OpinionItemProps {
  placed: PlacedOpinion;
  /** Whether the entry that it is about is still in the draft. */
  isPresent: boolean;
  /** The draft has several rounds: say which one it is of. */
  saysRound: boolean;
  onSelect: (rowId: string) => void;
}

/** One opinion: about what, from whom, what it says and proposes, and what became of it. */
export function OpinionItem({ placed, isPresent, saysRound, onSelect }: OpinionItemProps) {
  const { opinion, round } = placed;
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const { moment } = useTimes();
  const { accept } = useConsultations();
  const [deciding, setDeciding] = useState(false);
  const withdrawal = useMutation({ mutationFn: () => withdrawOpinion(opinion.id), onSuccess: accept });
  const { place, withdrawn } = opinion;
  const decision = decisionOf(opinion);
  const from = round.addressees.find(({ id }) => id === opinion.addresseeId);
  const mayDecide = round.mayDecide && withdrawn === null;
  return (
    <Box component="li" sx={{ borderTop: `1px solid ${tokens.divider}`, py: 1, display: 'grid', gap: 0.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        {place === null ? (
          <Typography sx={{ fontWeight: 600 }}>{translate('consultations.whole')}</Typography>
        ) : isPresent ? (
          <Link
            component="button"
            type="button"
            onClick={() => onSelect(rowIdOf(place))}
            sx={{ fontWeight: 600, fontSize: 14, textAlign: 'left' }}
          >
            {text(place.title)}
          </Link>
        ) : (
          <Typography sx={{ fontWeight: 600 }}>
            {translate('consultations.gone', { title: text(place.title) })}
          </Typography>
        )}
        {withdrawn ? (
          <Chip tone={tokens.untested}>{translate('consultations.withdrawn')}</Chip>
        ) : decision ? (
          <OutcomeChip outcome={decision.outcome} />
        ) : (
          <Chip tone={tokens.pending} icon={PendingIcon}>
            {translate('consultations.undecided')}
          </Chip>
        )}
      </Box>
      <Typography
        sx={{
          whiteSpace: 'pre-wrap',
          overflowWrap: 'anywhere',
          ...(withdrawn ? { textDecoration: 'line-through', color: 'text.tertiary' } : {}),
        }}
      >
        {opinion.text}
      </Typography>
      {opinion.proposal && (
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {translate('consultations.proposed', { proposal: opinion.proposal })}
        </Typography>
      )}
      <Typography variant="caption" component="p" sx={{ color: 'text.tertiary' }}>
        {[
          text(from?.title),
          translate(opinion.onBehalf ? 'consultations.enteredBy' : 'consultations.saidBy', {
            name: opinion.by.displayName,
          }),
          moment(opinion.at),
          ...(saysRound ? [translate('consultations.ofRound', { round: round.round })] : []),
        ].join(' · ')}
      </Typography>
      {decision && <DecisionText decision={decision} />}
      {opinion.decisions.length > 1 && <Earlier decisions={opinion.decisions.slice(0, -1)} />}
      {withdrawal.error && <ProblemAlert error={withdrawal.error} />}
      {deciding ? (
        <DecisionForm opinion={opinion} onDone={() => setDeciding(false)} onCancel={() => setDeciding(false)} />
      ) : (
        (mayDecide || opinion.mayWithdraw) && (
          <Box sx={{ display: 'flex', gap: 1 }}>
            {mayDecide && (
              <Button size="small" variant={decision ? 'text' : 'outlined'} onClick={() => setDeciding(true)}>
                {translate(decision ? 'consultations.decide.again' : 'consultations.decide.title')}
              </Button>
            )}
            {opinion.mayWithdraw && (
              <Button size="small" color="inherit" disabled={withdrawal.isPending} onClick={() => withdrawal.mutate()}>
                {translate('consultations.withdraw')}
              </Button>
            )}
          </Box>
        )
      )}
    </Box>
  );
}

function OutcomeChip({ outcome }: { outcome: Outcome }) {
  const translate = useTranslate();
  const tokens = useTokens();
  const { icon, tone } = LOOK[outcome];
  return (
    <Chip tone={tone(tokens)} icon={icon}>
      {translate(`consultations.outcome.${outcome}`)}
    </Chip>
  );
}

function DecisionText({ decision: { reason, by, at } }: { decision: Decision }) {
  const translate = useTranslate();
  const tokens = useTokens();
  const { moment } = useTimes();
  return (
    <Box sx={{ pl: 1, borderLeft: `3px solid ${tokens.divider}` }}>
      <Typography variant="body2" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {translate('consultations.because', { reason })}
      </Typography>
      <Typography variant="caption" component="p" sx={{ color: 'text.tertiary' }}>
        {by.displayName} · {moment(at)}
      </Typography>
    </Box>
  );
}

function Earlier({ decisions }: { decisions: readonly Decision[] }) {
  const translate = useTranslate();
  const { moment } = useTimes();
  return (
    <Box component="details" sx={{ fontSize: 13, color: 'text.secondary' }}>
      <summary>{translate('consultations.earlier', { smart_count: decisions.length })}</summary>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {decisions.map(({ number, outcome, reason, by, at }) => (
          <li key={number}>
            {translate(`consultations.outcome.${outcome}`)} · {reason} · {by.displayName} · {moment(at)}
          </li>
        ))}
      </Box>
    </Box>
  );
}
