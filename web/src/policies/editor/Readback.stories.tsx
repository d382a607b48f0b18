import type { ComponentProps } from 'react';
import type { Story, StoryMeta } from '../../stories/story';
import { analyse } from './analysis';
import { Readback } from './Readback';
import type { SteadyEditor } from './use-draft-editor';
import { smallDraft } from '../../stories/small-draft';

type Props = ComponentProps<typeof Readback>;

const draft = analyse(smallDraft(0.5), []);
const base = analyse(smallDraft(2), []);
const editor = (more: Partial<SteadyEditor>): SteadyEditor =>
  ({ lastGood: draft, base: null, isStale: false, ...more }) as SteadyEditor;

export default {
  title: 'Editor/Readback',
  component: Readback,
  args: { nodeId: 'service' },
} satisfies StoryMeta<Props>;

export const New: Story<Props> = { args: { editor: editor({}) } };
export const Changed: Story<Props> = { args: { editor: editor({ base }) } };
export const OutOfDate: Story<Props> = { args: { editor: editor({ base, isStale: true }) } };
