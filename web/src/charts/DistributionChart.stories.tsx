import type { ComponentProps } from 'react';
import type { Story, StoryMeta } from '../stories/story';
import { DistributionChart } from './DistributionChart';

type Props = ComponentProps<typeof DistributionChart>;

export default {
  title: 'Charts/Distribution',
  component: DistributionChart,
  args: {
    title: '2026',
    distribution: { from: 0, width: 500, current: { label: 'v2', counts: [0, 15, 90, 40, 6] } },
  },
} satisfies StoryMeta<Props>;

export const OneVersion: Story<Props> = {};
export const OldBehindNew: Story<Props> = {
  args: {
    distribution: {
      from: 0,
      width: 500,
      current: { label: 'v2', counts: [0, 15, 90, 40, 6] },
      old: { label: 'v1', counts: [3, 60, 70, 18, 0] },
    },
  },
};
export const Nobody: Story<Props> = {
  args: { distribution: { from: 0, width: 500, current: { label: 'v2', counts: [0, 0] } } },
};
