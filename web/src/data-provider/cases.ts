import type { IdChange, PolicyCase } from '@jifen/policies';
import { request } from './http';

/** A test case of a draft, as the server keeps it. */
export interface DraftCase {
  readonly id: string;
  readonly case: PolicyCase;
}

function path(draftId: string, caseId?: string): string {
  const cases = `policies/${encodeURIComponent(draftId)}/cases`;
  return caseId === undefined ? cases : `${cases}/${encodeURIComponent(caseId)}`;
}

/** The test cases of a draft, in the order in which they were added. */
export async function getCases(draftId: string, signal?: AbortSignal): Promise<readonly PolicyCase[]> {
  const { data } = await request<{ data: readonly DraftCase[] }>(path(draftId), { signal });
  return data.map((each) => each.case);
}

export async function addCase(draftId: string, policyCase: PolicyCase): Promise<void> {
  await request(path(draftId), { method: 'POST', body: policyCase });
}

/** Writes another case in the place of one. */
export async function changeCase(draftId: string, caseId: string, policyCase: PolicyCase): Promise<void> {
  await request(path(draftId, caseId), { method: 'PUT', body: policyCase });
}

/** Has all cases name by its new id what the saved draft has renamed. */
export async function renameInCases(draftId: string, change: IdChange): Promise<void> {
  await request(`${path(draftId)}/renamings`, { method: 'POST', body: change });
}

export async function deleteCase(draftId: string, caseId: string): Promise<void> {
  await request(path(draftId, caseId), { method: 'DELETE' });
}
