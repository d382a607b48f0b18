import { type PolicyDocument } from '@jifen/policies';
import { expect } from '@jest/globals';
import { type Client } from './test-app.js';

/** A draft as the API answers it, as far as tests look at it. */
export interface DraftAnswer {
  readonly id: string;
  readonly state: string;
  readonly revision: number;
  readonly contentHash: string;
  readonly document: PolicyDocument;
  readonly allowedActions: readonly string[];
  readonly approvals: readonly { readonly displayName: string; readonly valid: boolean; readonly decision: string }[];
  readonly editors: readonly string[];
  readonly baseVersionId: string | null;
  readonly publishedVersionId: string | null;
}

/** The practice county's open draft. */
export async function practiceDraft(client: Client): Promise<DraftAnswer> {
  const filter = JSON.stringify({ policyId: 'yongjia-practice', state: 'draft' });
  const { body } = await client.get(`/api/policies?filter=${encodeURIComponent(filter)}`).expect(200);
  return readDraft(client, body.data[0].id);
}

export async function readDraft(client: Client, id: string): Promise<DraftAnswer> {
  return (await client.get(`/api/policies/${id}`).expect(200)).body;
}

/** A new draft of the practice county, as a copy of its open one. */
export async function copyOfPracticeDraft(client: Client): Promise<DraftAnswer> {
  const { id } = await practiceDraft(client);
  return (
    await client
      .post('/api/policies')
      .send({ copyOf: { kind: 'draft', id } })
      .expect(201)
  ).body;
}

/** Acts on a draft as it is now, and gives what became of it. */
export async function act(
  client: Client,
  id: string,
  action: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<DraftAnswer & { readonly publishedVersion: { readonly id: string; readonly number: number } | null }> {
  const { contentHash } = await readDraft(client, id);
  const sent = client.post(`/api/policies/${id}/transitions`).send({ action, contentHash, ...more });
  const { body, status } = await sent;
  if (status !== 200) throw new Error(JSON.stringify(body, null, 1));
  return body;
}

/** The document with another value where a node of that id says `key`. */
export function withNode(
  document: PolicyDocument,
  id: string,
  change: Readonly<Record<string, unknown>>,
): PolicyDocument {
  let found = 0;
  const text = JSON.stringify(document, (_key, value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || !('id' in value) || value.id !== id || !('kind' in value))
      return value;
    found += 1;
    return { ...value, ...change };
  });
  expect(found).toBe(1);
  return JSON.parse(text);
}

/** The only row of a list that has these fields. */
export async function onlyRow(
  client: Client,
  path: string,
): Promise<{ readonly id: string } & Record<string, unknown>> {
  const { body } = await client.get(path).expect(200);
  expect(body.data).toHaveLength(1);
  return body.data[0];
}
