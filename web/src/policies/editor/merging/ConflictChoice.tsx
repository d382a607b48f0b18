import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import type { Change, MergeConflict, MergeSide } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { CODE_STACK, RADIUS, useTokens } from '../../../theme';
import { changesInConflict } from './conflict-sentences';

interface ConflictChoiceProps {
  conflict: MergeConflict;
  /** The other person. */
  name: string;
  changes: Readonly<Record<MergeSide, readonly Change[]>>;
  /** Null: nobody has chosen yet. */
  chosen: MergeSide | null;
  onChoose: (side: MergeSide) => void;
}

const SIDES: readonly MergeSide[] = ['mine', 'theirs'];

/** One thing that both changed: what each did, side by side, and whose is taken. */
export function ConflictChoice({ conflict, name, changes, chosen, onChoose }: ConflictChoiceProps) {
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
