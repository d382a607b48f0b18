import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import Skeleton from '@mui/material/Skeleton';
import TextField from '@mui/material/TextField';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { BarTable } from '../../charts';
import { useText } from '../../i18n';
import { formatPoints } from '../../numbers';
import { EmptyState, ProblemAlert } from '../../problems';
import { manifestOf, type Simulation } from '../simulation';
import { fetchGroups } from './analysis';
import { divisionName, hasBounds } from './division-words';
import { FactField } from './FactField';
import { groupRows } from './group-rows';
import { GroupTable } from './GroupTable';
import { NumberListField } from './NumberListField';
import { chosenFact, useAnalysis, useGroupableFacts } from './use-analysis';
import { useChoices } from './use-choices';

/** Facts that are looked at first, where the dictionary has them. */
const USUAL = ['birth_date', 'education', 'residence_periods'];

/** 分组: the run by groups of any fact, at round bounds or those that somebody chose. */
export function GroupsTab({ simulation }: { simulation: Simulation }) {
  const translate = useTranslate();
  const text = useText();
  const { chosen, choose } = useChoices();
  const { id, nodes } = simulation;
  const facts = useGroupableFacts(id);
  const fact = chosenFact(facts.data ?? [], chosen('fact'), USUAL);
  const bounds = chosen('bounds') ?? undefined;
  const node = nodes.find((candidate) => candidate.id === chosen('node'));
  const { data, error, refetch, isPlaceholderData } = useAnalysis(
    [id, 'groups', fact?.id, bounds, node?.id],
    (signal) => fetchGroups(id, fact?.id ?? '', bounds, node?.id, signal),
    fact !== undefined,
  );
  const rows = useMemo(() => (data ? groupRows(data, text) : []), [data, text]);
  const bars = useMemo(
    () =>
      rows.map(({ label, mean, small }) => ({
        label,
        value: small ? 0 : (mean ?? 0),
        text: small ? translate('simulations.groups.few') : formatPoints(mean ?? 0),
      })),
    [rows, translate],
  );
  const printed = useMemo(() => manifestOf(simulation), [simulation]);
  if (facts.error) return <ProblemAlert error={facts.error} onRetry={() => void facts.refetch()} />;
  if (facts.data && !fact) return <EmptyState text={translate('simulations.groups.noFacts')} />;
  if (!facts.data || !fact) return <Skeleton variant="rounded" height={320} />;
  const name = data && divisionName(data.by, text, translate);
  const title = translate('simulations.groups.title', { fact: name ?? text(fact.label) });
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start' }} data-print="hide">
        <FactField
          label={translate('simulations.groups.fact')}
          value={fact.id}
          facts={facts.data}
          onChange={(next) => choose({ fact: next, bounds: undefined })}
        />
        <NumberListField
          key={`${fact.id} ${data?.by.bounds.join(',') ?? ''}`}
          label={translate('simulations.groups.bounds')}
          value={data && !isPlaceholderData ? data.by.bounds.join(',') : (bounds ?? '')}
          places={6}
          disabled={!hasBounds(fact)}
          onChange={(next) => choose({ bounds: next })}
        />
        <TextField
          select
          size="small"
          label={translate('simulations.groups.node')}
          value={node?.id ?? ''}
          onChange={(event) => choose({ node: event.target.value || undefined })}
          sx={{ minWidth: 220 }}
          slotProps={{ select: { displayEmpty: true } }}
        >
          <MenuItem value="">{translate('simulations.groups.noNode')}</MenuItem>
          {nodes.slice(1).map((each) => (
            <MenuItem key={each.id} value={each.id} sx={{ pl: 1 + each.depth * 1.5 }}>
              {text(each.title)}
            </MenuItem>
          ))}
        </TextField>
      </Box>
      {error ? (
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <>
          <BarTable
            title={title}
            note={translate('simulations.groups.note')}
            rows={bars}
            heads={{ label: name ?? '', value: translate('simulations.groups.mean') }}
            manifest={printed}
            stale={isPlaceholderData}
          />
          <GroupTable title={title} head={name ?? ''} rows={rows} node={node && text(node.title)} manifest={printed} />
        </>
      ) : (
        <Skeleton variant="rounded" height={320} />
      )}
    </>
  );
}
