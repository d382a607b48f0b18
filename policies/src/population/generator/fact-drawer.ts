import { type EpochDay, formatDay, parseDay } from '../../logic/calendar-day.js';
import type { Random } from '../random.js';
import { lookupOf, type SlotOf } from './conditional.js';
import { periodsDrawer } from './draw-periods.js';
import type { Drawn, FactScalar, FactValue, Life } from './life.js';
import { chanceSampler, choiceSampler, countSampler, quantileSampler } from './sampler.js';
import { WHOLE } from './settings/distributions.js';
import type { FactModel, FieldModel } from './settings/fact-model.js';

/** Draws a fact of a person whose parents are drawn. */
export type Drawer = (life: Life, random: Random) => Drawn;

/** Whole units of 10 to the minus `places` as a decimal number; the shortest decimal text of the quotient is exact. */
function decimal(units: number, places: number): number {
  return places === 0 ? units : units / 10 ** places;
}

interface DayBounds {
  readonly earliest?: string | undefined;
  readonly latest?: string | undefined;
}

/** A day within bounds, but never before the birth. */
function within({ earliest, latest }: DayBounds): (day: EpochDay, born: EpochDay) => EpochDay {
  const first = earliest === undefined ? -Infinity : (parseDay(earliest) ?? -Infinity);
  const last = latest === undefined ? Infinity : (parseDay(latest) ?? Infinity);
  return (day, born) => Math.max(born, first, Math.min(last, day));
}

function fieldDrawer(field: FieldModel): (life: Life, random: Random) => FactScalar {
  const absent = chanceSampler(field.absent);
  const present = presentFieldDrawer(field);
  return (life, random) => (absent(random) ? null : present(life, random));
}

function presentFieldDrawer(field: FieldModel): (life: Life, random: Random) => FactScalar {
  switch (field.kind) {
    case 'choice': {
      const choose = choiceSampler(field.shares);
      return (_life, random) => choose(random);
    }
    case 'chance': {
      const chance = chanceSampler(field.share);
      return (_life, random) => chance(random);
    }
    case 'number': {
      const number = quantileSampler(field.values);
      return (_life, random) => decimal(number(random), field.places);
    }
    case 'date': {
      const [days, bounded] = [quantileSampler(field.daysBefore), within(field)];
      return ({ asOf, born }, random) => formatDay(bounded(asOf - days(random), born));
    }
  }
}

/** Makes the drawer of a fact. Conditions look up their parents by `slotOf`. */
export function drawerOf(model: FactModel, slotOf: SlotOf): Drawer {
  switch (model.kind) {
    case 'choice': {
      const shares = lookupOf(model.shares, slotOf, choiceSampler);
      return ({ values }, random) => shares(values)(random);
    }
    case 'chance': {
      const share = lookupOf(model.share, slotOf, chanceSampler);
      return ({ values }, random) => share(values)(random);
    }
    case 'count': {
      const shares = lookupOf(model.shares, slotOf, countSampler);
      return ({ values }, random) => shares(values)(random);
    }
    case 'number': {
      const holders = lookupOf(model.holders, slotOf, chanceSampler);
      const number = lookupOf(model.values, slotOf, quantileSampler);
      return ({ values }, random) => (holders(values)(random) ? number(values)(random) : model.without);
    }
    case 'date': {
      const [days, bounded] = [lookupOf(model.daysBefore, slotOf, quantileSampler), within(model)];
      return ({ asOf, born, values }, random) => bounded(asOf - days(values)(random), born);
    }
    case 'birth-date':
      return ({ born }) => born;
    case 'since':
      return model.of === 'residence'
        ? ({ asOf, residenceDays }) => asOf - residenceDays
        : ({ asOf, countyDays }) => asOf - countyDays;
    case 'time': {
      const holders = lookupOf(model.holders, slotOf, chanceSampler);
      const part = lookupOf(model.part, slotOf, quantileSampler);
      return ({ values, residenceDays, countyDays }, random) => {
        if (!holders(values)(random)) return 0;
        const days = model.of === 'residence' ? residenceDays : countyDays;
        // Thirty and a half days to the month, in whole numbers.
        const whole = model.unit === 'years' ? Math.floor(days / 365) : Math.floor((days * 2) / 61);
        return Math.floor((Math.min(model.most, whole) * part(values)(random)) / WHOLE);
      };
    }
    case 'part': {
      const holders = lookupOf(model.holders, slotOf, chanceSampler);
      const part = lookupOf(model.part, slotOf, quantileSampler);
      const of = slotOf(model.of);
      return ({ values }, random) => {
        const whole = Number(values[of]);
        return whole > 0 && holders(values)(random) ? Math.floor((whole * part(values)(random)) / WHOLE) : 0;
      };
    }
    case 'periods': {
      const ended = lookupOf(model.ended, slotOf, chanceSampler);
      const draw = periodsDrawer(model);
      const { from, to } = model;
      // Keys of a record in canonical order, as everywhere.
      const [early, late] = from < to ? [from, to] : [to, from];
      return (life, random) =>
        draw(life, random, ended(life.values)(random)).map((period) => {
          const first = formatDay(period.from);
          const last = period.to === null ? null : formatDay(period.to);
          return from < to ? { [early]: first, [late]: last } : { [early]: last, [late]: first };
        });
    }
    case 'records': {
      const count = lookupOf(model.count, slotOf, countSampler);
      const fields = Object.keys(model.fields)
        .sort()
        .flatMap((id) => {
          const field = model.fields[id];
          return field ? [{ id, draw: fieldDrawer(field) }] : [];
        });
      return (life, random) => {
        const records: Record<string, FactScalar>[] = [];
        for (let left = count(life.values)(random); left > 0; left -= 1) {
          const record: Record<string, FactScalar> = {};
          for (const { id, draw } of fields) record[id] = draw(life, random);
          records.push(record);
        }
        return records;
      };
    }
  }
}

/** How a drawn value is written in a population file. */
export function writerOf(model: FactModel): (drawn: Drawn) => FactValue {
  switch (model.kind) {
    case 'date':
    case 'birth-date':
    case 'since':
      return (day) => (typeof day === 'number' ? formatDay(day) : null);
    case 'number':
      return model.places === 0 ? (drawn) => drawn : (units) => decimal(Number(units), model.places);
    default:
      return (drawn) => drawn;
  }
}
