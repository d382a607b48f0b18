import type { Fact } from '@jifen/policies';
import { smallDraft } from '../../../stories/small-draft';
import { useStoryEditor } from '../../../stories/story-editor';
import type { Story, StoryMeta } from '../../../stories/story';
import { RenameFactDialog } from './RenameFactDialog';

interface Props {
  readonly factId: string;
}

const NONE: ReadonlySet<string> = new Set();

function Dialog({ factId }: Props) {
  const fact: Fact | undefined = smallDraft(0.5).facts.find(({ id }) => id === factId);
  const nothing = () => undefined;
  const editor = useStoryEditor();
  return (
    fact && (
      <RenameFactDialog editor={editor} fact={fact} cases={[]} included={NONE} onRename={nothing} onClose={nothing} />
    )
  );
}

export default {
  title: 'Editor/Another name for a fact',
  component: Dialog,
  isDialog: true,
  args: { factId: 'events' },
} satisfies StoryMeta<Props>;

export const AsItIs: Story<Props> = {};
