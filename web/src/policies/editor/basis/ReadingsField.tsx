import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { Reading } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { CloseIcon } from '../../../icons';
import { Chip } from '../../../status';
import { useTokens } from '../../../theme';
import { steadyField } from '../steady-field';

interface ReadingsFieldProps {
  /** Ids of the readings. */
  readings: readonly string[];
  /** Readings that the draft records. */
  declared: readonly Reading[];
  /** Says what was decided, too, and not only its id. */
  withDecision?: boolean;
  readOnly: boolean;
  onChange: (readings: readonly string[]) => void;
}

/** Most readings that one thing may rest on, as the document's schema has it. */
const MOST_READINGS = 20;

/** The readings (口径) of unclear passages that it rests on. Nothing where the draft records none. */
export const ReadingsField = steadyField(function ReadingsField(props: ReadingsFieldProps) {
  const { readings, declared, withDecision = false, readOnly, onChange } = props;
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const others = declared.filter(({ id }) => !readings.includes(id));
  if (readings.length === 0 && (declared.length === 0 || readOnly)) return null;
  return (
    <Box role="group" aria-label={translate('sceneForm.readings.label')}>
      <Typography sx={{ fontSize: 13, lineHeight: '20px', color: 'text.secondary' }}>
        {translate('sceneForm.readings.label')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, alignItems: 'center' }}>
        {readings.map((id) => {
          const reading = declared.find((each) => each.id === id);
          return (
            <Box key={id} component="span" sx={{ display: 'inline-flex', alignItems: 'center', minWidth: 0 }}>
              <Chip
                tone={tokens.primary}
                title={reading ? `${text(reading.question)} → ${text(reading.decision)}` : id}
              >
                {withDecision && reading ? `${id} ${text(reading.decision)}` : id}
              </Chip>
              {!readOnly && (
                <IconButton
                  size="small"
                  aria-label={translate('sceneForm.readings.remove', { id })}
                  onClick={() => onChange(readings.filter((each) => each !== id))}
                  sx={{ p: '5px' }}
                >
                  <CloseIcon size={14} />
                </IconButton>
              )}
            </Box>
          );
        })}
        {!readOnly && others.length > 0 && readings.length < MOST_READINGS && (
          <TextField
            select
            value=""
            onChange={(event) => event.target.value !== '' && onChange([...readings, event.target.value])}
            slotProps={{ select: { native: true }, htmlInput: { 'aria-label': translate('sceneForm.readings.add') } }}
            sx={{ maxWidth: 320 }}
          >
            <option value="">{translate('sceneForm.readings.add')}</option>
            {others.map(({ id, question }) => (
              <option key={id} value={id}>
                {id} {text(question)}
              </option>
            ))}
          </TextField>
        )}
      </Box>
    </Box>
  );
});
