import { type Clock } from '../clock/clock.js';

/** China keeps one time all year, eight hours ahead of UTC. */
const CHINA_OFFSET = 8 * 60 * 60 * 1000;

/** The day that it is in China, `YYYY-MM-DD`, wherever the server stands. */
export function chinaToday(clock: Clock): string {
  return new Date(clock.now().getTime() + CHINA_OFFSET).toISOString().slice(0, 10);
}
