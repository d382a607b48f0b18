import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Finding } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../i18n';
import { ErrorIcon, FixIcon, InfoIcon, UserIcon, WarningIcon } from '../icons';
import { CODE_STACK, RADIUS, useTokens, type Tokens } from '../theme';

/** What a page offers for its findings. What is left out is not shown. */
export interface FindingActions {
  /** The place in words, e.g. 「第 7 行」 or the indicator's title; the pointer unless told. */
  placeOf?: (finding: Finding) => string;
  /** Go to the place. */
  onLocate?: (finding: Finding) => void;
  /** Apply the quick fix; its button carries the fix's own words. */
  onFix?: (finding: Finding) => void;
  /** The witness person in words; the facts as they are unless told. */
  witnessText?: (witness: Readonly<Record<string, unknown>>) => string;
  onWitness?: (finding: Finding) => void;
}

const LOOK = {
  error: { icon: ErrorIcon, color: (tokens: Tokens) => tokens.error.text },
  warning: { icon: WarningIcon, color: (tokens: Tokens) => tokens.mark.text },
  info: { icon: InfoIcon, color: (tokens: Tokens) => tokens.text[1] },
} as const;

/** One finding: what is wrong, why and what to do, the witness, the quick fix. */
export function FindingItem({
  finding,
  placeOf,
  onLocate,
  onFix,
  witnessText,
  onWitness,
}: FindingActions & { finding: Finding }) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const { icon: SeverityIcon, color } = LOOK[finding.severity];
  const place = placeOf ? placeOf(finding) : finding.pointer;
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        gap: 1.25,
        p: 1.5,
        background: tokens.surface,
        border: `1px solid ${tokens.divider}`,
        borderLeft: `3px solid ${color(tokens)}`,
        borderRadius: `${RADIUS.chip}px`,
      }}
    >
      <Box sx={{ color: color(tokens), pt: '2px' }}>
        <SeverityIcon size={18} label={translate(`problems.severity.${finding.severity}`)} />
      </Box>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.25, alignItems: 'baseline' }}>
          <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{text(finding.message)}</Typography>
          <Typography
            component="span"
            translate="no"
            sx={{ fontFamily: CODE_STACK, fontSize: 12, color: 'text.tertiary' }}
          >
            {finding.code}
          </Typography>
          {(finding.severity === 'error' || finding.blocksPublication) && (
            <Typography variant="caption" sx={{ ml: 'auto', color: 'text.secondary' }}>
              {translate('problems.blocking')}
            </Typography>
          )}
        </Box>
        <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {text(finding.remedy)}
        </Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.75, alignItems: 'center' }}>
          {place &&
            (onLocate ? (
              <Button
                size="small"
                variant="text"
                color="primary"
                onClick={() => onLocate(finding)}
                sx={{ p: 0, minWidth: 0, minHeight: 0 }}
              >
                {place}
              </Button>
            ) : (
              <Typography variant="caption" sx={{ color: 'text.tertiary', overflowWrap: 'anywhere' }}>
                {place}
              </Typography>
            ))}
          {finding.witness && (
            <Box
              sx={{
                display: 'inline-flex',
                alignItems: 'center',
                gap: 0.75,
                px: 1,
                py: 0.25,
                background: tokens.sunken,
                borderRadius: `${RADIUS.chip}px`,
                fontSize: 13,
              }}
            >
              <UserIcon size={15} />
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {translate('problems.witness')}
              </Box>
              <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
                {witnessText ? witnessText(finding.witness) : plainFacts(finding.witness)}
              </Box>
            </Box>
          )}
          <Box sx={{ ml: 'auto', display: 'flex', gap: 1 }}>
            {finding.witness && onWitness && (
              <Button size="small" onClick={() => onWitness(finding)}>
                {translate('problems.openWitness')}
              </Button>
            )}
            {finding.fix && onFix && (
              <Button size="small" color="primary" startIcon={<FixIcon size={15} />} onClick={() => onFix(finding)}>
                {text(finding.fix.label)}
              </Button>
            )}
          </Box>
        </Box>
      </Box>
    </Box>
  );
}

function plainFacts(witness: Readonly<Record<string, unknown>>): string {
  return Object.entries(witness)
    .map(([fact, value]) => `${fact} = ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ');
}
