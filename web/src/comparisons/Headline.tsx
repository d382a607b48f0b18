import { BAND_EDGES } from '@jifen/policies';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useText } from '../i18n';
import { Count, Delta, formatCount, formatPointsShort, meanHundredths, Points } from '../numbers';
import { type Figure, Figures } from '../simulations/figures/Figures';
import { useTokens } from '../theme';
import type { Comparison } from './comparison';
import { sceneCells } from './crossing-figures';
import { comparisonSentence } from './sentence';
import { sentenceFactsOf } from './sentence-facts';

/** The computed sentence and the numbers that a reader takes away. */
export function Headline({ comparison }: { comparison: Comparison }) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const { manifest, persons, deltaSum } = comparison;
  const [scene] = comparison.crossing;
  const cells = scene && sceneCells(scene);
  const sceneTitle = scene ? (manifest.scene?.title ?? text(scene.scene.title)) : '';
  const segments = comparisonSentence(sentenceFactsOf(comparison, text), translate);
  const [a, b] = [comparison.a.stats, comparison.b.stats];
  const strongFall = comparison.bands[0]?.count ?? 0;
  const strongRise = comparison.bands.at(-1)?.count ?? 0;
  const points = formatPointsShort((manifest.edges ?? BAND_EDGES).strong);
  const figures: Figure[] = [
    {
      label: translate('comparisons.figure.mean'),
      value: <Move from={meanHundredths(a.sum, persons)} to={meanHundredths(b.sum, persons)} />,
      note: <Delta value={meanHundredths(deltaSum, persons)} />,
    },
    {
      label: translate('comparisons.figure.median'),
      value: <Move from={a.quantiles.p50} to={b.quantiles.p50} />,
      note: <Delta value={b.quantiles.p50 - a.quantiles.p50} />,
    },
    {
      label: translate('comparisons.figure.strongFall', { points }),
      value: <Count value={strongFall} />,
      note: translate('comparisons.figure.strongRise', { points, count: formatCount(strongRise) }),
    },
    ...(scene && cells
      ? [
          {
            label: translate('comparisons.figure.crossing', { scene: sceneTitle }),
            value: <Count value={cells.outIn} />,
            note: translate('comparisons.figure.crossingNote', {
              lost: formatCount(cells.inOut),
              kept: formatCount(cells.inIn),
            }),
          },
        ]
      : []),
  ];
  return (
    <Card component="section" sx={{ p: 2.5 }}>
      <Typography variant="computed" component="h2">
        {segments.map((segment, index) => (
          <Box
            component="span"
            key={index}
            sx={{ color: segment.tone === undefined ? undefined : tokens[segment.tone].text }}
          >
            {segment.text}
          </Box>
        ))}
      </Typography>
      <Box sx={{ mt: 2 }}>
        <Figures figures={figures} />
      </Box>
    </Card>
  );
}

/** From one value to another, the old one in grey. */
function Move({ from, to }: { from: number | null; to: number | null }) {
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      <Box component="span" sx={{ color: 'text.tertiary', fontWeight: 600 }}>
        <Points value={from} />
      </Box>
      {' → '}
      <Points value={to} />
    </Box>
  );
}
