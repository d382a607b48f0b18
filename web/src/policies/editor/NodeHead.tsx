import type { Text } from '@jifen/policies';
import { memo } from 'react';
import { useText } from '../../i18n';
import type { Analysis } from './analysis';
import type { RuleView } from './NodePanel';
import { PanelHead } from './PanelHead';
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
  const text = useText();
  const ancestors: string[] = [];
  for (let id = row.parent; id !== null;) {
    const above = analysis.rules?.nodes.get(id);
    if (above) ancestors.unshift(text(above.node.title));
    id = above?.parent ?? null;
  }
  const { changed, errors, pending } = row.status;
  return (
    <PanelHead
      place={ancestors.join(' › ')}
      id={row.id}
      title={text(title)}
      locked={row.locked}
      changed={changed > 0 && isLeaf(row)}
      errors={errors}
      pending={pending}
      illustrative={isIllustrative(row)}
    >
      {view && <ViewSwitch view={view} onView={onView} />}
    </PanelHead>
  );
});
