import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type Mark, valueAt } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { StatusChip } from '../../../status';

interface MarksFieldProps {
  marks: readonly Mark[];
  /** What carries the marks; they point into it. */
  carrier: object;
  /** Which part of the carrier a mark is about, said before its note; nothing where that goes without saying. */
  about?: (mark: Mark) => string | null;
  readOnly: boolean;
  onChange: (marks: readonly Mark[]) => void;
}

/** How firm the values are. The mark of a value that is pending stays as long as it is; the others can be taken away. */
export function MarksField({ marks, carrier, about, readOnly, onChange }: MarksFieldProps) {
  const translate = useTranslate();
  const text = useText();
  if (marks.length === 0) return null;
  return (
    <Box role="group" aria-label={translate('drafting.node.marks')} sx={{ display: 'grid', gap: 0.5 }}>
      {marks.map((mark, index) => {
        const part = about?.(mark);
        return (
          <Box key={index} sx={{ display: 'flex', gap: 0.75, alignItems: 'center' }}>
            <StatusChip status={mark.kind} />
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {part && `${part} · `}
              {text(mark.note)}
            </Typography>
            {!readOnly && (mark.kind !== 'pending' || valueAt(carrier, mark.at) !== null) && (
              <Button
                size="small"
                variant="text"
                color="primary"
                aria-label={`${translate('sceneForm.unmark')} ${text(mark.note)}`}
                onClick={() => onChange(marks.toSpliced(index, 1))}
              >
                {translate('sceneForm.unmark')}
              </Button>
            )}
          </Box>
        );
      })}
    </Box>
  );
}
