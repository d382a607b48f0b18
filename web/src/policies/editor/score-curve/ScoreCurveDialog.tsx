import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type CompiledPolicy, factsOf } from '@jifen/policies';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import type { SteadyEditor } from '../use-draft-editor';
import { type SavedPerson, shortName } from '../persons/use-saved-persons';
import { ScoreCurveView } from './ScoreCurveView';
import { useScoreCurve } from './use-score-curve';

interface ScoreCurveDialogProps {
  editor: SteadyEditor;
  policy: CompiledPolicy;
  person: SavedPerson;
  /** The node that is being looked at: its facts come first. */
  nodeId: string;
  onClose: () => void;
}

/** 逐项变化: what becomes of a person's total when one fact changes. */
export function ScoreCurveDialog({ editor, policy, person, nodeId, onClose }: ScoreCurveDialogProps) {
  const translate = useTranslate();
  const text = useText();
  const rule = policy.nodes[policy.indexOf.get(nodeId) ?? -1]?.rule;
  const read = rule ? factsOf(rule.expression) : [];
  const own = policy.facts.facts.filter(({ id }) => read.includes(id));
  const others = policy.facts.facts.filter(({ id }) => !read.includes(id));
  const [factId, chooseFact] = useState(() => (own[0] ?? others[0])?.id ?? '');
  const curves = useScoreCurve(editor, person, factId);
  const group = (label: string, facts: typeof own) =>
    facts.length > 0 && (
      <optgroup label={translate(label)}>
        {facts.map((fact) => (
          <option key={fact.id} value={fact.id}>
            {text(fact.label)}
          </option>
        ))}
      </optgroup>
    );
  const label = translate('drafting.steps.fact');
  return (
    <Dialog open onClose={onClose} maxWidth="lg" fullWidth aria-labelledby="score-curve-title">
      <DialogTitle id="score-curve-title">
        {translate('drafting.steps.title', { person: shortName(person.name) })}
      </DialogTitle>
      <DialogContent>
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
          {translate('drafting.steps.intro')}
        </Typography>
        <Box sx={{ mb: 1.5 }}>
          <TextField
            select
            size="small"
            label={label}
            value={factId}
            onChange={(event) => chooseFact(event.target.value)}
            sx={{ minWidth: 280 }}
            slotProps={{ select: { native: true }, htmlInput: { 'aria-label': label } }}
          >
            {group('drafting.steps.ownFacts', own)}
            {group('drafting.steps.otherFacts', others)}
          </TextField>
        </Box>
        {curves && (
          <ScoreCurveView
            curves={curves}
            policy={policy}
            person={{ name: shortName(person.name), asOf: person.asOf }}
            baseLabel={editor.base ? translate('drafting.curve.base') : null}
          />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('drafting.trace.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
