import { type CalendarDay, calendarDays, type ScheduleStep } from '@jifen/policies';
import type { Bilingual } from '../../i18n';

/** Days of a step that a reader would count wrongly. */
export interface StepDays {
  /** Weekend days that are worked. */
  readonly makeUp: readonly CalendarDay[];
  /** Festivals with their days off inside the step, which do not count. */
  readonly festivals: readonly { readonly name: Bilingual; readonly days: number }[];
}

/** What is special about the days that a step counts over. */
export function stepDays({ first, last, countsFirst }: ScheduleStep): StepDays {
  const days = (calendarDays(first, last).value ?? []).slice(countsFirst ? 0 : 1);
  const festivals = new Map<string, { name: Bilingual; days: number }>();
  for (const { kind, festival } of days) {
    if (kind !== 'holiday' || festival === null) continue;
    festivals.set(festival.zh, { name: festival, days: (festivals.get(festival.zh)?.days ?? 0) + 1 });
  }
  return { makeUp: days.filter(({ kind }) => kind === 'make-up'), festivals: [...festivals.values()] };
}
