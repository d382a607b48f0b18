import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { Acquisition } from '@jifen/policies';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { ChoiceField } from '../scenes/ChoiceField';
import { WordsField } from '../scenes/WordsField';
import { steadyField } from '../steady-field';
import { useTyped } from '../typing/use-typed';
import { EVIDENCE_CHARACTERS, evidenceLines, readEvidence } from './evidence';

interface AcquisitionFieldsProps {
  acquisition: Acquisition | undefined;
  readOnly: boolean;
  /** A value at a pointer into the acquisition, or the whole at ''; undefined takes it away. */
  onChange: (at: '' | '/mode' | '/database' | '/evidence', value: unknown) => void;
}

const MODES = ['exchange', 'self-declared'] as const;

/** How the facts of an indicator are got: by whom, from which database, on what evidence. One line; its fields on request. */
export const AcquisitionFields = steadyField(function AcquisitionFields(props: AcquisitionFieldsProps) {
  const { acquisition, readOnly, onChange } = props;
  const translate = useTranslate();
  const text = useText();
  const fields = useId();
  const [isOpen, setOpen] = useState(false);
  const parts = acquisition && [
    translate(`drafting.acquisition.${acquisition.mode}`),
    ...(acquisition.database === undefined ? [] : [acquisition.database]),
    ...(acquisition.evidence ?? []).map(text),
  ];
  return (
    <Box role="group" aria-label={translate('drafting.node.acquisition')} sx={{ minWidth: 0, gridColumn: '1 / -1' }}>
      <Typography sx={{ fontSize: 13, lineHeight: '20px', color: 'text.secondary' }}>
        {translate('drafting.node.acquisition')}
      </Typography>
      <Box sx={{ fontSize: 14, minHeight: 32, display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: 1 }}>
        <span>{parts?.join(' · ') ?? translate('drafting.node.notStated')}</span>
        {!readOnly && (
          <Button
            size="small"
            variant="text"
            color="primary"
            aria-expanded={isOpen}
            aria-controls={fields}
            onClick={() => setOpen(!isOpen)}
          >
            {translate(isOpen ? 'basis.fold' : 'basis.change')}
          </Button>
        )}
      </Box>
      <Box id={fields} hidden={!isOpen || readOnly}>
        {isOpen && !readOnly && <Fields acquisition={acquisition} onChange={onChange} />}
      </Box>
    </Box>
  );
});

function Fields({ acquisition, onChange }: Omit<AcquisitionFieldsProps, 'readOnly'>) {
  const translate = useTranslate();
  const choices = [
    ['none', translate('drafting.node.notStated')],
    ...MODES.map((mode) => [mode, translate(`drafting.acquisition.${mode}`)] as const),
  ] as const;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(190px, 1fr))', gap: 1.5, mt: 0.5 }}>
      <ChoiceField
        label={translate('basis.mode')}
        value={acquisition?.mode ?? 'none'}
        choices={choices}
        readOnly={false}
        onChange={(mode) => {
          if (mode === 'none') onChange('', undefined);
          else if (acquisition) onChange('/mode', mode);
          else onChange('', { mode });
        }}
      />
      {acquisition && (
        <>
          <WordsField
            label={translate('basis.database')}
            value={acquisition.database ?? ''}
            longest={200}
            readOnly={false}
            onChange={(words) => onChange('/database', words === '' ? undefined : words)}
          />
          <EvidenceField acquisition={acquisition} onChange={onChange} />
        </>
      )}
    </Box>
  );
}

interface EvidenceFieldProps extends Pick<AcquisitionFieldsProps, 'onChange'> {
  acquisition: Acquisition;
}

/** Evidence that a person uploads, a document a line. What cannot stand in the draft stays in the field, with the reason. */
function EvidenceField({ acquisition, onChange }: EvidenceFieldProps) {
  const translate = useTranslate();
  const { evidence } = acquisition;
  const typed = useTyped(evidence, (next) => onChange('/evidence', next));
  const lines = typed.text ?? evidenceLines(evidence);
  const wrong = readEvidence(lines, evidence) === null;
  return (
    <TextField
      multiline
      label={translate('basis.evidence')}
      value={lines}
      error={wrong}
      helperText={translate(wrong ? 'basis.evidenceWrong' : 'basis.evidenceHelp')}
      sx={{ gridColumn: '1 / -1' }}
      onChange={({ target }) => {
        const read = readEvidence(target.value, typed.value);
        typed.type(target, target.value, ...(read === null ? [] : [read]));
      }}
      onBlur={() => !wrong && typed.forget()}
      slotProps={{ htmlInput: { maxLength: EVIDENCE_CHARACTERS } }}
    />
  );
}
