import { mergeDocuments } from '@jifen/policies';
import type { ComponentProps } from 'react';
import { smallDraft } from '../../../stories/small-draft';
import type { Story, StoryMeta } from '../../../stories/story';
import { changesBetween } from '../changes-between';
import { ConflictChoice } from './ConflictChoice';

type Props = ComponentProps<typeof ConflictChoice>;

/** Two people who have given an event other points than the half point that both had. */
const [base, mine, theirs] = [smallDraft(0.5), smallDraft(1), smallDraft(2)];
const [conflict] = mergeDocuments(base, mine, theirs, {}).conflicts;
if (!conflict) throw new Error('Both have changed the same rule');

export default {
  title: 'Editor/Conflict',
  component: ConflictChoice,
  args: {
    conflict,
    name: 'A. B.',
    changes: { mine: changesBetween(base, mine, []), theirs: changesBetween(base, theirs, []) },
    chosen: null,
    onChoose: () => undefined,
  },
} satisfies StoryMeta<Props>;

export const Open: Story<Props> = {};
export const TheirsChosen: Story<Props> = { args: { chosen: 'theirs' } };
export const AsWritten: Story<Props> = { args: { changes: { mine: [], theirs: [] } } };
export const TakenAway: Story<Props> = {
  args: {
    conflict: { ...conflict, values: { ...conflict.values, theirs: undefined } },
    changes: { mine: [], theirs: [] },
  },
};
