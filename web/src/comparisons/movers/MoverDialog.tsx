import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { type Mover, namesOf, type NodeScore } from '@jifen/policies';
import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useLanguage, useText } from '../../i18n';
import { ErrorIcon } from '../../icons';
import { PageSkeleton } from '../../layout';
import { Absent, Delta, Points } from '../../numbers';
import { EmptyState, Notice, ProblemAlert } from '../../problems';
import { nodeWorking } from '../../policies/words';
import { subjectMark } from '../../simulations/subject-name';
import { useTokens } from '../../theme';
import type { Comparison } from '../comparison';
import { nodePairs } from './node-pairs';
import { type SideScore, useBothScores } from './use-both-scores';

interface MoverDialogProps {
  comparison: Comparison;
  mover: Mover;
  onClose: () => void;
}

/** One person under A and under B, node by node, with how each came about. */
export function MoverDialog({ comparison, mover, onClose }: MoverDialogProps) {
  const translate = useTranslate();
  const { data, error, refetch } = useBothScores(comparison, mover.row, mover.personId);
  return (
    <Dialog open onClose={onClose} maxWidth="xl" fullWidth>
      <DialogTitle>
        {mover.personId} · <Points value={mover.a} /> → <Points value={mover.b} bold /> <Delta value={mover.delta} />
      </DialogTitle>
      <DialogContent>
        {error ? (
          <ProblemAlert error={error} onRetry={() => void refetch()} />
        ) : data === undefined ? (
          <PageSkeleton />
        ) : 'unshown' in data ? (
          <EmptyState text={translate(`comparisons.trace.${data.unshown}`)} />
        ) : (
          <Traces comparison={comparison} mover={mover} a={data.a} b={data.b} />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('drafting.trace.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}

interface TracesProps {
  comparison: Comparison;
  mover: Mover;
  a: SideScore;
  b: SideScore;
}

function Traces({ comparison, mover, a, b }: TracesProps) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const { language } = useLanguage();
  const [all, showAll] = useState(false);
  const pairs = useMemo(() => nodePairs(a.score, b.score), [a, b]);
  const names = useMemo(
    () => ({ a: namesOf(a.policy.resolved.document), b: namesOf(b.policy.resolved.document) }),
    [a, b],
  );
  const right = { textAlign: 'right', whiteSpace: 'nowrap' } as const;
  const agrees = a.score.effectiveTotal === mover.a && b.score.effectiveTotal === mover.b;
  const shown = pairs.filter(({ depth, delta }) => all || depth === 0 || delta !== 0);
  const side = (node: NodeScore | null, own: SideScore, name: 'a' | 'b') => (
    <>
      <Box component="td" sx={{ color: 'text.secondary', fontWeight: 400 }}>
        {node?.kind === 'indicator' ? nodeWorking(node, own.policy, names[name], language) : null}
      </Box>
      <td style={right}>{node === null ? <Absent /> : <Points value={node.points} />}</td>
    </>
  );
  const head = (mark: string, own: SideScore) => {
    const { standing } = own.score.verdicts;
    return standing === 'active' ? mark : `${mark} · ${translate(`simulations.standing.${standing}`)}`;
  };
  const { manifest } = comparison;
  return (
    <>
      {!agrees && (
        <Notice tone={tokens.error} icon={ErrorIcon} role="alert">
          {translate('comparisons.trace.disagrees')}
        </Notice>
      )}
      <FormControlLabel
        control={<Switch size="small" checked={all} onChange={(_, checked) => showAll(checked)} />}
        label={translate('comparisons.trace.all')}
      />
      <Box
        component="table"
        sx={{
          width: '100%',
          borderCollapse: 'collapse',
          fontSize: 13,
          '& th': { fontSize: 12, fontWeight: 400, color: 'text.secondary', textAlign: 'left', py: 0.5, pr: 1 },
          '& td': { borderTop: `1px solid ${tokens.divider}`, py: 0.75, pr: 1, verticalAlign: 'top' },
        }}
      >
        <thead>
          <tr>
            <th scope="col">{translate('drafting.trace.indicator')}</th>
            <th scope="col">{head(`A ${subjectMark(manifest.a)}`, a)}</th>
            <Box component="th" scope="col" sx={right}>
              {translate('comparisons.movers.a')}
            </Box>
            <th scope="col">{head(`B ${subjectMark(manifest.b)}`, b)}</th>
            <Box component="th" scope="col" sx={right}>
              {translate('comparisons.movers.b')}
            </Box>
            <Box component="th" scope="col" sx={right}>
              {translate('comparisons.movers.delta')}
            </Box>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id, depth, a: before, b: after, delta }, index) => {
            const node = after ?? before;
            return (
              <Box
                component="tr"
                key={`${id}${index}`}
                sx={{
                  fontWeight: node?.kind === 'group' ? 600 : 400,
                  background: depth <= 1 ? tokens.raised : undefined,
                }}
              >
                <td style={{ paddingLeft: 4 + depth * 14 }}>{node && text(node.title)}</td>
                {side(before, a, 'a')}
                {side(after, b, 'b')}
                <td style={right}>{delta === 0 ? null : <Delta value={delta} />}</td>
              </Box>
            );
          })}
        </tbody>
      </Box>
    </>
  );
}
