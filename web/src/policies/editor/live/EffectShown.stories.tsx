import type { ComponentProps } from 'react';
import type { Story, StoryMeta } from '../../../stories/story';
import { EffectShown } from './EffectShown';

type Props = ComponentProps<typeof EffectShown>;

export default {
  title: 'Editor/Figures of the live effect',
  component: EffectShown,
  args: {
    effect: {
      base: { label: 'v2' },
      persons: 2000,
      deltaSum: 84_000,
      winners: 1203,
      losers: 87,
      unchanged: 710,
      distribution: { width: 500, from: 0, base: [600, 900, 500], edited: [300, 900, 800] },
      scenes: [],
      milliseconds: 8.2,
    },
    asOf: '2026-06-18',
    isBase: false,
    isStale: false,
  },
} satisfies StoryMeta<Props>;

export const UpToDate: Story<Props> = {};
export const OutOfDate: Story<Props> = { args: { isStale: true } };
