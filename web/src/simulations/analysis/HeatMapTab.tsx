import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { HeatMap } from '../../charts';
import { useText } from '../../i18n';
import { formatCount, formatPoints } from '../../numbers';
import { EmptyState, ProblemAlert } from '../../problems';
import { manifestOf, type Simulation } from '../simulation';
import { fetchHeatMap } from './analysis';
import { divisionName, hasBounds } from './division-words';
import { FactField } from './FactField';
import { type HeatOf, heatMapData } from './heat-map-data';
import { NumberListField } from './NumberListField';
import { chosenFact, useAnalysis, useGroupableFacts } from './use-analysis';
import { useChoices } from './use-choices';

/** Facts that are crossed first, where the dictionary has them. */
const USUAL_ROWS = ['birth_date', 'residence_periods'];
const USUAL_COLUMNS = ['education', 'dwelling'];

/** 交叉: the run by two facts at once, mean or persons in every cell. */
export function HeatMapTab({ simulation }: { simulation: Simulation }) {
  const translate = useTranslate();
  const text = useText();
  const { chosen, choose } = useChoices();
  const { id } = simulation;
  const facts = useGroupableFacts(id);
  const rows = chosenFact(facts.data ?? [], chosen('rows'), USUAL_ROWS);
  const columns = chosenFact(facts.data ?? [], chosen('columns'), USUAL_COLUMNS);
  const bounds = { rows: chosen('rowBounds') ?? undefined, columns: chosen('columnBounds') ?? undefined };
  const of: HeatOf = chosen('of') === 'persons' ? 'persons' : 'mean';
  const { data, error, refetch, isPlaceholderData } = useAnalysis(
    [id, 'heat-map', rows?.id, columns?.id, bounds.rows, bounds.columns],
    (signal) => fetchHeatMap(id, rows?.id ?? '', columns?.id ?? '', bounds, signal),
    rows !== undefined && columns !== undefined,
  );
  const map = data?.map;
  const heat = useMemo(
    () =>
      map &&
      heatMapData(map, of, text, {
        few: translate('simulations.groups.few'),
        covered: translate('simulations.heatMap.covered'),
        persons: (count) => translate('simulations.heatMap.persons', { count: formatCount(count) }),
        sum: translate('charts.sum'),
      }),
    [map, of, text, translate],
  );
  const printed = useMemo(() => manifestOf(simulation), [simulation]);
  if (facts.error) return <ProblemAlert error={facts.error} onRetry={() => void facts.refetch()} />;
  if (facts.data && !rows) return <EmptyState text={translate('simulations.groups.noFacts')} />;
  if (!facts.data || !rows || !columns) return <Skeleton variant="rounded" height={320} />;
  const shown = (axis: 'byRows' | 'byColumns', given: string | undefined) =>
    data && !isPlaceholderData ? data[axis].bounds.join(',') : (given ?? '');
  const names = data && {
    rows: divisionName(data.byRows, text, translate),
    columns: divisionName(data.byColumns, text, translate),
  };
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start' }} data-print="hide">
        <FactField
          label={translate('simulations.heatMap.rows')}
          value={rows.id}
          facts={facts.data}
          onChange={(next) => choose({ rows: next, rowBounds: undefined })}
        />
        <NumberListField
          key={`rows ${rows.id} ${shown('byRows', bounds.rows)}`}
          label={translate('simulations.heatMap.rowBounds')}
          value={shown('byRows', bounds.rows)}
          places={6}
          disabled={!hasBounds(rows)}
          onChange={(next) => choose({ rowBounds: next })}
        />
        <FactField
          label={translate('simulations.heatMap.columns')}
          value={columns.id}
          facts={facts.data}
          onChange={(next) => choose({ columns: next, columnBounds: undefined })}
        />
        <NumberListField
          key={`columns ${columns.id} ${shown('byColumns', bounds.columns)}`}
          label={translate('simulations.heatMap.columnBounds')}
          value={shown('byColumns', bounds.columns)}
          places={6}
          disabled={!hasBounds(columns)}
          onChange={(next) => choose({ columnBounds: next })}
        />
        <ToggleButtonGroup
          exclusive
          size="small"
          value={of}
          aria-label={translate('simulations.heatMap.of')}
          onChange={(_event, next: HeatOf | null) => {
            if (next !== null) choose({ of: next === 'mean' ? undefined : next });
          }}
        >
          <ToggleButton value="mean">{translate('simulations.heatMap.mean')}</ToggleButton>
          <ToggleButton value="persons">{translate('simulations.heatMap.count')}</ToggleButton>
        </ToggleButtonGroup>
      </Box>
      {error ? (
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      ) : heat && names ? (
        <HeatMap
          title={translate(`simulations.heatMap.title.${of}`, names)}
          note={translate('simulations.heatMap.note')}
          data={heat}
          format={of === 'mean' ? formatPoints : formatCount}
          rowsLabel={names.rows}
          manifest={printed}
          stale={isPlaceholderData}
        />
      ) : (
        <Skeleton variant="rounded" height={320} />
      )}
    </>
  );
}
