import {
  type BoundaryCases,
  boundaryCases,
  type CompiledPolicy,
  type Coverage,
  failedCase,
  type Finding,
  type PolicyCase,
  runCase,
} from '@jifen/policies';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { addCase, changeCase, deleteCase, getCases } from '../../../data-provider/cases';
import type { Analysis } from '../analysis';
import { useCasesInStep } from '../uses/use-case-changes';
import { useCoverage } from './use-coverage';

/** A test case with what it comes to under the draft on screen. */
export interface RanCase {
  readonly policyCase: PolicyCase;
  /** What breaks; null where the case holds. */
  readonly failure: Finding | null;
}

/** One change of the cases of a draft. */
export type CaseChange =
  | { readonly kind: 'add'; readonly policyCase: PolicyCase }
  | { readonly kind: 'change'; readonly id: string; readonly policyCase: PolicyCase }
  | { readonly kind: 'delete'; readonly id: string };

/** The test cases of a draft, run on the document as it is on screen, and what they cover of it. */
export interface DraftCases {
  readonly isPending: boolean;
  readonly error: unknown;
  readonly refetch: () => void;
  readonly ran: readonly RanCase[];
  readonly coverage: Coverage | null;
  readonly proposed: BoundaryCases | null;
  /** Looks for persons who show what no case shows; `asOf` is the day of evaluation. */
  readonly propose: (asOf: string) => void;
  readonly change: (change: CaseChange) => void;
  readonly isChanging: boolean;
  readonly changeError: unknown;
}

async function changed(draftId: string, change: CaseChange): Promise<void> {
  if (change.kind === 'add') await addCase(draftId, change.policyCase);
  else if (change.kind === 'change') await changeCase(draftId, change.id, change.policyCase);
  else await deleteCase(draftId, change.id);
}

const NO_CASES: readonly PolicyCase[] = [];

function ran(policy: CompiledPolicy | null, cases: readonly PolicyCase[]): RanCase[] {
  if (!policy) return [];
  return cases.map((policyCase) => ({ policyCase, failure: failedCase(policyCase, runCase(policy, policyCase)) }));
}

export function useDraftCases(draftId: string, { policy, document }: Analysis): DraftCases {
  const client = useQueryClient();
  const key = ['cases', draftId];
  const query = useQuery({ queryKey: key, queryFn: ({ signal }) => getCases(draftId, signal) });
  const mutation = useMutation({
    mutationFn: (change: CaseChange) => changed(draftId, change),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
  const inStep = useCasesInStep(query.data, document);
  const cases = inStep ?? NO_CASES;
  const results = useMemo(() => ran(policy, cases), [policy, cases]);
  const coverage = useCoverage(policy, inStep);
  const [asked, setAsked] = useState<{ asOf: string; policy: CompiledPolicy } | null>(null);
  // A proposal says what the rules give: with other rules it is another proposal.
  const asOf = asked && asked.policy === policy ? asked.asOf : null;
  const proposed = useMemo(
    () => (policy && asOf !== null ? boundaryCases(policy, cases, asOf) : null),
    [policy, cases, asOf],
  );
  return {
    isPending: query.isPending,
    error: query.error,
    refetch: () => void query.refetch(),
    ran: results,
    coverage,
    proposed,
    propose: (day) => policy && setAsked({ asOf: day, policy }),
    change: (change) => mutation.mutate(change),
    isChanging: mutation.isPending,
    changeError: mutation.error,
  };
}
