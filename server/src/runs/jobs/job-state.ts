import { z } from 'zod';

/**
 * `queued` waits, `running` is computed; the others are ends: `done` has a result, `failed` a refusal or a defect, `cancelled` was not
 * wanted any more, `interrupted` could not go on after a restart.
 */
export const RunJobState = z.enum(['queued', 'running', 'done', 'failed', 'cancelled', 'interrupted']);
export type RunJobState = z.infer<typeof RunJobState>;

/** True where nothing more will happen to the job. */
export function isFinished(state: RunJobState): boolean {
  return state !== 'queued' && state !== 'running';
}
