import { z } from 'zod';
import { CalendarDate } from '../model/text.js';

/**
 * The dates of one round of a scene, as its department registers them. What is left out follows from the scene's clocks, or is not
 * part of the round.
 */
export const SceneDates = z.strictObject({
  /** Day on which the round is announced (公布). It is announced until the day before applications open. */
  announcementFrom: CalendarDate.optional(),
  /** First day of the application window. */
  applicationFrom: CalendarDate,
  /** Last day of the application window: the latest day on which complete evidence is received (reading A-32). */
  applicationTo: CalendarDate,
  /** Day by which the departments have reviewed, where another than the clock's last day is set. */
  reviewTo: CalendarDate.optional(),
  /** Day by which the scene's department has ranked: the source leaves this time to be prescribed. */
  rankingTo: CalendarDate.optional(),
  /** Day on which the ranking is published (公示); absent: the working day after the ranking. */
  publicityFrom: CalendarDate.optional(),
  /** Last day of publicity, where it is longer than required, or the source names no length. */
  publicityTo: CalendarDate.optional(),
});
export type SceneDates = z.infer<typeof SceneDates>;
