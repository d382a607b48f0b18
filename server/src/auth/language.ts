import { z } from 'zod';

/** Language of the screen. */
export const Language = z.enum(['zh', 'en']);
export type Language = z.infer<typeof Language>;
