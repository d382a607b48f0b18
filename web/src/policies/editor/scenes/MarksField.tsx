import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type Mark, valueAt } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { StatusChip } from '../../../status';
import { useScene } from './scene-frame';
import { sectionOf } from './scene-sections';

interface MarksFieldProps {
  /** Pointer into the scene to the list. */
  at: string;
  marks: readonly Mark[];
}

/** How firm the values are. The mark of a value that is pending stays as long as it is; the others can be taken away. */
export function MarksField({ at, marks }: MarksFieldProps) {
  const translate = useTranslate();
  const text = useText();
  const { scene, readOnly, set } = useScene();
  const carrier = at.slice(0, at.lastIndexOf('/'));
  /** Which part of the scene a mark is about, where it is not about the item that carries it. */
  const about = ({ at: place }: Mark): string => {
    const section = carrier === '' ? sectionOf(place) : undefined;
    return section ? `${translate(`sceneForm.${section}.title`)} · ` : '';
  };
  if (marks.length === 0) return null;
  return (
    <Box role="group" aria-label={translate('drafting.node.marks')} sx={{ display: 'grid', gap: 0.5 }}>
      {marks.map((mark, index) => (
        <Box key={index} sx={{ display: 'flex', gap: 0.75, alignItems: 'center' }}>
          <StatusChip status={mark.kind} />
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {about(mark)}
            {text(mark.note)}
          </Typography>
          {!readOnly && (mark.kind !== 'pending' || valueAt(scene, carrier + mark.at) !== null) && (
            <Button size="small" variant="text" color="primary" onClick={() => set(at, marks.toSpliced(index, 1))}>
              {translate('sceneForm.unmark')}
            </Button>
          )}
        </Box>
      ))}
    </Box>
  );
}
