import type { PolicyCase, UseTarget } from '@jifen/policies';
import { useStoryEditor } from '../../../stories/story-editor';
import type { Story, StoryMeta } from '../../../stories/story';
import { UsesDrawer } from './UsesDrawer';

interface Props {
  readonly target: UseTarget;
  readonly cases: readonly PolicyCase[];
}

function Drawer({ target, cases }: Props) {
  const nothing = () => undefined;
  return (
    <UsesDrawer
      editor={useStoryEditor()}
      target={target}
      cases={cases}
      onGo={nothing}
      onGoToNode={nothing}
      onRename={nothing}
      onChange={nothing}
      onClose={nothing}
    />
  );
}

const four: PolicyCase = {
  id: 'four',
  title: { zh: '四次志愿服务', en: 'Four events' },
  asOf: '2026-06-18',
  facts: { events: 4, member: false },
  expect: { total: 2, nodes: { service: 2 }, unknown: [], vetoes: [] },
  reason: { zh: '每次 0.5 分', en: 'Half a point an event' },
  citations: [],
};

export default {
  title: 'Editor/What uses it',
  component: Drawer,
  isDialog: true,
  args: { target: { kind: 'fact', id: 'events' }, cases: [four] },
} satisfies StoryMeta<Props>;

export const OfAFact: Story<Props> = {};
export const OfAnIndicator: Story<Props> = { args: { target: { kind: 'node', id: 'service' } } };
export const NothingUsesIt: Story<Props> = { args: { target: { kind: 'node', id: 'party' }, cases: [] } };
