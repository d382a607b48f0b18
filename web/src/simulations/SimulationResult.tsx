import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../i18n';
import { Manifest } from '../manifest';
import { RunFoot } from '../runs/RunFoot';
import { Count, formatCount, formatPoints, meanHundredths, Points, Share } from '../numbers';
import { Figures } from './figures/Figures';
import { manifestOf, type Simulation } from './simulation';
import { simulationSentence } from './simulation-sentence';
import { ResultTabs } from './ResultTabs';

/** What a policy came to on a population: the sentence, the big numbers, and the parts to look into. */
export function SimulationResult({ simulation }: { simulation: Simulation }) {
  const translate = useTranslate();
  const text = useText();
  const { stats, nodes } = simulation;
  const printed = useMemo(() => manifestOf(simulation), [simulation]);
  const root = nodes[0];
  return (
    <>
      <Card component="section" sx={{ p: 2.5 }}>
        <Typography variant="computed" component="h2">
          {simulationSentence(simulation, text, translate)}
        </Typography>
        <Box sx={{ mt: 2 }}>
          <Figures
            figures={[
              {
                label: translate('simulations.figure.mean'),
                value: <Points value={meanHundredths(stats.mean.num, stats.mean.den)} />,
                note: translate('simulations.figure.persons', { persons: formatCount(stats.persons) }),
              },
              {
                label: translate('simulations.figure.median'),
                value: <Points value={stats.quantiles.p50} />,
                note: translate('simulations.figure.middle', {
                  from: formatPoints(stats.quantiles.p10),
                  to: formatPoints(stats.quantiles.p90),
                }),
              },
              {
                label: translate('simulations.figure.range'),
                value: `${formatPoints(stats.min)} – ${formatPoints(stats.max)}`,
              },
              ...(root
                ? [
                    {
                      label: translate('simulations.figure.atCap'),
                      value: root.max === null ? translate('simulations.uncapped') : <Count value={root.atCap} />,
                      note:
                        root.max === null
                          ? undefined
                          : translate('simulations.figure.cap', { cap: formatPoints(root.max) }),
                    },
                  ]
                : []),
              {
                label: translate('simulations.figure.inactive'),
                value: <Count value={stats.persons - simulation.standing.active} />,
                note: <Share part={stats.persons - simulation.standing.active} whole={stats.persons} />,
              },
            ]}
          />
        </Box>
      </Card>
      <ResultTabs simulation={simulation} />
      <Manifest
        manifest={printed}
        action={<RunFoot resource="simulations" id={simulation.id} milliseconds={simulation.milliseconds} />}
      />
    </>
  );
}
