import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import { useQuery } from '@tanstack/react-query';
import { LinkBase, useTranslate } from 'react-admin';
import { useMe } from '../../auth-provider';
import { allRows } from '../../data-provider';
import { Page, PageSkeleton } from '../../layout';
import { EmptyState, ProblemAlert } from '../../problems';
import type { VersionRow } from '../../versions/version';
import type { PopulationRow } from './populations';
import { RoundFormView } from './RoundFormView';

/** The page on which a department registers a round: loads what can be chosen, then opens the form. */
export function RegisterRound() {
  const translate = useTranslate();
  const { scope } = useMe();
  const versions = useQuery({
    queryKey: ['scenes', 'versions', scope.code],
    queryFn: ({ signal }) => allRows<VersionRow>('versions', signal),
  });
  const populations = useQuery({
    queryKey: ['scenes', 'populations', scope.code],
    queryFn: ({ signal }) => allRows<PopulationRow>('populations', signal),
  });
  const title = translate('scenes.register.title');
  const error = versions.error ?? populations.error;
  if (error) {
    return (
      <Page title={title} backTo="/scenes">
        <ProblemAlert
          error={error}
          onRetry={() => {
            void versions.refetch();
            void populations.refetch();
          }}
        />
      </Page>
    );
  }
  if (!versions.data || !populations.data) return <PageSkeleton />;
  const own = versions.data.filter(({ county }) => county === scope.code);
  if (own.length === 0) {
    return (
      <Page title={title} backTo="/scenes">
        <Card>
          <EmptyState
            text={translate('scenes.register.noVersion')}
            action={
              <Button component={LinkBase} to="/policies">
                {translate('layout.navigation.policies')}
              </Button>
            }
            example={translate('scenes.register.noVersionHow')}
          />
        </Card>
      </Page>
    );
  }
  return <RoundFormView versions={own} populations={populations.data.filter(({ county }) => county === scope.code)} />;
}
