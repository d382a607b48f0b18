import { decimalText, type Fact, formatDay, type ScoreCurve } from '@jifen/policies';
import type { ScoreCurveData } from '../../../charts';

/** Days of a year on the average: the steps in which an axis of dates is labelled. */
const YEAR = 365.25;

/** A value of the curve in words: a number with its decimals, a date, an option. */
export function valueText({ measure }: Pick<ScoreCurve, 'measure'>, at: number, options: readonly string[]): string {
  switch (measure.kind) {
    case 'number':
      return decimalText({ units: at, places: measure.places });
    case 'date':
      return formatDay(at);
    case 'option':
    case 'yes-no':
      return options[at] ?? '';
    case 'months':
    case 'count':
      return String(at);
  }
}

/** Names of the options of a fact, by their place on the curve; none for facts without options. */
export function optionsOf(
  { type }: Fact,
  text: (label: { zh: string; en?: string }) => string,
  yesNo: [string, string],
) {
  if (type.kind === 'boolean') return [yesNo[1], yesNo[0]];
  return type.kind === 'enumeration' ? type.codes.map(({ label }) => text(label)) : [];
}

/**
 * The part of the axis in which something happens: from a little before the first break or slope to a little beyond the last, and the
 * person's own value.
 */
export function shownAxis(curves: readonly ScoreCurve[], unit: string): ScoreCurveData['axis'] {
  const [curve] = curves;
  if (!curve) return { from: 0, to: 1, per: 1, unit, format: String };
  const places = curve.measure.kind === 'number' ? curve.measure.places : 0;
  const per = curve.measure.kind === 'date' ? YEAR : 10 ** places;
  const turns = curves.flatMap(({ breaks, pieces }) => [
    ...breaks.map(({ at }) => at),
    ...pieces.filter(({ slope }) => slope !== 0).map(({ from }) => from),
  ]);
  const own = curve.own.at;
  const points = own === null ? turns : [...turns, own];
  const least = Math.min(curve.to, ...points);
  const most = Math.max(curve.from, ...points);
  const margin = Math.max(Math.ceil(per), Math.ceil((most - least) * 0.15));
  const empty = points.length === 0;
  return {
    from: empty ? curve.from : Math.max(curve.from, least - margin),
    to: Math.max(curve.from + 1, empty ? curve.told : Math.min(curve.told, most + margin)),
    per,
    unit,
    format: (value) =>
      curve.measure.kind === 'date' ? formatDay(value).slice(0, 7) : decimalText({ units: value, places }),
  };
}
