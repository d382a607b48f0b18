import { request } from '../data-provider';
import type { Ground } from './inputs/GroundFields';
import type { SubjectRef } from './run';
import type { Simulation } from './simulation';

/** Runs a policy over a population; what was run before on the same manifest is answered from the store. */
export function startSimulation({
  subject,
  populationId,
  asOf,
}: Ground & { subject: SubjectRef }): Promise<Simulation> {
  const { kind, id } = subject;
  return request<Simulation>('simulations', { method: 'POST', body: { subject: { kind, id }, populationId, asOf } });
}
