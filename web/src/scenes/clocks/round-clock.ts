import { type CalendarDay, type SceneSchedule, type ScheduleStep, workingDaysAfter } from '@jifen/policies';

/** Where a step stands on a day. */
export type StepState = 'done' | 'current' | 'upcoming';

/** Where a round stands on a day. */
export type RoundClock =
  /** No step could be dated. */
  | { readonly kind: 'undated' }
  /** Before the first step, or in a gap between two: `step` comes next. */
  | { readonly kind: 'waiting'; readonly step: ScheduleStep }
  | {
      readonly kind: 'running';
      readonly step: ScheduleStep;
      /** Working days that are left after today; null where the calendar does not say. */
      readonly left: readonly CalendarDay[] | null;
    }
  | { readonly kind: 'over'; readonly step: ScheduleStep };

/**
 * The clock that counts on `today` (`YYYY-MM-DD`). On a day that ends one step and starts the next, whose starting day does not
 * count, the one that ends still runs.
 */
export function roundClock({ steps }: Pick<SceneSchedule, 'steps'>, today: string): RoundClock {
  const step = steps.find(({ last }) => last >= today);
  const final = steps.at(-1);
  if (!final) return { kind: 'undated' };
  if (!step) return { kind: 'over', step: final };
  if (step.first > today) return { kind: 'waiting', step };
  return { kind: 'running', step, left: workingDaysAfter(today, step.last).value };
}

/** The state of every step on `today`, in the sequence of the steps. */
export function stepStates({ steps }: Pick<SceneSchedule, 'steps'>, today: string): StepState[] {
  const clock = roundClock({ steps }, today);
  return steps.map((step) => {
    if (clock.kind === 'running' && step === clock.step) return 'current';
    return step.last < today ? 'done' : 'upcoming';
  });
}
