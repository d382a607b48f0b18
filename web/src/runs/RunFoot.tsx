import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { may, useMe } from '../auth-provider';
import { request } from '../data-provider';
import { RefreshIcon } from '../icons';
import { formatCount, shortHash } from '../numbers';
import { ProblemAlert } from '../problems';
import { useTokens } from '../theme';

/** Whether a run comes to the same when it is computed again (POST …/reproduction). */
interface Reproduction {
  readonly same: boolean;
  readonly hashes: { readonly kept: string; readonly again: string };
  readonly engines: { readonly kept: string; readonly again: string };
}

interface RunFootProps {
  resource: 'simulations' | 'comparisons' | 'comparison-sets';
  id: string;
  milliseconds: number;
}

/** At the end of a run's manifest: how long it took, and computing it again to see whether it comes to the same. */
export function RunFoot({ resource, id, milliseconds }: RunFootProps) {
  const translate = useTranslate();
  const { role } = useMe();
  const { mutate, isPending, data, error } = useMutation({
    mutationFn: () => request<Reproduction>(`${resource}/${encodeURIComponent(id)}/reproduction`, { method: 'POST' }),
  });
  return (
    <Box sx={{ display: 'grid', gap: 0.5, justifyItems: 'end' }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        {translate('simulations.took', { milliseconds: formatCount(milliseconds) })}
        {may(role, 'create', resource) && (
          <Button
            size="small"
            data-print="hide"
            startIcon={<RefreshIcon size={14} />}
            disabled={isPending}
            onClick={() => mutate()}
          >
            {translate(isPending ? 'runs.reproduce.running' : 'runs.reproduce.action')}
          </Button>
        )}
      </Box>
      {data && <Verdict {...data} />}
      {error && <ProblemAlert title={translate('runs.reproduce.failed')} error={error} />}
    </Box>
  );
}

function Verdict({ same, hashes, engines }: Reproduction) {
  const translate = useTranslate();
  const tokens = useTokens();
  const [kept, again] = [shortHash(hashes.kept), shortHash(hashes.again)];
  if (same) {
    return (
      <Typography variant="caption" role="status" sx={{ color: tokens.primary.text }}>
        {translate('runs.reproduce.same', { hash: again })}
      </Typography>
    );
  }
  return (
    <Typography variant="caption" role="alert" sx={{ color: tokens.error.text }}>
      {translate('runs.reproduce.other', { kept, again })}{' '}
      {translate(engines.kept === engines.again ? 'runs.reproduce.sameEngine' : 'runs.reproduce.otherEngine', engines)}
    </Typography>
  );
}
