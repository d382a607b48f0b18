import { Fact, GenerationSettings } from '@jifen/policies';
import { z } from 'zod';
import { Title } from '../../documents/document-view.js';

/** The draft or version whose facts and scenes are to be covered; neither: the county's preset as it is. */
export const SettingsQuery = z
  .strictObject({ draft: z.uuid().optional(), version: z.uuid().optional() })
  .refine(({ draft, version }) => draft === undefined || version === undefined, {
    error: 'Name a draft or a version, not both',
  });
export type SettingsQuery = z.infer<typeof SettingsQuery>;

/** Settings ready for generating. */
export const SettingsView = z
  .object({
    settings: GenerationSettings,
    facts: z
      .array(Fact.pick({ id: true, label: true, type: true, unit: true }))
      .meta({ description: 'How the policy declares the facts that are collected' }),
    scenes: z.array(
      z.object({ id: z.string(), title: Title, pools: z.array(z.object({ id: z.string(), title: Title })) }),
    ),
  })
  .meta({ id: 'GenerationSettingsView' });
export type SettingsView = z.infer<typeof SettingsView>;
