import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { verifyAudit } from '../data-provider/verify-audit';
import { ErrorIcon, PassedIcon, RefreshIcon } from '../icons';
import { formatCount, Hash } from '../numbers';
import { Notice, ProblemAlert } from '../problems';
import { useTokens } from '../theme';

/** Whether the chain holds: every digest recomputed on the server, the first broken link named. */
export function ChainState() {
  const translate = useTranslate();
  const tokens = useTokens();
  const { data, error, isPending, isFetching, refetch } = useQuery({
    queryKey: ['audit', 'verification'],
    queryFn: ({ signal }) => verifyAudit(signal),
    staleTime: 0,
  });
  if (isPending) return <Skeleton variant="rounded" height={44} />;
  if (error !== null) {
    return <ProblemAlert title={translate('audit.notVerified')} error={error} onRetry={() => void refetch()} />;
  }
  const again = (
    <Button
      size="small"
      startIcon={<RefreshIcon size={15} />}
      disabled={isFetching}
      onClick={() => void refetch()}
      data-print="hide"
    >
      {translate('audit.verify')}
    </Button>
  );
  if (data.broken !== null) {
    const { id, reason } = data.broken;
    return (
      <Notice tone={tokens.error} icon={ErrorIcon} role="alert" action={again}>
        <Typography sx={{ fontWeight: 600 }}>{translate('audit.broken', { id: formatCount(id) })}</Typography>
        <Typography>{translate(`audit.reason.${reason}`)}</Typography>
      </Notice>
    );
  }
  return (
    <Notice tone={tokens.primary} icon={PassedIcon} role="status" action={again}>
      <Typography>
        <strong>{translate('audit.intact', { entries: formatCount(data.entries) })}</strong> {translate('audit.head')}{' '}
        <Hash value={data.head} />
      </Typography>
    </Notice>
  );
}
