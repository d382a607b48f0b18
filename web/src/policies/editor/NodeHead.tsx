import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Text } from '@jifen/policies';
import { memo } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../i18n';
import { StatusChip } from '../../status';
import { CODE_STACK } from '../../theme';
import type { Analysis } from './analysis';
import type { RuleView } from './NodePanel';
import type { TreeRow } from './tree/tree-row';
import { isLeaf } from './tree/tree-rows';
import { ViewSwitch } from './ViewSwitch';

interface NodeHeadProps {
  analysis: Analysis;
  row: TreeRow;
  title: Text;
  /** The view that its rule is shown in; null where it has no rule. */
  view: RuleView | null;
  onView: (view: RuleView) => void;
}

function isIllustrative({ entry }: TreeRow): boolean {
  return entry.kind === 'node' && entry.placed.node.marks.some(({ kind }) => kind === 'illustrative');
}

/** Where a node stands in the tree, what it is called, what is left to do there, and in which view its rule is shown. */
export const NodeHead = memo(function NodeHead({ analysis, row, title, view, onView }: NodeHeadProps) {
  const translate = useTranslate();
  const text = useText();
  const ancestors: string[] = [];
  for (let id = row.parent; id !== null;) {
    const above = analysis.rules?.nodes.get(id);
    if (above) ancestors.unshift(text(above.node.title));
    id = above?.parent ?? null;
  }
  const { changed, errors, pending } = row.status;
  return (
    <Box>
      <Box sx={{ display: 'flex', fontSize: 13, color: 'text.secondary', gap: 2 }}>
        <Box component="nav" aria-label={translate('drafting.node.path')} sx={{ flex: 1, minWidth: 0 }}>
          {ancestors.join(' › ')}
        </Box>
        <Box component="code" sx={{ fontFamily: CODE_STACK, fontSize: 12, color: 'text.tertiary' }}>
          {row.id}
        </Box>
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mt: 0.5 }}>
        <Typography variant="h1" component="h2">
          {text(title)}
        </Typography>
        {row.locked && <StatusChip status="held" label={translate('drafting.tree.locked')} />}
        {changed > 0 && isLeaf(row) && <StatusChip status="changed" />}
        {errors > 0 && <StatusChip status="error" count={errors} />}
        {pending > 0 && <StatusChip status="pending" count={pending} />}
        {isIllustrative(row) && <StatusChip status="illustrative" />}
        {view && <ViewSwitch view={view} onView={onView} withForm={isLeaf(row)} />}
      </Box>
    </Box>
  );
});
