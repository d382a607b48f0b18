import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Finding } from '@jifen/policies';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { FindingItem, type FindingActions } from './FindingItem';
import { worstFirst } from './worst-first';

interface FindingListProps extends FindingActions {
  findings: readonly Finding[];
  /** Show this many at first, the rest on demand; all unless told. */
  limit?: number;
}

/** Findings of the checker, worst first; errors, then warnings, then notes. Nothing at all for an empty list. */
export function FindingList({ findings, limit = Infinity, ...actions }: FindingListProps) {
  const translate = useTranslate();
  const [whole, showWhole] = useState(false);
  const sorted = worstFirst(findings);
  const shown = whole ? sorted : sorted.slice(0, limit);
  if (findings.length === 0) return null;
  return (
    <Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {shown.map((finding, index) => (
          <FindingItem key={`${finding.code}${finding.pointer}${index}`} finding={finding} {...actions} />
        ))}
      </Box>
      {findings.length > limit && (
        <Button size="small" variant="text" color="primary" onClick={() => showWhole(!whole)} sx={{ mt: 0.5 }}>
          {whole ? translate('problems.fewer') : translate('problems.more', { count: findings.length - limit })}
        </Button>
      )}
    </Box>
  );
}
