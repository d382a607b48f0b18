import { annexOf, compareAnnex, libraryOf, type PolicyDocument, readPolicyRules, resolvePolicy } from '@jifen/policies';
import { smallDraft } from '../../stories/small-draft';
import type { Story, StoryMeta } from '../../stories/story';
import { type AnnexEditing, AnnexEditingContext } from './annex-editing';
import { AnnexSheet } from './AnnexSheet';

interface Props {
  readonly document: PolicyDocument;
  readonly base: PolicyDocument | null;
  readonly editing: AnnexEditing;
}

function annexFor(document: PolicyDocument) {
  const { value } = resolvePolicy(document, libraryOf([]));
  if (!value) throw new Error('The draft includes what is not there');
  return annexOf(value, readPolicyRules(value));
}

function Sheet({ document, base, editing }: Props) {
  const annex = annexFor(document);
  return (
    <AnnexEditingContext value={editing}>
      <AnnexSheet annex={base ? compareAnnex(annex, annexFor(base)) : annex} manifest="r3 · 2f1c…9a0b" />
    </AnnexEditingContext>
  );
}

export default {
  title: 'Annex/Sheet',
  component: Sheet,
  args: { document: smallDraft(0.5), base: null, editing: { showNotes: true } },
} satisfies StoryMeta<Props>;

export const Read: Story<Props> = {};
export const AgainstABase: Story<Props> = { args: { base: smallDraft(1) } };
export const ToBeEdited: Story<Props> = {
  args: {
    base: smallDraft(1),
    editing: {
      showNotes: false,
      change: () => undefined,
      rename: () => null,
      open: () => undefined,
    },
  },
};
