import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import type { Change, MergeConflict, MergeSide } from '@jifen/policies';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { CODE_STACK, RADIUS, useTokens } from '../../../theme';
import { changesBetween } from '../changes-between';
import type { DraftEditor, OpenConflict } from '../use-draft-editor';
import { changesInConflict } from './conflict-sentences';

interface ConflictDialogProps {
  editor: DraftEditor;
  conflict: OpenConflict;
  onClose: () => void;
}

/** Everything that both changed, side by side, with a choice each. Everything else is put together without a question. */
export function ConflictDialog({ editor, conflict, onClose }: ConflictDialogProps) {
  const translate = useTranslate();
  const { theirs, documents, conflicts, choices } = conflict;
  const { included } = editor;
  const mine = useMemo(() => changesBetween(documents.base, documents.mine, included), [documents, included]);
  const other = useMemo(() => changesBetween(documents.base, documents.theirs, included), [documents, included]);
  const open = conflicts.filter(({ id }) => choices[id] === undefined).length;
  const name = theirs.updatedBy?.displayName ?? translate('keeping.somebody');
  const chooseAll = (side: MergeSide): void => editor.choose(Object.fromEntries(conflicts.map(({ id }) => [id, side])));
  return (
    <Dialog open onClose={onClose} maxWidth="lg" fullWidth aria-labelledby="conflict-title">
      <DialogTitle id="conflict-title">{translate('keeping.conflict.title', { name })}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Typography sx={{ color: 'text.secondary' }}>
          {translate('keeping.conflict.text', { name, smart_count: conflicts.length })}
        </Typography>
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          <Button size="small" variant="outlined" onClick={() => chooseAll('mine')}>
            {translate('keeping.conflict.allMine')}
          </Button>
          <Button size="small" variant="outlined" onClick={() => chooseAll('theirs')}>
            {translate('keeping.conflict.allTheirs', { name })}
          </Button>
        </Box>
        {conflicts.map((each) => (
          <ConflictChoice
            key={each.id}
            conflict={each}
            name={name}
            changes={{ mine, theirs: other }}
            chosen={choices[each.id] ?? null}
            onChoose={(side) => editor.choose({ [each.id]: side })}
          />
        ))}
      </DialogContent>
      <DialogActions>
        <Typography variant="body2" sx={{ color: 'text.secondary', mr: 'auto', pl: 2 }} role="status">
          {open > 0 && translate('keeping.conflict.open', { smart_count: open })}
        </Typography>
        <Button onClick={onClose}>{translate('keeping.conflict.later')}</Button>
        <Button
          variant="contained"
          color="primary"
          disabled={open > 0}
          onClick={() => {
            editor.settle();
            onClose();
          }}
        >
          {translate('keeping.conflict.settle')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface ConflictChoiceProps {
  conflict: MergeConflict;
  name: string;
  changes: Readonly<Record<MergeSide, readonly Change[]>>;
  chosen: MergeSide | null;
  onChoose: (side: MergeSide) => void;
}

const SIDES: readonly MergeSide[] = ['mine', 'theirs'];

function ConflictChoice({ conflict, name, changes, chosen, onChoose }: ConflictChoiceProps) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const title = text(conflict.subject.title);
  return (
    <Box
      component="section"
      aria-label={title}
      sx={{ border: `1px solid ${tokens.divider}`, borderRadius: `${RADIUS.control}px`, p: 1.5 }}
    >
      <Typography sx={{ fontWeight: 600, mb: 1 }}>
        {title} · {translate(`keeping.conflict.kind.${conflict.kind}`)}
      </Typography>
      <RadioGroup
        aria-label={title}
        value={chosen ?? ''}
        onChange={(_, side) => onChoose(side as MergeSide)}
        sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: 1.5 }}
      >
        {SIDES.map((side) => (
          <Box
            key={side}
            sx={{
              p: 1.25,
              borderRadius: `${RADIUS.control}px`,
              border: `1px solid ${chosen === side ? tokens.primary.text : tokens.divider}`,
              background: chosen === side ? tokens.primary.tint : undefined,
              alignSelf: 'stretch',
            }}
          >
            <FormControlLabel
              value={side}
              control={<Radio size="small" />}
              label={translate(side === 'mine' ? 'keeping.conflict.mine' : 'keeping.conflict.theirs', { name })}
              slotProps={{ typography: { sx: { fontWeight: 600 } } }}
            />
            <SideWords conflict={conflict} side={side} changes={changesInConflict(conflict, side, changes[side])} />
          </Box>
        ))}
      </RadioGroup>
    </Box>
  );
}

interface SideWordsProps {
  conflict: MergeConflict;
  side: MergeSide;
  changes: readonly Change[];
}

/** What one side did, as sentences; where no sentence tells it, what it wrote as JSON. */
function SideWords({ conflict, side, changes }: SideWordsProps) {
  const translate = useTranslate();
  const text = useText();
  if (changes.length > 0) {
    return changes.map((change) => (
      <Typography key={change.id} sx={{ overflowWrap: 'anywhere' }}>
        {text(change.text)}
      </Typography>
    ));
  }
  const value = conflict.values[side];
  if (value === undefined) return <Typography>{translate('keeping.conflict.gone')}</Typography>;
  if (conflict.kind === 'structure') return <Typography>{translate('keeping.conflict.structure')}</Typography>;
  return (
    <Box
      component="pre"
      sx={{ m: 0, fontFamily: CODE_STACK, fontSize: 12, whiteSpace: 'pre-wrap', maxHeight: 200, overflow: 'auto' }}
    >
      {JSON.stringify(value, null, 2)}
    </Box>
  );
}
