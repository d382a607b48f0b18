import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { getCases } from '../../../data-provider/cases';
import type { Analysis } from '../analysis';
import { untestedRows } from '../tree/row-status';
import { useCasesInStep } from '../uses/use-case-changes';
import { useCoverage } from './use-coverage';

/** Ids of the rows of the tree whose rules the draft's confirmed cases do not show whole; none while that is not known. */
export function useUntested(draftId: string, { policy, document }: Analysis): ReadonlySet<string> {
  const { data } = useQuery({ queryKey: ['cases', draftId], queryFn: ({ signal }) => getCases(draftId, signal) });
  const coverage = useCoverage(policy, useCasesInStep(data, document));
  return useMemo(() => untestedRows(coverage), [coverage]);
}
