import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { type CompiledPolicy, type Names, type NodeScore, nodesOf, type PersonScore } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useLanguage, useText } from '../../../i18n';
import { Absent, Points } from '../../../numbers';
import { StatusChip } from '../../../status';
import { useTokens } from '../../../theme';
import { nodeWorking } from '../../words';

interface ScoreExplanationProps {
  title: string;
  score: PersonScore;
  /** Scores by node under what the draft is compared with. */
  before: ReadonlyMap<string, NodeScore>;
  policy: CompiledPolicy;
  names: Names;
  onClose: () => void;
}

/** Every node of a person's score: how it was worked out, what a cap took, and what it came to. */
export function ScoreExplanation({ title, score, before, policy, names, onClose }: ScoreExplanationProps) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const { language } = useLanguage();
  const right = { textAlign: 'right', whiteSpace: 'nowrap' } as const;
  return (
    <Dialog open onClose={onClose} maxWidth="lg" fullWidth>
      <DialogTitle>
        {title} · <Points value={score.total} bold /> {translate('drafting.points')} ·{' '}
        {translate('drafting.trace.asOf', { date: score.asOf })}
      </DialogTitle>
      <DialogContent>
        <Box
          component="table"
          sx={{
            width: '100%',
            borderCollapse: 'collapse',
            fontSize: 13,
            '& th': {
              fontSize: 12,
              fontWeight: 400,
              color: 'text.secondary',
              textAlign: 'left',
              position: 'sticky',
              top: 0,
              background: tokens.surface,
              py: 0.5,
            },
            '& td': { borderTop: `1px solid ${tokens.divider}`, py: 0.75, pr: 1, verticalAlign: 'top' },
          }}
        >
          <thead>
            <tr>
              <th scope="col">{translate('drafting.trace.indicator')}</th>
              <th scope="col">{translate('drafting.trace.working')}</th>
              <Box component="th" scope="col" sx={right}>
                {translate('drafting.trace.raw')}
              </Box>
              <Box component="th" scope="col" sx={right}>
                {translate('drafting.trace.cap')}
              </Box>
              <Box component="th" scope="col" sx={right}>
                {translate('drafting.trace.lost')}
              </Box>
              <Box component="th" scope="col" sx={right}>
                {translate('drafting.trace.points')}
              </Box>
            </tr>
          </thead>
          <tbody>
            {[...nodesOf(score.root)].map((node) => (
              <Box
                component="tr"
                key={node.id}
                sx={{
                  fontWeight: node.kind === 'group' ? 600 : 400,
                  background: node.depth <= 1 ? tokens.raised : undefined,
                }}
              >
                <td style={{ paddingLeft: 4 + node.depth * 14 }}>
                  {text(node.title)} {node.unknown.length > 0 && <StatusChip status="unknown" />}
                  {node.pending && <StatusChip status="pending" />}
                  {node.marks.includes('illustrative') && <StatusChip dense status="illustrative" />}
                </td>
                <Box component="td" sx={{ color: 'text.secondary', fontWeight: 400 }}>
                  {node.kind === 'indicator' ? nodeWorking(node, policy, names, language) : null}
                </Box>
                <td style={right}>{node.raw === null ? <Absent /> : <Points value={node.raw} />}</td>
                <td style={right}>{node.cap === null ? <Absent /> : <Points value={node.cap} />}</td>
                <td style={right}>{node.lostToCap > 0 ? <Points value={-node.lostToCap} /> : null}</td>
                <td style={right}>
                  <Points value={node.points} was={before.get(node.id)?.points ?? null} bold />
                </td>
              </Box>
            ))}
          </tbody>
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('drafting.trace.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
