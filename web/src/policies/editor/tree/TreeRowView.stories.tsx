import Box from '@mui/material/Box';
import type { ComponentProps } from 'react';
import type { Story, StoryMeta } from '../../../stories/story';
import { smallDraft } from '../../../stories/small-draft';
import { useText } from '../../../i18n';
import { analyse } from '../analysis';
import type { NodeStatus, TreeRow } from './tree-row';
import { treeRows } from './tree-rows';
import { TreeRowView } from './TreeRowView';

type Props = Pick<ComponentProps<typeof TreeRowView>, 'row' | 'selected' | 'folded' | 'lockedTop'>;

/** A row in a tree of its own, as a role of the kind must stand. */
function RowInTree(props: Props) {
  const text = useText();
  const nothing = (): void => undefined;
  return (
    <Box role="tree" aria-label="1" sx={{ maxWidth: 320, containerType: 'inline-size' }}>
      <TreeRowView
        {...props}
        title={props.row.title ? text(props.row.title) : ''}
        reachText="5 / 5"
        movable={false}
        takesInside={false}
        takes={() => false}
        onSelect={nothing}
        onFold={nothing}
        onDrop={nothing}
        onMenu={nothing}
      />
    </Box>
  );
}

const analysis = analyse(smallDraft(0.5), []);
const [group, leaf] = treeRows(analysis, null, new Set()) as [TreeRow, TreeRow];
const CLEAN: NodeStatus = { errors: 0, pending: 0, untested: 0, changed: 0, illustrative: 0 };
const row = (status: Partial<NodeStatus>, more: Partial<TreeRow> = {}): TreeRow => ({
  ...leaf,
  own: { ...CLEAN, ...status },
  status: { ...CLEAN, ...status },
  ...more,
});

export default {
  title: 'Editor/Row of the score tree',
  component: RowInTree,
  args: { selected: false, folded: false, lockedTop: false },
} satisfies StoryMeta<Props>;

export const Clean: Story<Props> = { args: { row: row({}) } };
export const Selected: Story<Props> = { args: { row: row({}), selected: true } };
export const WithError: Story<Props> = { args: { row: row({ errors: 1 }) } };
export const Pending: Story<Props> = { args: { row: row({ pending: 1, untested: 1 }) } };
export const Changed: Story<Props> = { args: { row: row({ changed: 1 }) } };
export const Untested: Story<Props> = { args: { row: row({ untested: 1 }) } };
export const Illustrative: Story<Props> = { args: { row: row({ illustrative: 1 }) } };
export const Locked: Story<Props> = { args: { row: row({}, { locked: true }), lockedTop: true } };
export const Group: Story<Props> = { args: { row: { ...group, status: { ...CLEAN, changed: 12, untested: 3 } } } };
export const FoldedGroup: Story<Props> = { args: { row: { ...group, status: CLEAN }, folded: true } };
export const LongName: Story<Props> = {
  args: {
    row: row(
      { errors: 2, pending: 1 },
      {
        title: {
          zh: '按照本细则第八条第二款规定参加经登记的志愿服务活动的次数',
          en: 'Number of registered volunteer activities under article eight, second paragraph of these rules',
        },
      },
    ),
  },
};
