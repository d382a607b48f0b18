import { useParams, useTranslate } from 'react-admin';
import { Page, PageSkeleton } from '../layout';
import { ProblemAlert } from '../problems';
import { RoundView } from './RoundView';
import { useRound } from './use-ranking';

/** The page of one round. */
export function SceneShow() {
  const { id = '' } = useParams();
  const translate = useTranslate();
  const round = useRound(id);
  if (round.error) {
    return (
      <Page title={translate('layout.navigation.scenes')} backTo="/scenes">
        <ProblemAlert error={round.error} onRetry={() => void round.refetch()} />
      </Page>
    );
  }
  return round.data ? <RoundView key={round.data.id} round={round.data} /> : <PageSkeleton />;
}
