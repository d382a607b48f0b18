import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import type { ComparisonCheck } from '@jifen/policies';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../i18n';
import { CheckIcon, ErrorIcon } from '../icons';
import { useTokens } from '../theme';
import { figureText, sealOf, tellingFigure } from './seal';

/** The seal: the checks of the comparison with their figures; red when one fails. */
export function SealCard({ checks }: { checks: readonly ComparisonCheck[] }) {
  const translate = useTranslate();
  const tokens = useTokens();
  const [whole, showWhole] = useState(false);
  const seal = sealOf(checks);
  const color = seal.holds ? tokens.primary.text : tokens.error.text;
  const label = translate(seal.holds ? 'comparisons.seal.mark' : 'comparisons.seal.broken', {
    passed: seal.passed,
    total: seal.total,
  });
  return (
    <Card
      component="section"
      aria-label={label}
      sx={{ p: 2, display: 'flex', gap: 2, alignItems: 'center', ...(seal.holds ? {} : { borderColor: color }) }}
    >
      <Box
        aria-hidden
        sx={{
          flex: 'none',
          width: 84,
          height: 84,
          borderRadius: '50%',
          border: `2px solid ${color}`,
          boxShadow: `inset 0 0 0 3px ${tokens.surface}, inset 0 0 0 4px ${color}`,
          color,
          display: 'grid',
          placeContent: 'center',
          justifyItems: 'center',
          fontSize: 12,
          lineHeight: '16px',
          fontWeight: 700,
          textAlign: 'center',
        }}
      >
        {seal.holds ? <CheckIcon size={26} /> : <ErrorIcon size={26} />}
        <span>{label}</span>
      </Box>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {checks.map((check) => (
            <CheckLine key={check.code} check={check} whole={whole} />
          ))}
        </Box>
        <Button size="small" variant="text" color="primary" aria-expanded={whole} onClick={() => showWhole(!whole)}>
          {translate(whole ? 'comparisons.seal.fewer' : 'comparisons.seal.all')}
        </Button>
      </Box>
    </Card>
  );
}

function CheckLine({ check, whole }: { check: ComparisonCheck; whole: boolean }) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const telling = tellingFigure(check);
  return (
    <Box component="li" sx={{ fontSize: 12, lineHeight: '20px' }}>
      <Box
        sx={{
          display: 'flex',
          gap: 0.75,
          alignItems: 'flex-start',
          color: check.passed ? undefined : tokens.error.text,
        }}
      >
        <Box sx={{ pt: '3px', color: check.passed ? tokens.primary.text : tokens.error.text }}>
          {check.passed ? (
            <CheckIcon size={14} label={translate('comparisons.seal.checkPassed')} />
          ) : (
            <ErrorIcon size={14} label={translate('comparisons.seal.checkFailed')} />
          )}
        </Box>
        <Box sx={{ flex: 1, minWidth: 0, fontWeight: check.passed ? 400 : 600 }}>{text(check.title)}</Box>
        {telling && !whole && (
          <Box
            title={text(telling.label)}
            sx={{ color: check.passed ? 'text.secondary' : tokens.error.text, whiteSpace: 'nowrap' }}
          >
            {figureText(telling, translate)}
          </Box>
        )}
      </Box>
      {whole && (
        <Box component="dl" sx={{ m: 0, ml: 2.5, color: 'text.secondary' }}>
          {check.figures.map((figure, index) => (
            <Box key={index} sx={{ display: 'flex', gap: 1, justifyContent: 'space-between' }}>
              <dt>{text(figure.label)}</dt>
              <Box component="dd" sx={{ m: 0, whiteSpace: 'nowrap' }}>
                {figureText(figure, translate)}
              </Box>
            </Box>
          ))}
        </Box>
      )}
    </Box>
  );
}
