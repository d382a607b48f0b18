import { z } from 'zod';
import { Title } from '../documents/document-view.js';

const Day = z.object({
  date: z.iso.date(),
  weekday: z.number().int().meta({ description: '0 Monday … 6 Sunday' }),
  kind: z.enum(['working', 'weekend', 'holiday', 'make-up']),
  festival: Title.nullable(),
});

/** A period in working days. */
export const WorkingDays = z
  .object({
    from: z.iso.date().meta({ description: 'Does not count itself (reading A-31)' }),
    last: z.iso.date().meta({ description: 'Last day of the period' }),
    days: z.array(Day).meta({ description: 'The working days of the period' }),
    calendarVersion: z.string(),
  })
  .meta({ id: 'WorkingDays' });
export type WorkingDays = z.infer<typeof WorkingDays>;

/** Number of working days, in a query: 1 to 999. */
export const Days = z
  .string()
  .regex(/^[1-9]\d{0,2}$/)
  .transform(Number);
