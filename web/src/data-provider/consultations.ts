import type { Consultation, ConsultationProposal, OpinionPlace, Outcome } from '../consultations/consultation';
import { request, requestFile } from './http';

function ofDraft(draftId: string): string {
  return `policies/${encodeURIComponent(draftId)}/consultations`;
}

/** The consultations on a draft with every opinion, the newest round first. */
export async function getConsultations(draftId: string, signal?: AbortSignal): Promise<readonly Consultation[]> {
  return (await request<{ data: readonly Consultation[] }>(ofDraft(draftId), { signal })).data;
}

/** Whom the draft would be sent to, and until when. */
export function getConsultationProposal(draftId: string, signal?: AbortSignal): Promise<ConsultationProposal> {
  return request(`${ofDraft(draftId)}/proposal`, { signal });
}

/** Opinions and their outcomes as CSV, for the drafting note. */
export function exportOutcomes(draftId: string): Promise<Blob> {
  return requestFile(`${ofDraft(draftId)}/outcomes`);
}

/** What is said: an opinion about an entry or the whole, or that there is none. */
export type Said =
  | {
      readonly kind: 'opinion';
      readonly place: Pick<OpinionPlace, 'kind' | 'id'> | null;
      readonly text: string;
      readonly proposal: string | null;
    }
  | { readonly kind: 'none' };

/** Says it for an addressee, and gives what the consultation has come to. */
export function giveOpinion(consultationId: string, addresseeId: string, said: Said): Promise<Consultation> {
  return request(`consultations/${encodeURIComponent(consultationId)}/opinions`, {
    method: 'POST',
    body: { addresseeId, ...said },
  });
}

export function withdrawOpinion(id: string): Promise<Consultation> {
  return request(`opinions/${encodeURIComponent(id)}/withdrawal`, { method: 'POST', body: {} });
}

/** What becomes of an opinion. `after`: number of the decision that was looked at, 0 where there was none. */
export function decideOpinion(
  id: string,
  decision: { readonly outcome: Outcome; readonly reason: string; readonly after: number },
): Promise<Consultation> {
  return request(`opinions/${encodeURIComponent(id)}/decisions`, { method: 'POST', body: decision });
}

export function extendConsultation(id: string, deadline: string, reason: string): Promise<Consultation> {
  return request(`consultations/${encodeURIComponent(id)}/terms`, { method: 'POST', body: { deadline, reason } });
}
