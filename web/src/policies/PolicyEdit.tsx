import { useQuery } from '@tanstack/react-query';
import { useParams, useTranslate } from 'react-admin';
import { getDraft } from '../data-provider/drafts';
import { includedPolicies } from './included-policies';
import { request } from '../data-provider/http';
import { Page, PageSkeleton } from '../layout';
import { ProblemAlert } from '../problems';
import { DraftEditorView } from './editor/DraftEditorView';
import type { BaseVersion } from './base-version';

/** The page of one draft: loads it and the version it started from, then opens the editor. */
export function PolicyEdit() {
  const { id = '' } = useParams();
  const translate = useTranslate();
  const draft = useQuery({
    queryKey: ['draft', id],
    queryFn: async ({ signal }) => {
      const loaded = await getDraft(id, signal);
      return { draft: loaded, included: await includedPolicies(loaded.document, signal) };
    },
    // The editor holds what is being typed; only the person decides when to take a newer state.
    refetchOnWindowFocus: false,
    staleTime: Infinity,
    gcTime: 0,
  });
  const baseId = draft.data?.draft.baseVersionId ?? null;
  const base = useQuery({
    queryKey: ['version', baseId],
    queryFn: ({ signal }) => request<BaseVersion>(`versions/${encodeURIComponent(baseId ?? '')}`, { signal }),
    enabled: baseId !== null,
    staleTime: Infinity,
  });
  const error = draft.error ?? base.error;
  if (error) {
    return (
      <Page title={translate('drafting.title')} backTo="/policies">
        <ProblemAlert error={error} onRetry={() => void (draft.error ? draft.refetch() : base.refetch())} />
      </Page>
    );
  }
  if (!draft.data || (baseId !== null && !base.data)) return <PageSkeleton />;
  const label = base.data ? `v${base.data.number}` : null;
  return (
    <DraftEditorView
      key={draft.data.draft.id}
      draft={draft.data.draft}
      included={draft.data.included}
      base={
        base.data && label
          ? { document: base.data.document, included: base.data.included.map(({ document }) => document), label }
          : null
      }
    />
  );
}
