import type { Cell } from '@jifen/policies';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useTokens } from '../../theme';
import { NumberCell } from './NumberCell';
import { percentText } from './percent';
import { ShareBar } from './ShareBar';

interface CellEditorProps {
  cell: Cell;
  /** Read out before each field. */
  label: string;
  /** Names the codes of shares. */
  codeName: (code: string) => string;
  onChange: (value: unknown) => void;
}

/** One distribution: its numbers to type over, a bar, and the sum where there has to be one. */
export function CellEditor({ cell, label, codeName, onChange }: CellEditorProps) {
  const translate = useTranslate();
  switch (cell.kind) {
    case 'share':
      return <NumberCell percent label={label} value={cell.value} onChange={onChange} />;
    case 'shares': {
      const parts = Object.entries(cell.value).map(([code, share]) => ({ key: code, name: codeName(code), share }));
      return <Parts label={label} parts={parts} onPart={(code, share) => onChange({ ...cell.value, [code]: share })} />;
    }
    case 'counts': {
      const parts = cell.value.map((share, count) => ({ key: String(count), name: String(count), share }));
      return (
        <Parts
          label={label}
          parts={parts}
          onPart={(count, share) => onChange(cell.value.map((was, index) => (index === Number(count) ? share : was)))}
        />
      );
    }
    case 'quantiles':
      return (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {cell.value.map(([share, value], index) => {
            const replace = (step: [number, number]) =>
              onChange(cell.value.map((was, position) => (position === index ? step : was)));
            const inner = index > 0 && index < cell.value.length - 1;
            return (
              <Box key={index} sx={{ display: 'grid', justifyItems: 'end', gap: 0.25 }}>
                {inner ? (
                  <NumberCell
                    percent
                    label={`${label} ${translate('populations.settings.step', { step: index + 1 })}`}
                    value={share}
                    onChange={(next) => replace([next, value])}
                  />
                ) : (
                  <Typography variant="body2" sx={{ color: 'text.secondary', height: 26 }}>
                    {translate(index === 0 ? 'populations.settings.least' : 'populations.settings.most')}
                  </Typography>
                )}
                <NumberCell
                  wide
                  label={`${label} ${translate('populations.settings.valueAt', { share: percentText(share) })}`}
                  value={value}
                  onChange={(next) => replace([share, next])}
                />
              </Box>
            );
          })}
        </Box>
      );
  }
}

interface PartsProps {
  label: string;
  parts: readonly { readonly key: string; readonly name: string; readonly share: number }[];
  onPart: (key: string, share: number) => void;
}

function Parts({ label, parts, onPart }: PartsProps) {
  const translate = useTranslate();
  const tokens = useTokens();
  const sum = parts.reduce((total, { share }) => total + share, 0);
  const whole = sum === 10_000;
  return (
    <Box sx={{ display: 'grid', gap: 0.75 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, rowGap: 0.75, alignItems: 'end' }}>
        {parts.map(({ key, name, share }) => (
          <Box key={key} sx={{ display: 'grid', gap: 0.25 }}>
            <Typography variant="body2" sx={{ color: 'text.secondary', maxWidth: 132 }} noWrap title={name}>
              {name}
            </Typography>
            <NumberCell percent label={`${label} ${name}`} value={share} onChange={(next) => onPart(key, next)} />
          </Box>
        ))}
        <Typography
          variant="body2"
          role={whole ? undefined : 'alert'}
          sx={{ color: whole ? 'text.secondary' : tokens.error.text, fontWeight: whole ? 400 : 600, pb: 0.5 }}
        >
          {translate('populations.settings.sum', { percent: percentText(sum) })}
        </Typography>
      </Box>
      <ShareBar parts={parts} />
    </Box>
  );
}
