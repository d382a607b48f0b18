import { useStartRun } from '../runs/use-start-run';
import type { Ground } from './inputs/GroundFields';
import type { SubjectRef } from './run';

/** What is simulated: a policy, on whom, for which day. */
export interface SimulationRequest extends Ground {
  readonly subject: SubjectRef;
}

/** Asks for a simulation and opens its page, or the one on which it is waited for. */
export function useStartSimulation() {
  return useStartRun('simulations', ({ subject: { kind, id }, populationId, asOf }: SimulationRequest) => ({
    subject: { kind, id },
    populationId,
    asOf,
  }));
}
