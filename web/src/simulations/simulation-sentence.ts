import type { ShowText } from '../i18n';
import { formatCount, formatPoints, meanHundredths } from '../numbers';
import type { Simulation } from './simulation';
import { subjectName } from './subject-name';

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** The one sentence of a simulation: which policy on whom, and what it came to. */
export function simulationSentence(
  { manifest, stats }: Pick<Simulation, 'manifest' | 'stats'>,
  text: ShowText,
  translate: Translate,
): string {
  const mean = meanHundredths(stats.mean.num, stats.mean.den);
  return translate('simulations.sentence', {
    policy: subjectName(manifest.policy, text),
    population: manifest.population.name,
    persons: formatCount(stats.persons),
    mean: formatPoints(mean ?? 0),
    median: formatPoints(stats.quantiles.p50),
  });
}
