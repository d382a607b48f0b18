import type { Inclusion, PolicyDocument, ScoreNode } from '@jifen/policies';
import { request } from '../data-provider/http';

/** A published version in a list, as far as it is needed to find what a policy includes. */
interface VersionRow {
  readonly id: string;
  readonly contentHash: string;
}

/** A version with its content and what it includes. */
interface VersionContent extends VersionRow {
  readonly document: PolicyDocument;
  readonly included: readonly { readonly contentHash: string; readonly document: PolicyDocument }[];
}

function inclusionsBelow(node: ScoreNode): Inclusion[] {
  if (node.kind === 'include') return [node];
  return node.kind === 'group' ? node.children.flatMap(inclusionsBelow) : [];
}

/**
 * The documents that a policy includes, directly or not, from the published versions. One that is not published is left out: the
 * checker then says so at its place.
 */
export async function includedPolicies(document: PolicyDocument, signal?: AbortSignal): Promise<PolicyDocument[]> {
  const found = await Promise.all(
    inclusionsBelow(document.score).map(async (inclusion) => {
      const { data } = await request<{ data: VersionRow[] }>('versions', {
        query: { page: 1, perPage: 100, filter: JSON.stringify({ policyId: inclusion.policy }) },
        signal,
      });
      const row = data.find(({ contentHash }) => contentHash === inclusion.hash);
      if (!row) return [];
      const content = await request<VersionContent>(`versions/${encodeURIComponent(row.id)}`, { signal });
      return [content.document, ...content.included.map((inner) => inner.document)];
    }),
  );
  return found.flat();
}
