import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../../../i18n';
import { useTokens } from '../../../../theme';
import type { Source } from './sources';

interface SourceListProps {
  title: string;
  sources: readonly Source[];
  onTake: (source: Source) => void;
}

/** Sources that are shown at once. */
const SHOWN = 5;

/** Persons to start from, each with the button that takes them. */
export function SourceList({ title, sources, onTake }: SourceListProps) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const id = useId();
  const [all, setAll] = useState(false);
  if (sources.length === 0) return null;
  return (
    <Box component="section" aria-labelledby={id}>
      <Typography component="h3" id={id} sx={{ fontSize: 14, fontWeight: 600 }}>
        {title}{' '}
        <Box component="span" sx={{ fontWeight: 400, color: 'text.secondary' }}>
          {sources.length}
        </Box>
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {(all ? sources : sources.slice(0, SHOWN)).map((source) => (
          <Box
            component="li"
            key={source.key}
            sx={{ display: 'flex', gap: 1, alignItems: 'center', py: 0.5, borderTop: `1px solid ${tokens.divider}` }}
          >
            <Box sx={{ flex: 1, minWidth: 0, fontSize: 13, overflowWrap: 'anywhere' }}>{text(source.title)}</Box>
            <Button
              size="small"
              aria-label={translate('persons.start.takeOf', { title: text(source.title) })}
              onClick={() => onTake(source)}
            >
              {translate('persons.start.take')}
            </Button>
          </Box>
        ))}
      </Box>
      {sources.length > SHOWN && (
        <Button size="small" variant="text" onClick={() => setAll(!all)}>
          {translate(all ? 'drafting.cases.fewer' : 'drafting.cases.all')}
        </Button>
      )}
    </Box>
  );
}
