import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { type Fact, type Shape, type ShapeKind, SHAPES } from '@jifen/policies';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { useTokens } from '../../../theme';
import { FactPicker } from './FactPicker';
import { Sentence } from './Sentence';
import { fitsKind, shapeLike } from './shape-like';

/** Kinds of rules in the order in which officers meet them. */
export const KINDS: readonly ShapeKind[] = [
  'tiers-table',
  'tiers-code',
  'per-unit',
  'flat',
  'choice',
  'per-month-of-periods',
  'records-by-type',
  'yearly',
  'table-2d',
  'slabs',
  'base-less',
  'tiers-number',
  'age',
  'share',
  'constant',
];

interface KindChooserProps {
  facts: readonly Fact[];
  onChoose: (shape: Shape) => void;
}

/** How a new rule begins: its kind by an example, then the fact that it goes by. Nothing is written before both are known. */
export function KindChooser({ facts, onChoose }: KindChooserProps) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const [kind, setKind] = useState<ShapeKind | null>(null);
  const fits = kind && fitsKind(kind);
  const choose = (next: ShapeKind): void => {
    const shape = fitsKind(next) ? undefined : shapeLike(next, null, facts);
    if (shape) onChoose(shape);
    else setKind(next);
  };
  if (kind && fits) {
    return (
      <Sentence>
        <span>{translate('ruleKinds.goesBy', { kind: text(SHAPES[kind].title) })}</span>
        <FactPicker
          facts={facts}
          value={null}
          fits={fits}
          readOnly={false}
          autoFocus
          placeholder={translate('ruleKinds.fact')}
          label={translate('ruleKinds.fact')}
          onChange={(fact) => {
            const shape = shapeLike(kind, null, facts, fact);
            if (shape) onChoose(shape);
          }}
        />
        <Button size="small" onClick={() => setKind(null)}>
          {translate('ruleKinds.otherKind')}
        </Button>
      </Sentence>
    );
  }
  return (
    <Box sx={{ display: 'grid', gap: 1.25 }}>
      <Typography sx={{ color: 'text.secondary' }}>{translate('ruleKinds.choose')}</Typography>
      <Box
        role="group"
        aria-label={translate('ruleKinds.label')}
        sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'repeat(auto-fill, minmax(210px, 1fr))' }}
      >
        {KINDS.map((each) => (
          <ButtonBase
            key={each}
            disabled={!shapeLike(each, null, facts)}
            onClick={() => choose(each)}
            sx={{
              display: 'block',
              textAlign: 'left',
              p: 1.25,
              borderRadius: 1,
              border: `1px solid ${tokens.divider}`,
              '&:hover, &.Mui-focusVisible': { borderColor: tokens.primary.text },
              '&.Mui-disabled': { opacity: 0.5 },
            }}
          >
            <Typography component="span" sx={{ display: 'block', fontWeight: 600 }}>
              {text(SHAPES[each].title)}
            </Typography>
            <Typography component="span" variant="body2" sx={{ display: 'block', color: 'text.secondary' }}>
              {translate(`ruleKinds.example.${each}`)}
            </Typography>
          </ButtonBase>
        ))}
      </Box>
    </Box>
  );
}
