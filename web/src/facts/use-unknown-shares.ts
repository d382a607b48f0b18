import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useStore } from 'react-admin';
import { may, useMe } from '../auth-provider';
import { allRows } from '../data-provider';
import type { Population } from '../populations/population';
import { usePopulationQuality } from '../populations/quality/use-population-quality';
import { unknownShares } from './unknown-shares';

/** The populations that this person may look into, the one whose gaps the dictionary shows, remembered, and these gaps once they are known. */
export function useUnknownShares() {
  const { role } = useMe();
  const isAllowed = may(role, 'show', 'populations');
  const [chosen, choose] = useStore('facts.population', '');
  const { data: populations } = useQuery({
    queryKey: ['populations', 'all'],
    queryFn: ({ signal }) => allRows<Population>('populations', signal),
    enabled: isAllowed,
  });
  // What was chosen once may have been deleted since.
  const value = populations?.some(({ id }) => id === chosen) ? chosen : '';
  const quality = usePopulationQuality(value === '' ? null : value);
  const { report } = quality;
  const shares = useMemo(() => (report ? unknownShares(report) : null), [report]);
  return { populations, value, choose, quality, shares };
}
