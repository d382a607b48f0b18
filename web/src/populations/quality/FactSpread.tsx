import type { FactQuality } from '@jifen/policies';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { BarTable } from '../../charts';
import type { FactRow } from '../../facts/fact-row';
import { useText } from '../../i18n';
import { formatCount } from '../../numbers';
import { spreadRows } from './spread-rows';

interface FactSpreadProps {
  quality: FactQuality;
  fact: FactRow | undefined;
}

/** How the known values of one fact are spread, as a picture with its numbers. */
export function FactSpread({ quality, fact }: FactSpreadProps) {
  const translate = useTranslate();
  const text = useText();
  const rows = useMemo(
    () => spreadRows(quality.spread, quality.known, fact?.type, text, translate),
    [quality, fact, text, translate],
  );
  const unit = text(fact?.unit ?? undefined);
  const note = [
    translate('populations.quality.known', { count: formatCount(quality.known) }),
    ...(unit ? [translate('populations.quality.unit', { unit })] : []),
  ].join(translate('populations.quality.comma'));
  return (
    <Box sx={{ p: 2, minWidth: 0 }}>
      <BarTable
        embedded
        title={text(fact?.label) || quality.id}
        note={note}
        rows={rows}
        heads={{
          label: translate('populations.quality.column.value'),
          value: translate('populations.quality.column.persons'),
        }}
      />
      {quality.spread?.kind === 'number' && quality.spread.zeroApart && (
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>
          {translate('populations.quality.zeroApart')}
        </Typography>
      )}
      {quality.refused.length > 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>
          {translate('populations.quality.refusedExamples', { examples: quality.refused.join(' · ') })}
        </Typography>
      )}
    </Box>
  );
}
