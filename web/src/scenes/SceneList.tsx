import Button from '@mui/material/Button';
import { DataTable, LinkBase, ListBase, useTranslate } from 'react-admin';
import { may, useMe } from '../auth-provider';
import { useText } from '../i18n';
import { LockIcon, PlusIcon } from '../icons';
import { ListPage } from '../layout';
import { Count, Hash } from '../numbers';
import { EmptyState } from '../problems';
import { StatusChip } from '../status';
import { RowLink } from '../tables';
import { useCountyTitle } from '../users/use-county-title';
import { chinaToday } from './clocks/china-today';
import { roundClock } from './clocks/round-clock';
import { useClockText } from './clocks/use-clock-text';
import type { RoundRow } from './round';

/** The registered rounds, newest first: which version each is frozen on, and which clock runs now. */
export function SceneList() {
  const translate = useTranslate();
  const text = useText();
  const me = useMe();
  const clockText = useClockText();
  const today = chinaToday();
  const countyTitle = useCountyTitle();
  const register = may(me.role, 'create', 'scenes') && (
    <Button
      component={LinkBase}
      to="/scenes/create"
      variant="contained"
      color="primary"
      startIcon={<PlusIcon size={16} />}
    >
      {translate('scenes.list.register')}
    </Button>
  );
  return (
    <ListBase<RoundRow> sort={{ field: 'createdAt', order: 'DESC' }} perPage={25}>
      <ListPage
        title={translate('layout.navigation.scenes')}
        context={text(me.scope.title)}
        actions={register}
        empty={
          <EmptyState
            text={translate('scenes.list.empty')}
            action={register}
            example={translate(register ? 'scenes.list.example' : 'scenes.list.whoRegisters')}
          />
        }
      >
        <DataTable<RoundRow> rowClick="show" bulkActionButtons={false}>
          <DataTable.Col<RoundRow>
            source="title"
            label={translate('scenes.list.title')}
            render={(round) => (
              <span style={{ display: 'inline-flex', gap: 6, alignItems: 'center' }}>
                <RowLink to="show">
                  <strong>{round.title}</strong>
                </RowLink>
                {round.practice && <StatusChip status="practice" />}
              </span>
            )}
          />
          <DataTable.Col<RoundRow>
            label={translate('scenes.list.service')}
            disableSort
            render={({ scene }) => (
              <span title={translate(`scenes.service.${scene.service}`)}>{text(scene.title)}</span>
            )}
          />
          <DataTable.Col<RoundRow>
            label={translate('scenes.list.county')}
            disableSort
            render={({ county }) => countyTitle(county)}
          />
          <DataTable.Col<RoundRow>
            label={translate('scenes.list.version')}
            disableSort
            render={({ version }) => (
              <span style={{ display: 'inline-flex', gap: 6, alignItems: 'center', whiteSpace: 'nowrap' }}>
                v{version.number} <Hash value={version.contentHash} />
                <LockIcon size={14} label={translate('scenes.frozen')} />
              </span>
            )}
          />
          <DataTable.Col<RoundRow>
            label={translate('scenes.list.clock')}
            disableSort
            render={({ schedule }) => clockText(roundClock(schedule, today))}
          />
          <DataTable.Col<RoundRow>
            align="right"
            label={translate('scenes.list.quota')}
            disableSort
            render={({ places }) => <Count value={places} />}
          />
          <DataTable.Col<RoundRow>
            align="right"
            label={translate('scenes.list.applications')}
            disableSort
            render={({ ranking }) => <Count value={ranking?.applications} />}
          />
          <DataTable.Col<RoundRow>
            label={translate('scenes.list.ranking')}
            disableSort
            render={({ ranking }) =>
              ranking === null ? (
                <StatusChip status="untested" label={translate('scenes.rankingState.none')} />
              ) : ranking.final ? (
                <StatusChip status="passed" label={translate('scenes.rankingState.done')} />
              ) : (
                <StatusChip status="held" label={translate('scenes.rankingState.tie')} />
              )
            }
          />
        </DataTable>
      </ListPage>
    </ListBase>
  );
}
