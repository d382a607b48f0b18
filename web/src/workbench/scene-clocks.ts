import { roundClock, type RoundClock } from '../scenes/clocks/round-clock';
import type { SceneRow } from './rows';

/** A registered scene and where its clock stands. */
export interface ClockedScene {
  readonly scene: SceneRow;
  readonly clock: RoundClock;
}

/** Whether something ends or begins that somebody has to be ready for. */
export function runs({ kind }: RoundClock): boolean {
  return kind === 'running' || kind === 'waiting';
}

/** The day on which something happens next; after every other day where nothing does. */
function nextDay(clock: RoundClock): string {
  if (clock.kind === 'running') return clock.step.last;
  return clock.kind === 'waiting' ? clock.step.first : '9999-12-31';
}

/** Scenes by what happens next on or after `today` (`YYYY-MM-DD`); the others behind them, in the order in which they came. */
export function byClock(scenes: readonly SceneRow[], today: string): ClockedScene[] {
  return scenes
    .map((scene) => ({ scene, clock: roundClock(scene.schedule, today) }))
    .sort((one, other) => nextDay(one.clock).localeCompare(nextDay(other.clock)));
}
