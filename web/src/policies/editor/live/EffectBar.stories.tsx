import type { ComponentProps } from 'react';
import type { Story, StoryMeta } from '../../../stories/story';
import type { DraftEffect } from './draft-effect';
import { EffectBar } from './EffectBar';

type Props = ComponentProps<typeof EffectBar>;

/** So many who gain, stay and lose; the bar reads nothing else. */
const of = (winners: number, unchanged: number, losers: number): Story<Props> => ({
  args: { effect: { winners, unchanged, losers, persons: winners + unchanged + losers } as DraftEffect },
});

export default { title: 'Editor/Bar of the live effect', component: EffectBar } satisfies StoryMeta<Props>;

export const Mixed = of(7314, 589, 2097);
export const NobodyChanges = of(0, 10_000, 0);
export const OnlyLosers = of(0, 1, 9999);
