import Box from '@mui/material/Box';
import Popover from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import type { Reading } from '@jifen/policies';
import { useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../i18n';
import { Chip } from '../../status';
import { useTokens } from '../../theme';

interface ReadingChipsProps {
  /** Ids, e.g. `A-25`. */
  ids: readonly string[];
  readingOf: (id: string) => Reading | undefined;
}

/** 口径: the readings that decided; each opens the question, the decision and its reason. */
export function ReadingChips({ ids, readingOf }: ReadingChipsProps) {
  const tokens = useTokens();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
      {ids.map((id) => {
        const reading = readingOf(id);
        return reading ? (
          <ReadingChip key={id} reading={reading} />
        ) : (
          <Chip key={id} tone={tokens.untested}>
            {id}
          </Chip>
        );
      })}
    </Box>
  );
}

function ReadingChip({ reading }: { reading: Reading }) {
  const translate = useTranslate();
  const tokens = useTokens();
  const text = useText();
  const place = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);
  const lines = [
    [translate('scenes.reading.question'), text(reading.question)],
    [translate('scenes.reading.decision'), text(reading.decision)],
    [translate('scenes.reading.reason'), text(reading.reason)],
  ];
  return (
    <>
      <Box component="span" ref={place} sx={{ display: 'inline-flex' }}>
        <Chip tone={tokens.untested} title={text(reading.decision)} onClick={() => setOpen(true)}>
          {reading.id}
        </Chip>
      </Box>
      <Popover
        open={open}
        anchorEl={() => place.current}
        onClose={() => setOpen(false)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      >
        <Box sx={{ p: 2, maxWidth: 420 }}>
          <Typography sx={{ fontWeight: 600, mb: 0.5 }}>{reading.id}</Typography>
          <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: 'max-content 1fr', gap: 1 }}>
            {lines.map(([label, words]) => (
              <Box key={label} sx={{ display: 'contents' }}>
                <Box component="dt" sx={{ color: 'text.secondary' }}>
                  {label}
                </Box>
                <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
                  {words}
                </Box>
              </Box>
            ))}
          </Box>
        </Box>
      </Popover>
    </>
  );
}
