import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { type ComponentProps, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { isProblem } from '../data-provider';
import { exportOutcomes } from '../data-provider/consultations';
import { useText } from '../i18n';
import { DownloadIcon } from '../icons';
import type { TreeRow } from '../policies/editor/tree/tree-row';
import { EmptyState, ProblemAlert } from '../problems';
import { Chip } from '../status';
import { downloadBlob } from '../tables';
import { useTokens } from '../theme';
import { AnswerForm } from './AnswerForm';
import { isUndecided } from './consultation';
import { ConsultationHead } from './ConsultationHead';
import { useConsultations } from './consultations-context';
import { opinionsOf, type PlacedOpinion, rowIdOf } from './opinion-rows';
import { OpinionItem } from './OpinionItem';

/** Which opinions are listed: all, those about the selected entry, those without an outcome. */
type Shown = 'all' | 'entry' | 'undecided';

/** Opinions that are listed before somebody asks for more. */
const FIRST = 20;

interface ConsultationPanelProps {
  draftId: string;
  /** Names the file of outcomes. */
  title: string;
  rows: readonly TreeRow[];
  /** Id of the selected row. */
  selected: string;
  onSelect: (rowId: string) => void;
}

/** 意见: what was said about the draft in its consultations, a form to say something, and what became of it. */
export function ConsultationPanel({ draftId, title, rows, selected, onSelect }: ConsultationPanelProps) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const { rounds, error, refetch } = useConsultations();
  const [shown, show] = useState<Shown>('all');
  const [most, setMost] = useState(FIRST);
  const [latest] = rounds;
  if (error) {
    return (
      <Box sx={{ p: 1.5 }}>
        <ProblemAlert title={translate('consultations.failed')} error={error} onRetry={refetch} />
      </Box>
    );
  }
  if (!latest) return null;
  const row = rows.find(({ id }) => id === selected);
  const all = opinionsOf(rounds);
  const lists: Readonly<Record<Shown, readonly PlacedOpinion[]>> = {
    all,
    entry: all.filter(({ opinion: { place } }) => place !== null && rowIdOf(place) === selected),
    undecided: all.filter(({ opinion }) => isUndecided(opinion)),
  };
  const listed = lists[shown];
  const ids = new Set(rows.map(({ id }) => id));
  const isPresent = ({ opinion: { place } }: PlacedOpinion): boolean => place !== null && ids.has(rowIdOf(place));
  return (
    <Box
      component="section"
      aria-label={translate('consultations.title')}
      sx={{ p: 1.5, display: 'grid', gap: 1, borderBottom: `1px solid ${tokens.divider}` }}
    >
      {/* The pane's own button stands at the right end of its first line. */}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, pr: 2.5 }}>
        <Typography variant="h2">{translate('consultations.title')}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {all.length > 0 && all.length}
        </Typography>
        <OutcomesButton draftId={draftId} title={title} />
      </Box>
      <ConsultationHead consultation={latest} />
      <AnswerSection key={latest.id} consultation={latest} rows={rows} selected={selected} />
      {all.length === 0 ? (
        <EmptyState text={translate(latest.ended ? 'consultations.noneCame' : 'consultations.empty')} />
      ) : (
        <>
          <Box
            role="group"
            aria-label={translate('consultations.filter.label')}
            sx={{ display: 'flex', gap: 0.75, flexWrap: 'wrap' }}
          >
            {(['all', 'entry', 'undecided'] as const).map((each) => (
              <Chip
                key={each}
                tone={each === 'undecided' ? tokens.pending : tokens.untested}
                pressed={shown === each}
                onClick={() => show(each)}
              >
                {translate(`consultations.filter.${each}`, { count: lists[each].length })}
              </Chip>
            ))}
          </Box>
          {listed.length === 0 ? (
            <EmptyState
              text={translate(`consultations.filter.empty.${shown}`, { title: row?.title ? text(row.title) : '' })}
            />
          ) : (
            <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
              {listed.slice(0, most).map((placed) => (
                <OpinionItem
                  key={placed.opinion.id}
                  placed={placed}
                  isPresent={isPresent(placed)}
                  saysRound={rounds.length > 1}
                  onSelect={onSelect}
                />
              ))}
            </Box>
          )}
          {listed.length > most && (
            <Button size="small" sx={{ justifySelf: 'start' }} onClick={() => setMost(most + FIRST)}>
              {translate('consultations.more', { count: listed.length - most })}
            </Button>
          )}
        </>
      )}
    </Box>
  );
}

/** Where somebody answers for their own department; for others an officer asks for the form first. */
function AnswerSection(props: ComponentProps<typeof AnswerForm>) {
  const { consultation } = props;
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  const mine = consultation.addressees.filter(({ mayAnswer }) => mayAnswer);
  if (mine.length === 0) return null;
  if (mine.some(({ isOwn }) => isOwn)) return <AnswerForm {...props} />;
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        aria-expanded={open}
        sx={{ justifySelf: 'start' }}
        onClick={() => setOpen(!open)}
      >
        {translate(open ? 'consultations.form.close' : 'consultations.form.enter')}
      </Button>
      {open && <AnswerForm {...props} />}
    </>
  );
}

/** 采纳情况表, for the drafting note. */
function OutcomesButton({ draftId, title }: { draftId: string; title: string }) {
  const translate = useTranslate();
  const text = useText();
  const notify = useNotify();
  const { mutate, isPending } = useMutation({
    mutationFn: () => exportOutcomes(draftId),
    onSuccess: (content) => downloadBlob(`${title}-${translate('consultations.outcomes.file')}.csv`, content),
    onError: (error) =>
      notify(isProblem(error) ? text(error.problem.detail) : translate('consultations.outcomes.failed'), {
        type: 'error',
      }),
  });
  return (
    <Button
      size="small"
      variant="text"
      startIcon={<DownloadIcon size={14} />}
      disabled={isPending}
      title={translate('consultations.outcomes.hint')}
      onClick={() => mutate()}
      sx={{ ml: 'auto' }}
    >
      {translate('consultations.outcomes.button')}
    </Button>
  );
}
