import { useStoryEditor } from '../../../stories/story-editor';
import type { Story, StoryMeta } from '../../../stories/story';
import { newPerson, type PersonEdit } from './person-edit';
import { PersonWorkspace } from './PersonWorkspace';

interface Props {
  readonly initial: PersonEdit;
  readonly maySave: boolean;
}

function Workspace({ initial, maySave }: Props) {
  const editor = useStoryEditor();
  const { policy } = editor.lastGood;
  return (
    policy && (
      <PersonWorkspace
        editor={editor}
        policy={policy}
        initial={initial}
        baseLabel="v1"
        maySave={maySave}
        nodeId="service"
        onSaved={() => undefined}
        onClose={() => undefined}
      />
    )
  );
}

const known = newPerson('2026-06-18', { name: 'A1 2019', facts: { events: 4, member: true } });

export default {
  title: 'Editor/Person',
  component: Workspace,
  isDialog: true,
  args: { initial: known, maySave: true },
} satisfies StoryMeta<Props>;

export const New: Story<Props> = { args: { initial: newPerson('2026-06-18') } };
export const Saved: Story<Props> = { args: { initial: { ...known, id: 'p1', expectedTotalHundredths: 1200 } } };
export const OutOfRange: Story<Props> = {
  args: { initial: newPerson('2026-06-18', { name: 'B2 2020', facts: { events: -1, member: true } }) },
};
export const ToBeTriedOnly: Story<Props> = { args: { maySave: false } };
