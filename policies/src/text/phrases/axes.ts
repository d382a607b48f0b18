import { formatDay } from '../../logic/calendar-day.js';
import type { Axis, BandAxis } from '../../logic/expression.js';
import type { Interval } from '../../shape/patterns/interval.js';
import { isWhole, shortest } from '../../shape/patterns/plain.js';
import { joined, say, type Tokens } from '../language/token.js';
import { intervalTokens } from './interval.js';
import { option } from './options.js';
import type { Speaker } from './phrase.js';
import { unitOf } from './units.js';

/** The dates of a band: 「不早于 2020 年 1 月 1 日且早于 2022 年 1 月 1 日」. */
function datesTokens({ test, bounds }: BandAxis, index: number): Tokens {
  const date = (at: number | undefined, reaches: 'notBefore' | 'before', exceeds: 'after' | 'notAfter'): Tokens =>
    at === undefined ? [] : [say(test === 'reaches' ? reaches : exceeds), { kind: 'date', date: formatDay(at) }];
  const from = date(bounds[index], 'notBefore', 'after');
  const to = date(bounds[index + 1], 'before', 'notAfter');
  return [...from, ...(from.length > 0 && to.length > 0 ? [say('and')] : []), ...to];
}

/** Where the numbers of a band lie; −1 is what lies before the first bound. */
function bandInterval({ test, bounds, subject }: BandAxis, index: number): Interval {
  const places = subject.type.kind === 'number' ? subject.type.places : 0;
  const bound = (at: number | undefined, closed: boolean): Interval['from'] =>
    at === undefined ? undefined : { value: shortest({ units: at, places }), closed };
  const from = bound(bounds[index], test === 'reaches');
  const to = bound(bounds[index + 1], test === 'exceeds');
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

function band(axis: BandAxis, index: number, speaker: Speaker): Tokens {
  if (axis.subject.type.kind !== 'number') return datesTokens(axis, index);
  return intervalTokens(bandInterval(axis, index), unitOf(axis.subject, speaker.names), isWhole(axis.subject));
}

/** The bands or groups of an axis, in words: 「1 次以上不满 3 次」, 「大专、本科」. */
export function keysOf(axis: Axis, speaker: Speaker): readonly Tokens[] {
  if (axis.kind === 'bands') return axis.bounds.map((_, index) => band(axis, index, speaker));
  return axis.groups.map((group) =>
    joined(
      group.map((index) => [option(axis.subject, index, speaker)]),
      [say('comma')],
    ),
  );
}

/** What remains beside the bands or groups: 「不满 1 次」, 「其余」. */
export function restOf(axis: Axis, speaker: Speaker): Tokens {
  return axis.kind === 'bands' ? band(axis, -1, speaker) : [say('others')];
}
