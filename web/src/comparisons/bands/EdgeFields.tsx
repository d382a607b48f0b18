import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { useText } from '../../i18n';
import { readEdges, type TypedEdges } from './typed-edges';

interface EdgeFieldsProps {
  typed: TypedEdges;
  onType: (typed: TypedEdges) => void;
}

/** The two edges of the bands of changes, in points; what parts nothing says so beside its field. */
export function EdgeFields({ typed, onType }: EdgeFieldsProps) {
  const translate = useTranslate();
  const text = useText();
  const { finding } = readEdges(typed);
  return (
    <Box role="group" aria-label={translate('bands.title')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
      {(['moderate', 'strong'] as const).map((edge) => {
        const wrong = finding?.pointer === `/${edge}`;
        return (
          <TextField
            key={edge}
            size="small"
            label={translate(`bands.${edge}`)}
            value={typed[edge]}
            error={wrong}
            helperText={wrong ? text(finding.message) : undefined}
            onChange={(event) => onType({ ...typed, [edge]: event.target.value })}
            slotProps={{ htmlInput: { inputMode: 'decimal', style: { textAlign: 'right' } } }}
            sx={{ width: 220 }}
          />
        );
      })}
    </Box>
  );
}
