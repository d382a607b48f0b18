import { type Advice, decimalText, type Fact } from '@jifen/policies';
import { optionsOf, valueText } from '../../score-curve/curve-axis';

type Translate = (key: string, options?: Record<string, unknown>) => string;
type ShowText = (text: { zh: string; en?: string | undefined } | null | undefined) => string;

/** A piece of advice in words: what the fact becomes, from what, and how much of a change that is. */
export interface ChangeText {
  /** 3 → 4 次 */
  readonly change: string;
  /** 再多 1 次; null where there is no distance to tell. */
  readonly distance: string | null;
}

export function changeText(advice: Advice, fact: Fact, translate: Translate, text: ShowText): ChangeText {
  const { measure, from, to, steps } = advice;
  const options = optionsOf(fact, text, [translate('persons.yes'), translate('persons.no')]);
  const written = (place: number): string => valueText(advice, place, options);
  const unit = text(fact.unit);
  if (measure.kind === 'months') {
    return { change: translate('persons.advice.months', { months: written(to) }), distance: null };
  }
  const known = from !== null;
  const of = measure.kind === 'count' ? translate('drafting.steps.unit.count') : unit;
  const change = known
    ? translate('persons.advice.change', { from: written(from), to: written(to), unit: of }).trim()
    : translate('persons.advice.obtain', { to: written(to), unit: of }).trim();
  if (!known || steps === null || measure.kind === 'option') return { change, distance: null };
  if (measure.kind === 'date') {
    const key = to < from ? 'persons.advice.earlier' : 'persons.advice.later';
    return { change, distance: translate(key, { smart_count: steps }) };
  }
  const amount = measure.kind === 'number' ? decimalText({ units: steps, places: measure.places }) : String(steps);
  const key = to > from ? 'persons.advice.more' : 'persons.advice.fewer';
  return { change, distance: translate(key, { amount, unit: of }).trim() };
}
