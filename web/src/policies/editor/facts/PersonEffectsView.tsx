import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Fact } from '@jifen/policies';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { Delta, Points } from '../../../numbers';
import { factValue } from '../../../populations/fact-value';
import { ProblemAlert } from '../../../problems';
import { type Column, PlainTable } from '../../../tables';
import { useTokens } from '../../../theme';
import type { Analysis } from '../analysis';
import { shortName, useSavedPersons } from '../persons/use-saved-persons';
import { EffectPart, PlainAnswer } from './EffectPart';
import { personEffects, type PersonEffects } from './person-effects';

interface PersonEffectsViewProps {
  policyId: string;
  before: Analysis;
  after: Analysis;
  factId: string;
  /** As it is declared before and after; undefined before it is added, null once it is removed. */
  was: Fact | undefined;
  fact: Fact | null;
}

/** Which saved persons have other points after the change, and whose values no longer fit. */
export function PersonEffectsView({ policyId, before, after, factId, was, fact }: PersonEffectsViewProps) {
  const translate = useTranslate();
  const say = (key: string, count?: number): string => translate(`factEdit.effect.${key}`, { smart_count: count });
  const { rows, isPending, error, refetch } = useSavedPersons(policyId, after, before);
  const { changed, misfits } = useMemo(() => personEffects(rows, factId, was, fact), [rows, factId, was, fact]);
  return (
    <EffectPart title={say('persons')}>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!error && !isPending && (
        <>
          {rows.length === 0 && <PlainAnswer>{say('noPersons')}</PlainAnswer>}
          {rows.length > 0 && after.policy === null && <PlainAnswer>{say('unscored')}</PlainAnswer>}
          {rows.length > 0 && after.policy !== null && changed.length + misfits.length === 0 && (
            <PlainAnswer>{say('allSame', rows.length)}</PlainAnswer>
          )}
          {was && misfits.length > 0 && <Misfits misfits={misfits} was={was} title={say('misfit', misfits.length)} />}
          {changed.length > 0 && <Changed changed={changed} title={say('changed', changed.length)} />}
        </>
      )}
    </EffectPart>
  );
}

function Misfits({ misfits, was, title }: { misfits: PersonEffects['misfits']; was: Fact; title: string }) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  return (
    <>
      <Typography variant="body2" sx={{ color: tokens.error.text }}>
        {title}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {misfits.map(({ person, value, findings }) => (
          <Typography key={person.id} component="li" variant="body2">
            {shortName(person.name)}
            {` · ${translate('factEdit.effect.value', { value: factValue(value, was.type, text, translate) })}`}
            {findings.length > 0 && ` · ${findings.map(({ message }) => text(message)).join(' ')}`}
          </Typography>
        ))}
      </Box>
    </>
  );
}

function Changed({ changed, title }: { changed: PersonEffects['changed']; title: string }) {
  const translate = useTranslate();
  const columns: Column<(typeof changed)[number]>[] = [
    { id: 'person', label: translate('factEdit.effect.persons'), value: ({ person }) => shortName(person.name) },
    {
      id: 'total',
      label: translate('persons.total'),
      align: 'right',
      value: ({ after }) => after,
      render: ({ before, after }) => <Points value={after} was={before} />,
    },
    {
      id: 'delta',
      label: '±',
      align: 'right',
      value: ({ before, after }) => after - before,
      render: ({ before, after }) => <Delta value={after - before} />,
    },
  ];
  return (
    <>
      <Typography variant="body2">{title}</Typography>
      <PlainTable label={title} columns={columns} rows={changed} rowKey={({ person }) => person.id} />
    </>
  );
}
