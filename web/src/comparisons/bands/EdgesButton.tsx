import { BAND_EDGES, type BandEdges } from '@jifen/policies';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { formatPointsShort } from '../../numbers';
import { EdgeFields } from './EdgeFields';
import { readEdges, typedEdges } from './typed-edges';

interface EdgesButtonProps {
  /** The edges of the comparison that is shown; undefined: the usual ones. */
  edges: BandEdges | undefined;
  /** Has the same compared by other edges; undefined: not now. */
  onChoose: ((edges: BandEdges) => void) | undefined;
}

/** 调整分档: the edges of the bands of changes; other edges are another run of the same. */
export function EdgesButton({ edges, onChoose }: EdgesButtonProps) {
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [typed, type] = useState(() => typedEdges(edges));
  const read = readEdges(typed);
  const { moderate, strong } = BAND_EDGES;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!read.edges || !onChoose) return;
    setAnchor(null);
    onChoose(read.edges);
  };
  return (
    <>
      <Button
        data-print="hide"
        size="small"
        disabled={onChoose === undefined}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {translate('bands.change')}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': translate('bands.title') } }}
      >
        <Box component="form" onSubmit={submit} sx={{ p: 2, display: 'grid', gap: 1.5, maxWidth: 500 }}>
          <Typography variant="h3">{translate('bands.title')}</Typography>
          <Typography sx={{ color: 'text.secondary', fontSize: 13 }}>{translate('bands.note')}</Typography>
          <EdgeFields typed={typed} onType={type} />
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            <Button type="submit" variant="contained" color="primary" size="small" disabled={read.edges === null}>
              {translate('bands.apply')}
            </Button>
            <Button size="small" onClick={() => type(typedEdges())}>
              {translate('bands.usual', {
                moderate: formatPointsShort(moderate),
                strong: formatPointsShort(strong),
              })}
            </Button>
          </Box>
        </Box>
      </Popover>
    </>
  );
}
