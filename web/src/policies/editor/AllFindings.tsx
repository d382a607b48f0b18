import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Finding } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../i18n';
import { FindingList } from '../../problems';
import { useTokens } from '../../theme';
import { rowOfFinding } from './tree/row-of-finding';
import type { TreeRow } from './tree/tree-row';
import type { SteadyEditor } from './use-draft-editor';
import { revealFinding } from './uses/reveal-finding';
import { useUsesDesk } from './uses/uses-desk';

interface AllFindingsProps {
  editor: SteadyEditor;
  rows: readonly TreeRow[];
  onSelect: (id: string) => void;
  /** Opens the person who shows what was found. */
  onWitness: (finding: Finding) => void;
}

/** Id of the list, for what leads to it. */
export const FINDINGS_ID = 'draft-findings';

/** Findings of the whole draft; a click goes to the entry that one stands at. */
export function AllFindings({ editor, rows, onSelect, onWitness }: AllFindingsProps) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const desk = useUsesDesk();
  const findings = editor.analysis.findings.filter(({ severity }) => severity !== 'info');
  const rowOf = (finding: Finding): TreeRow | undefined => rowOfFinding(rows, finding);
  return (
    <Box
      component="section"
      id={FINDINGS_ID}
      tabIndex={-1}
      aria-label={translate('drafting.findings.title')}
      sx={{ p: 1.5, borderTop: `1px solid ${tokens.divider}` }}
    >
      <Typography variant="h2" sx={{ mb: 1 }}>
        {translate('drafting.findings.title')}{' '}
        <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
          {findings.length === 0 ? translate('drafting.findings.none') : findings.length}
        </Typography>
      </Typography>
      <FindingList
        findings={findings}
        limit={4}
        placeOf={(finding) => {
          const row = rowOf(finding);
          return row?.title ? text(row.title) : finding.pointer;
        }}
        onLocate={(finding) => {
          const row = rowOf(finding);
          if (!row) return;
          onSelect(row.id);
          revealFinding(desk, row, finding);
        }}
        onFix={editor.readOnly ? undefined : editor.applyFix}
        onWitness={onWitness}
      />
    </Box>
  );
}
