import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Delta, Points } from '../../../numbers';
import { EmptyState, ProblemAlert } from '../../../problems';
import { StatusChip } from '../../../status';
import { FOR_SCREEN_READERS, useTokens, faded } from '../../../theme';
import type { Analysis } from '../analysis';
import { NewPersonMenu } from './NewPersonMenu';
import { copyOf, editOf, type PersonEdit } from './person-edit';
import { PersonMenu } from './PersonMenu';
import { RemovedNotice } from './RemovedNotice';
import { usePersonChanges } from './use-person-changes';
import { type SavedPerson, type ScoredPerson, shortName } from './use-saved-persons';

interface PersonsPanelProps {
  rows: readonly ScoredPerson[];
  isPending: boolean;
  error: unknown;
  onRetry: () => void;
  selected: string | null;
  onSelect: (id: string) => void;
  /** Name of what the draft is compared with. */
  baseLabel: string | null;
  /** The figures are those of the last document without errors. */
  stale: boolean;
  draftId: string;
  policyId: string;
  /** The document on screen, and the last one without errors. */
  analysis: Analysis;
  lastGood: Analysis;
  /** Day of evaluation of new persons. */
  today: string;
  /** Whether this account may save and delete persons; everybody may try. */
  maySave: boolean;
  /** Opens somebody, saved or not, to be changed and tried. */
  onOpen: (edit: PersonEdit) => void;
}

/** The saved persons with their points under the draft and the change against the base; new ones, and what can be done with each. */
export function PersonsPanel(props: PersonsPanelProps) {
  const { rows, isPending, error, onRetry, selected, onSelect, baseLabel, stale, onOpen } = props;
  const { draftId, policyId, analysis, lastGood, today, maySave } = props;
  const translate = useTranslate();
  const tokens = useTokens();
  const { save, remove } = usePersonChanges(policyId);
  const [removed, setRemoved] = useState<SavedPerson | null>(null);
  const newPersons = (
    <NewPersonMenu
      draftId={draftId}
      analysis={analysis}
      lastGood={lastGood}
      persons={rows.map(({ person }) => person)}
      today={today}
      onOpen={onOpen}
    />
  );
  const cell = { textAlign: 'right', whiteSpace: 'nowrap', fontSize: 14 } as const;
  return (
    <Box component="section" aria-label={translate('drafting.persons.title')}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 1.5, pt: 1.5, pb: 1 }}>
        <Typography variant="h2">{translate('drafting.persons.title')}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {rows.length > 0 && rows.length}
        </Typography>
        {stale && <StatusChip status="stale" label={translate('drafting.persons.lastGood')} />}
        {/* Beside the button that folds the pane. */}
        <Box sx={{ ml: 'auto', mr: 4, flex: 'none' }}>{newPersons}</Box>
      </Box>
      {removed && (
        <RemovedNotice
          name={shortName(removed.name)}
          isPending={save.isPending}
          onRestore={() => save.mutate({ ...editOf(removed), id: null }, { onSuccess: () => setRemoved(null) })}
          onDismiss={() => setRemoved(null)}
        />
      )}
      {(remove.error ?? save.error) !== null && (
        <Box sx={{ px: 1.5, pb: 1 }}>
          <ProblemAlert error={remove.error ?? save.error} />
        </Box>
      )}
      {error ? (
        <Box sx={{ px: 1.5, pb: 1.5 }}>
          <ProblemAlert error={error} onRetry={onRetry} />
        </Box>
      ) : isPending ? (
        <Box sx={{ px: 1.5, pb: 1.5 }}>
          <Skeleton height={34} />
          <Skeleton height={34} />
          <Skeleton height={34} />
        </Box>
      ) : rows.length === 0 ? (
        <EmptyState text={translate('drafting.persons.empty')} />
      ) : (
        <Box
          component="table"
          sx={{ width: '100%', borderCollapse: 'collapse', ...faded(stale), '& td, & th': { px: 1.5 } }}
        >
          <thead>
            <Box component="tr" sx={{ fontSize: 12, color: 'text.tertiary', '& th': { fontWeight: 400, pb: 0.5 } }}>
              <th style={{ textAlign: 'left' }}>{translate('drafting.persons.person')}</th>
              <th style={{ textAlign: 'right' }}>{translate('drafting.persons.draft')}</th>
              <th style={{ textAlign: 'right' }}>
                {baseLabel
                  ? translate('drafting.persons.against', { base: baseLabel })
                  : translate('drafting.persons.noBase')}
              </th>
              <th>
                <Box component="span" sx={FOR_SCREEN_READERS}>
                  {translate('persons.menu.actions')}
                </Box>
              </th>
            </Box>
          </thead>
          <tbody>
            {rows.map(({ person, score, baseScore, findings }) => (
              <Box
                component="tr"
                key={person.id}
                onClick={() => onSelect(person.id)}
                onDoubleClick={() => onOpen(editOf(person))}
                sx={{
                  height: 34,
                  cursor: 'pointer',
                  background: person.id === selected ? tokens.primary.tint : undefined,
                  borderTop: `1px solid ${tokens.divider}`,
                }}
              >
                <Box
                  component="td"
                  sx={{ maxWidth: 0, width: '60%', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
                  title={[person.name, person.note].filter(Boolean).join('：')}
                >
                  {/* Pressing it is pressing the row. */}
                  <ButtonBase
                    aria-pressed={person.id === selected}
                    sx={{
                      display: 'block',
                      maxWidth: '100%',
                      overflow: 'hidden',
                      textOverflow: 'ellipsis',
                      textAlign: 'left',
                      font: 'inherit',
                      '&.Mui-focusVisible': { outlineOffset: -2 },
                    }}
                  >
                    <b>{shortName(person.name)}</b>{' '}
                    <Box component="span" sx={{ color: 'text.secondary', fontSize: 13 }}>
                      {person.name.slice(shortName(person.name).length)}
                    </Box>
                  </ButtonBase>
                </Box>
                <Box component="td" sx={cell}>
                  {score ? (
                    <Points value={score.total} bold />
                  ) : findings.length > 0 ? (
                    <StatusChip dense status="error" title={findings[0]?.message.zh} />
                  ) : (
                    '—'
                  )}
                  {score && score.unknownFacts.length > 0 && (
                    <Box
                      component="sup"
                      title={translate('drafting.persons.unknown')}
                      sx={{ color: tokens.pending.text }}
                    >
                      *
                    </Box>
                  )}
                </Box>
                <Box component="td" sx={cell}>
                  <Delta value={score && baseScore ? score.total - baseScore.total : null} />
                </Box>
                <Box component="td" sx={{ width: 28, '&&': { px: 0.5 } }}>
                  <PersonMenu
                    name={shortName(person.name)}
                    onOpen={() => onOpen(editOf(person))}
                    onCopy={() =>
                      onOpen(copyOf(editOf(person), translate('persons.copyName', { name: shortName(person.name) })))
                    }
                    onRemove={
                      maySave ? () => remove.mutate(person.id, { onSuccess: () => setRemoved(person) }) : undefined
                    }
                  />
                </Box>
              </Box>
            ))}
          </tbody>
        </Box>
      )}
      {rows.some(({ score }) => score && score.unknownFacts.length > 0) && (
        <Typography variant="caption" component="p" sx={{ px: 1.5, py: 0.5, color: 'text.tertiary' }}>
          * {translate('drafting.persons.unknown')}
        </Typography>
      )}
    </Box>
  );
}
