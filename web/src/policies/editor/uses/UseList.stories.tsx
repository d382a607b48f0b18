import type { Use } from '@jifen/policies';
import type { ComponentProps } from 'react';
import type { Story, StoryMeta } from '../../../stories/story';
import { UseList } from './UseList';

type Props = ComponentProps<typeof UseList>;

const usedBy = (kind: Use['owner']['kind'], id: string, zh: string, en: string, part: Use['part'] = 'rule'): Use => ({
  owner: { kind, id, title: { zh, en } },
  part,
  pointer: `/${id}`,
});

export default {
  title: 'Editor/Uses',
  component: UseList,
  args: {
    uses: [
      usedBy('indicator', 'service', '志愿服务', 'Volunteering'),
      usedBy('scene', 'school', '积分入学', 'School places', 'key'),
      usedBy('case', 'person-1', '周某', 'Zhou', 'facts'),
    ],
  },
} satisfies StoryMeta<Props>;

export const Shown: Story<Props> = {};
export const ToGoTo: Story<Props> = { args: { onGo: () => undefined } };
export const None: Story<Props> = { args: { uses: [] } };
