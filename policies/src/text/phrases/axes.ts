import { formatDay } from '../../logic/calendar-day.js';
import type { Axis, BandAxis } from '../../logic/expression.js';
import type { Interval } from '../../shape/patterns/interval.js';
import { isWhole, shortest } from '../../shape/patterns/plain.js';
import { joined, say, type Tokens } from '../language/token.js';
import { intervalTokens } from './interval.js';
import { option } from './options.js';
import type { Speaker } from './phrase.js';
import { unitOf } from './units.js';

/** Where the bound of a row or column is written. */
type BoundPlace = (index: number) => string;

/** The dates of a band: 「不早于 2020 年 1 月 1 日且早于 2022 年 1 月 1 日」. */
function datesTokens({ test, bounds }: BandAxis, index: number, placeOf?: BoundPlace): Tokens {
  const date = (position: number, reaches: 'notBefore' | 'before', exceeds: 'after' | 'notAfter'): Tokens => {
    const day = bounds[position];
    if (day === undefined) return [];
    const at = placeOf?.(position);
    return [
      say(test === 'reaches' ? reaches : exceeds),
      { kind: 'date', date: formatDay(day), ...(at === undefined ? {} : { at }) },
    ];
  };
  const from = date(index, 'notBefore', 'after');
  const to = date(index + 1, 'before', 'notAfter');
  return [...from, ...(from.length > 0 && to.length > 0 ? [say('and')] : []), ...to];
}

/** Where the numbers of a band lie; −1 is what lies before the first bound. */
function bandInterval({ test, bounds, subject }: BandAxis, index: number, placeOf?: BoundPlace): Interval {
  const places = subject.type.kind === 'number' ? subject.type.places : 0;
  const bound = (position: number, closed: boolean): Interval['from'] => {
    const units = bounds[position];
    if (units === undefined) return undefined;
    const value = shortest({ units, places });
    return { value: placeOf ? { ...value, at: placeOf(position) } : value, closed };
  };
  const from = bound(index, test === 'reaches');
  const to = bound(index + 1, test === 'exceeds');
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

function band(axis: BandAxis, index: number, speaker: Speaker, placeOf?: BoundPlace): Tokens {
  if (axis.subject.type.kind !== 'number') return datesTokens(axis, index, placeOf);
  return intervalTokens(bandInterval(axis, index, placeOf), unitOf(axis.subject, speaker.names), isWhole(axis.subject));
}

/** The bands or groups of an axis, in words: 「1 次以上不满 3 次」, 「大专、本科」; `placeOf` says where their bounds are written. */
export function keysOf(axis: Axis, speaker: Speaker, placeOf?: BoundPlace): readonly Tokens[] {
  if (axis.kind === 'bands') return axis.bounds.map((_, index) => band(axis, index, speaker, placeOf));
  return axis.groups.map((group) =>
    joined(
      group.map((index) => [option(axis.subject, index, speaker)]),
      [say('comma')],
    ),
  );
}

/** What remains beside the bands or groups: 「不满 1 次」, 「其余」. */
export function restOf(axis: Axis, speaker: Speaker, placeOf?: BoundPlace): Tokens {
  return axis.kind === 'bands' ? band(axis, -1, speaker, placeOf) : [say('others')];
}
