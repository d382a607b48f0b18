import type { Population } from '../../populations/population';
import type { Ground } from './GroundFields';
import { today } from './today';

/** What a form begins with: the wanted population if it exists, else the newest, on the day of its facts. */
export function initialGround(populations: readonly Population[], wanted: string | null): Ground {
  const population = populations.find(({ id }) => id === wanted) ?? populations[0];
  return { populationId: population?.id ?? '', asOf: population?.asOf ?? today() };
}
