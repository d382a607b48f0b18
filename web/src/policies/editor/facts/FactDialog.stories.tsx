import type { Fact, PolicyDocument } from '@jifen/policies';
import { useMemo } from 'react';
import { smallDraft } from '../../../stories/small-draft';
import { storyDraft, useStoryEditor } from '../../../stories/story-editor';
import type { Story, StoryMeta } from '../../../stories/story';
import { FactDialog } from './FactDialog';

interface Props {
  readonly document: PolicyDocument;
  readonly factId: string | null;
  readonly allowedActions: readonly string[];
}

const small = smallDraft(0.5);
const spare: Fact = {
  id: 'spare',
  label: { zh: '备用', en: 'Spare' },
  type: { kind: 'boolean' },
  personal: false,
  citations: [],
  marks: [],
};
const withSpare = { ...small, facts: [...small.facts, spare] };

/** The dialog on a fact of the small draft, which has one more that nothing reads. */
function Dialog({ document, factId, allowedActions }: Props) {
  const draft = useMemo(
    () => ({ ...storyDraft(document), allowedActions }) as ReturnType<typeof storyDraft>,
    [document, allowedActions],
  );
  const editor = useStoryEditor(draft);
  return <FactDialog editor={editor} factId={factId} cases={[]} onClose={() => undefined} />;
}

export default {
  title: 'Editor/Fact',
  component: Dialog,
  isDialog: true,
  args: { document: withSpare, factId: 'events', allowedActions: ['save'] },
} satisfies StoryMeta<Props>;

export const OfNumbers: Story<Props> = {};
export const OfOptions: Story<Props> = { args: { factId: 'degree' } };
export const OfRecords: Story<Props> = { args: { factId: 'deeds' } };
export const ReadByNothing: Story<Props> = { args: { factId: 'spare' } };
export const New: Story<Props> = { args: { factId: null } };
