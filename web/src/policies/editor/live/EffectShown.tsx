import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { Count, Delta, formatCount, meanHundredths } from '../../../numbers';
import { faded } from '../../../theme';
import type { DraftEffect, PlacesEffect } from './draft-effect';
import { EffectBar } from './EffectBar';
import { effectSentence } from './effect-sentence';
import { Spark } from './Spark';

interface EffectShownProps {
  effect: DraftEffect;
  /** Day of evaluation, YYYY-MM-DD. */
  asOf: string;
  /** The document is what it was held against. */
  isBase: boolean;
  /** The figures are not yet those of what stands in the editor. */
  isStale: boolean;
}

/** What an edit does, in a sentence, a bar, a curve and figures. */
export function EffectShown({ effect, asOf, isBase, isStale }: EffectShownProps) {
  const translate = useTranslate();
  return (
    <Box aria-live="polite" sx={{ display: 'grid', gap: 1, ...faded(isStale) }}>
      <Typography variant="body2">{effectSentence(effect, isBase, translate)}</Typography>
      <EffectBar effect={effect} />
      <Spark distribution={effect.distribution} label={translate('drafting.live.spark', { base: effect.base.label })} />
      <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 1.5, m: 0, fontSize: 14 }}>
        <Figure name={translate('drafting.live.mean')}>
          <Delta value={meanHundredths(effect.deltaSum, effect.persons)} />
        </Figure>
        <Figure name={translate('drafting.live.winners')}>
          <Count value={effect.winners} />
        </Figure>
        <Figure name={translate('drafting.live.losers')}>
          <Count value={effect.losers} />
        </Figure>
        <Figure name={translate('drafting.live.unchanged')}>
          <Count value={effect.unchanged} />
        </Figure>
      </Box>
      {effect.scenes.map((places) => (
        <Places key={places.scene.id} places={places} />
      ))}
      <Typography variant="caption" sx={{ color: 'text.tertiary' }}>
        {translate('drafting.live.time', {
          persons: formatCount(effect.persons),
          day: asOf,
          milliseconds: Math.round(effect.milliseconds),
        })}
      </Typography>
    </Box>
  );
}

function Figure({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <Box component="dt" sx={{ color: 'text.secondary' }}>
        {name}
      </Box>
      <Box component="dd" sx={{ m: 0, textAlign: 'right' }}>
        {children}
      </Box>
    </>
  );
}

function Places({ places }: { places: PlacesEffect }) {
  const translate = useTranslate();
  const text = useText();
  const [finding] = places.findings;
  const values = {
    scene: text(places.scene.title),
    round: places.round.title,
    entered: places.entered,
    left: places.left,
  };
  if (!places.admitted) {
    return (
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('drafting.live.notRanked', { ...values, reason: finding ? text(finding.message) : '' })}
      </Typography>
    );
  }
  return (
    <Typography variant="body2">
      {translate('drafting.live.places', values)}{' '}
      {!places.round.isOpen && (
        <Box component="span" sx={{ color: 'text.tertiary' }}>
          {translate('drafting.live.latestRound')}
        </Box>
      )}
    </Typography>
  );
}
