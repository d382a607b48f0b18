import { ENGINE_VERSION } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../i18n';
import type { RunPopulation, RunSubject } from './run';
import { changedSince, groundChanged } from './staleness';
import { useCurrentDrafts } from './use-current-drafts';
import { useCurrentPopulation } from './use-current-population';

/** What of a run can change after it. */
interface RunBasis {
  readonly population: RunPopulation;
  readonly engine: string;
}

/** Why a run no longer tells what would come out now, a sentence each; empty while it does. */
export function useStaleReasons({ population, engine }: RunBasis, subjects: readonly RunSubject[]): string[] {
  const translate = useTranslate();
  const text = useText();
  const drafts = useCurrentDrafts(subjects);
  const now = { engine: ENGINE_VERSION, population: useCurrentPopulation(population) };
  const moved = subjects.flatMap((subject, index) => {
    const revision = changedSince(subject, drafts[index]);
    if (revision === null) return [];
    return translate('simulations.stale', { policy: text(subject.title), now: revision, was: subject.revision ?? 0 });
  });
  const others = groundChanged({ engine, population }, now).map((part) =>
    translate(`runs.stale.${part}`, { was: engine, now: ENGINE_VERSION, population: population.name }),
  );
  return [...new Set([...moved, ...others])];
}
