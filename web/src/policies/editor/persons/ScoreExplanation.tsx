import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import type { CompiledPolicy, PersonScore } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { Points } from '../../../numbers';
import { type ComparedWith, TraceTable } from './trace/TraceTable';

interface ScoreExplanationProps {
  title: string;
  score: PersonScore;
  policy: CompiledPolicy;
  base: ComparedWith | null;
  nodeId: string;
  onClose: () => void;
}

/** Every node of a person's score under the draft, beside what it is compared with: how it was worked out, and what a cap took. */
export function ScoreExplanation({ title, score, policy, base, nodeId, onClose }: ScoreExplanationProps) {
  const translate = useTranslate();
  return (
    <Dialog open onClose={onClose} maxWidth="lg" fullWidth aria-labelledby="explanation-title">
      <DialogTitle id="explanation-title">
        {title} · <Points value={score.total} was={base?.score.total ?? null} bold /> {translate('drafting.points')} ·{' '}
        {translate('drafting.trace.asOf', { date: score.asOf })}
      </DialogTitle>
      <DialogContent>
        <TraceTable policy={policy} score={score} base={base} nodeId={nodeId} explained />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('drafting.trace.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
