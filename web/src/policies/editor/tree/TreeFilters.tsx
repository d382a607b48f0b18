import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { Chip, type Status, StatusChip } from '../../../status';
import { useTokens } from '../../../theme';
import type { TreeRow } from './tree-row';
import { counted, TREE_FILTERS, type TreeFilter } from './visible-rows';

const STATUS: Readonly<Record<TreeFilter, Status>> = {
  errors: 'error',
  pending: 'pending',
  untested: 'untested',
  changed: 'changed',
};

interface TreeFiltersProps {
  rows: readonly TreeRow[];
  filter: TreeFilter | null;
  onFilter: (filter: TreeFilter | null) => void;
}

/** Counters that narrow the tree to what they count; pressed again, the whole tree is back. */
export function TreeFilters({ rows, filter, onFilter }: TreeFiltersProps) {
  const translate = useTranslate();
  const tokens = useTokens();
  const counts = counted(rows);
  return (
    <Box
      role="group"
      aria-label={translate('draftTree.filters')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, px: 1.5, pb: 1 }}
    >
      <Chip
        tone={{ text: tokens.text[1], tint: tokens.sunken }}
        pressed={filter === null}
        onClick={() => onFilter(null)}
        title={translate('draftTree.allHelp')}
      >
        {translate('draftTree.all', { count: counts.all })}
      </Chip>
      {TREE_FILTERS.map((each) =>
        counts[each] > 0 || filter === each ? (
          <StatusChip
            key={each}
            status={STATUS[each]}
            count={counts[each]}
            pressed={filter === each}
            onClick={() => onFilter(filter === each ? null : each)}
            title={each === 'untested' ? translate('draftTree.untestedHelp') : undefined}
          />
        ) : null,
      )}
    </Box>
  );
}
