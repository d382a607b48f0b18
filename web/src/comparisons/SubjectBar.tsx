import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { LinkBase, useTranslate } from 'react-admin';
import { useText } from '../i18n';
import { PopulationIcon, SwapIcon } from '../icons';
import { formatCount, shortHash } from '../numbers';
import { type RunSubject, subjectPath } from '../simulations/run';
import { subjectName } from '../simulations/subject-name';
import { CODE_STACK, useTokens } from '../theme';
import type { ComparisonManifest } from './comparison';

interface SubjectBarProps {
  manifest: ComparisonManifest;
  /** Exchanges the sides; without it the button is disabled. */
  onSwap?: () => void;
}

/** A ⇄ B and the population, each opening its page. */
export function SubjectBar({ manifest, onSwap }: SubjectBarProps) {
  const translate = useTranslate();
  const { population, asOf } = manifest;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <SubjectLink side="A" subject={manifest.a} />
      <Tooltip title={translate('comparisons.swap')}>
        <span>
          <IconButton
            aria-label={translate('comparisons.swap')}
            disabled={onSwap === undefined}
            onClick={onSwap}
            sx={{ border: 1, borderColor: 'divider' }}
          >
            <SwapIcon size={17} />
          </IconButton>
        </span>
      </Tooltip>
      <SubjectLink side="B" subject={manifest.b} />
      <Button
        component={LinkBase}
        to={`/populations/${encodeURIComponent(population.id)}/show`}
        startIcon={<PopulationIcon size={15} />}
        sx={{ fontWeight: 400 }}
      >
        {translate('simulations.input.populationOption', {
          name: population.name,
          persons: formatCount(population.persons),
        })}
      </Button>
      <Box component="span" sx={{ color: 'text.secondary', fontSize: 13 }}>
        {translate('comparisons.asOf', { day: asOf })}
      </Box>
    </Box>
  );
}

function SubjectLink({ side, subject }: { side: 'A' | 'B'; subject: RunSubject }) {
  const text = useText();
  const tokens = useTokens();
  const name = subjectName(subject, text);
  return (
    <Button component={LinkBase} to={subjectPath(subject)} title={name} sx={{ minWidth: 0, gap: 1, px: 1.25 }}>
      <Box
        component="span"
        sx={{
          flex: 'none',
          width: 20,
          borderRadius: '4px',
          fontSize: 12,
          textAlign: 'center',
          color: tokens.surface,
          background: side === 'A' ? tokens.text[2] : tokens.primary.text,
          printColorAdjust: 'exact',
        }}
      >
        {side}
      </Box>
      <Box
        component="span"
        sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', maxWidth: { xs: 220, lg: 290 } }}
      >
        {name}
      </Box>
      <Box component="span" sx={{ fontFamily: CODE_STACK, fontSize: 12, fontWeight: 400, color: 'text.secondary' }}>
        {shortHash(subject.contentHash)}
      </Box>
    </Button>
  );
}
