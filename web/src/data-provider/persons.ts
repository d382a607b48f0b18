import { request } from './http';

/** What of a saved person an officer writes. */
export interface PersonInput {
  readonly policyId: string;
  readonly name: string;
  readonly note: string | null;
  /** Values by fact id; absent and null are unknown. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** Day of evaluation, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Hundredths of a point; null: none is expected. */
  readonly expectedTotalHundredths: number | null;
}

function path(id?: string): string {
  return id === undefined ? 'persons' : `persons/${encodeURIComponent(id)}`;
}

/** Saves a new person. Facts that no draft or version of the policy can score are refused with `PERSON-INVALID`. */
export function addPerson(person: PersonInput): Promise<{ readonly id: string }> {
  return request(path(), { method: 'POST', body: person });
}

/** Writes another content in the place of a saved person's. */
export function changePerson(id: string, person: PersonInput): Promise<{ readonly id: string }> {
  return request(path(id), { method: 'PUT', body: person });
}

export async function removePerson(id: string): Promise<void> {
  await request(path(id), { method: 'DELETE' });
}

/** A population as the list of them shows it. */
export interface PopulationChoice {
  readonly id: string;
  readonly name: string;
  readonly seed: number;
  readonly asOf: string;
  readonly counts: { readonly persons: number };
}

/** A person of a population: a pseudonym and facts, never an identity. */
export interface PopulationPerson {
  readonly id: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The person who stands at a place, from 1, of a population; null beyond its end. */
export async function populationPerson(populationId: string, place: number): Promise<PopulationPerson | null> {
  const { data } = await request<{ data: readonly PopulationPerson[] }>(
    `populations/${encodeURIComponent(populationId)}/persons`,
    { query: { page: place, perPage: 1 } },
  );
  return data[0] ?? null;
}

/** Has the saved persons of a draft's policy hold under a new id what the saved draft has renamed. */
export async function renameInPersons(
  draftId: string,
  from: string,
  to: string,
): Promise<{ readonly persons: readonly string[] }> {
  return request('persons/renamings', { method: 'POST', body: { draftId, from, to } });
}
