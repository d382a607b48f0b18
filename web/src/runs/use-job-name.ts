import { useTranslate } from 'react-admin';
import { useText } from '../i18n';
import { formatCount } from '../numbers';
import { subjectName } from '../simulations/subject-name';
import type { RunJob } from './run-job';

/** Names a job for people: what is run, and on whom. */
export function useJobName(): (job: RunJob) => { readonly name: string; readonly ground: string } {
  const translate = useTranslate();
  const text = useText();
  return ({ kind, policies, population, asOf }) => {
    const [a = '', b = ''] = policies.map((policy) => subjectName(policy, text));
    return {
      name: kind === 'simulation' ? translate('runs.simulation', { policy: a }) : translate(`runs.${kind}`, { a, b }),
      ground: translate('runs.ground', {
        population: population.name,
        persons: formatCount(population.persons),
        asOf,
      }),
    };
  };
}
