import { useQuery } from '@tanstack/react-query';
import { useParams, useTranslate } from 'react-admin';
import { useMe } from '../auth-provider';
import { ConsultationsProvider } from '../consultations';
import { getDraft, getRevision } from '../data-provider/drafts';
import { includedPolicies } from './included-policies';
import { request } from '../data-provider/http';
import { Page, PageSkeleton } from '../layout';
import { ProblemAlert } from '../problems';
import { DraftEditorView } from './editor/DraftEditorView';
import { keptEdits } from './editor/kept-edits';
import { UsesDeskProvider } from './editor/uses/UsesDeskProvider';
import type { BaseVersion } from './base-version';

/** The page of one draft: loads it and the version it started from, then opens the editor. */
export function PolicyEdit() {
  const { id = '' } = useParams();
  const translate = useTranslate();
  const me = useMe();
  const draft = useQuery({
    queryKey: ['draft', id],
    queryFn: async ({ signal }) => {
      const loaded = await getDraft(id, signal);
      const edits = keptEdits(id, me.id);
      // Somebody else may have saved since: what was kept is put together with it from the revision on which it was made.
      const isBehind = edits !== null && edits.baseRevision < loaded.revision;
      const base = isBehind ? (await getRevision(id, edits.baseRevision, signal)).document : loaded.document;
      const found = edits && { edits, base };
      return { draft: loaded, found, included: await includedPolicies(loaded.document, signal) };
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
    <UsesDeskProvider key={draft.data.draft.id}>
      <ConsultationsProvider draftId={draft.data.draft.id}>
        <DraftEditorView
          draft={draft.data.draft}
          included={draft.data.included}
          found={draft.data.found}
          base={
            base.data && label
              ? { document: base.data.document, included: base.data.included.map(({ document }) => document), label }
              : null
          }
        />
      </ConsultationsProvider>
    </UsesDeskProvider>
  );
}
