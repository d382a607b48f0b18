import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { formatCount } from '../numbers';
import { CopyButton } from '../tables';
import { CODE_STACK, RADIUS, useTokens } from '../theme';
import type { SceneCrossing } from './comparison';
import type { CrossingCells as Cells } from './crossing-figures';

type Cell = 'inIn' | 'inOut' | 'outIn' | 'outOut';

/** Applications listed before one copies the rest. */
const LISTED = 120;

/** The 2 × 2 of places under A and under B with its sums; each cell opens its applications. */
export function CrossingCells({ crossing, cells }: { crossing: SceneCrossing; cells: Cells }) {
  const translate = useTranslate();
  const [open, setOpen] = useState<Cell | null>(null);
  const say = (key: string) => translate(`comparisons.crossing.${key}`);
  const sum = (count: number, words: string) => (
    <Box sx={{ fontSize: 13, color: 'text.secondary', alignSelf: 'center' }}>
      <Box component="b" sx={{ color: 'text.primary' }}>
        {formatCount(count)}
      </Box>{' '}
      {words}
    </Box>
  );
  const cell = (name: Cell) => (
    <CellButton
      name={name}
      count={cells[name]}
      open={open === name}
      onClick={cells[name] > 0 ? () => setOpen(open === name ? null : name) : undefined}
    />
  );
  const head = { fontSize: 13, color: 'text.secondary', alignSelf: 'center' } as const;
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box
        sx={{
          display: 'grid',
          gap: 0.75,
          gridTemplateColumns: 'max-content minmax(0, 1fr) minmax(0, 1fr) max-content',
        }}
      >
        <span />
        <Box sx={head}>{say('bIn')}</Box>
        <Box sx={head}>{say('bOut')}</Box>
        <span />
        <Box sx={head}>{say('aIn')}</Box>
        {cell('inIn')}
        {cell('inOut')}
        {sum(cells.a.in, say('aIn'))}
        <Box sx={head}>{say('aOut')}</Box>
        {cell('outIn')}
        {cell('outOut')}
        {sum(cells.a.out, say('aOut'))}
        <span />
        {sum(cells.b.in, say('bIn'))}
        {sum(cells.b.out, say('bOut'))}
        {sum(cells.all, say('households'))}
      </Box>
      {open !== null && <Applications ids={crossing[open]} title={say(`cell.${open}`)} />}
    </Box>
  );
}

interface CellButtonProps {
  name: Cell;
  count: number;
  open: boolean;
  onClick?: () => void;
}

function CellButton({ name, count, open, onClick }: CellButtonProps) {
  const translate = useTranslate();
  const tokens = useTokens();
  const tone = count === 0 ? null : name === 'inOut' ? tokens.fall : name === 'outIn' ? tokens.rise : null;
  const words = translate(`comparisons.crossing.cell.${name}`);
  return (
    <ButtonBase
      onClick={onClick}
      disabled={onClick === undefined}
      aria-expanded={open}
      sx={{
        display: 'block',
        textAlign: 'left',
        px: 1.5,
        py: 1,
        borderRadius: `${RADIUS.control}px`,
        color: tone?.text ?? 'text.primary',
        background: tone === null ? tokens.sunken : `color-mix(in srgb, ${tone.fills[0]} 45%, ${tokens.surface})`,
        boxShadow: open ? `inset 0 0 0 2px ${tone?.text ?? tokens.text[2]}` : 'none',
        printColorAdjust: 'exact',
      }}
    >
      <Box component="span" sx={{ display: 'block', fontSize: 22, lineHeight: '30px', fontWeight: 700 }}>
        {tone !== null && <span aria-hidden>{name === 'inOut' ? '▼ ' : '▲ '}</span>}
        {formatCount(count)}{' '}
      </Box>
      <Box component="span" sx={{ display: 'block', fontSize: 12, lineHeight: '18px', color: 'text.secondary' }}>
        {words}
      </Box>
    </ButtonBase>
  );
}

/** The applications of one cell by their pseudonyms. */
function Applications({ ids, title }: { ids: readonly string[]; title: string }) {
  const translate = useTranslate();
  return (
    <Box sx={{ mt: 1.5 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', mb: 0.5 }}>
        <Typography variant="h3">
          {title} {formatCount(ids.length)}
        </Typography>
        <CopyButton rows={() => [[title], ...ids.map((id) => [id])]} />
      </Box>
      <Box
        sx={{ maxHeight: 160, overflowY: 'auto', fontFamily: CODE_STACK, fontSize: 12, overflowWrap: 'anywhere' }}
        tabIndex={0}
      >
        {ids.slice(0, LISTED).join(' ')}
        {ids.length > LISTED && ` ${translate('problems.more', { count: formatCount(ids.length - LISTED) })}`}
      </Box>
    </Box>
  );
}
