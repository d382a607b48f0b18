import { numberText } from '../cell-text.js';
import type { Cells } from '../columns.js';
import { type RuleForms, spelledAs } from './form.js';

function cap(ownCap: number | undefined): Cells {
  return ownCap === undefined ? {} : { ruleCap: numberText(ownCap) };
}

/** Rules of one row. */
export const SINGLE_FORMS: Pick<
  RuleForms,
  'constant' | 'flat' | 'per-unit' | 'per-month-of-periods' | 'yearly' | 'base-less' | 'share'
> = {
  constant: {
    tiers: false,
    write: ({ points }) => ({ kind: 'constant', head: { points: numberText(points) }, entries: [] }),
    read: (reader) => ({ kind: 'constant', points: reader.points('points') }),
  },
  flat: {
    tiers: false,
    write: ({ condition, points }, words) => ({
      kind: 'flat',
      head: { subject: words.conditionWords(condition), points: numberText(points) },
      entries: [],
    }),
    read: (reader, before) => ({
      kind: 'flat',
      condition: reader.condition(),
      points: reader.points('points'),
      ...spelledAs(before),
    }),
  },
  'per-unit': {
    tiers: false,
    write: ({ measure, step, fullSteps, points, ownCap }, words) => ({
      kind: fullSteps ? 'per-full-unit' : 'per-unit',
      head: {
        subject: words.measureWords(measure),
        step: numberText(step),
        points: numberText(points),
        ...cap(ownCap),
      },
      entries: [],
    }),
    read(reader, before) {
      const step = reader.number('step');
      if (step <= 0) reader.refuse(reader.head, 'step', 'WORKSHEET-NUMBER');
      return {
        kind: 'per-unit',
        measure: reader.measure(),
        step,
        fullSteps: reader.kind === 'per-full-unit' || step !== 1,
        points: reader.points('points'),
        ...reader.ownCap(),
        ...spelledAs(before),
      };
    },
  },
  'per-month-of-periods': {
    tiers: false,
    write: ({ fact, tolerance, points, ownCap }, words) => ({
      kind: 'per-month-of-periods',
      head: {
        subject: words.measureWords(
          tolerance === undefined ? { kind: 'months', fact } : { kind: 'unbroken-months', fact, tolerance },
        ),
        points: numberText(points),
        ...cap(ownCap),
      },
      entries: [],
    }),
    read(reader, before) {
      const measure = reader.measure();
      if (measure.kind !== 'months' && measure.kind !== 'unbroken-months')
        reader.refuse(reader.head, 'subject', 'WORKSHEET-SUBJECT');
      return {
        kind: 'per-month-of-periods',
        fact: measure.fact,
        ...(measure.kind === 'unbroken-months' ? { tolerance: measure.tolerance } : {}),
        points: reader.points('points'),
        ...reader.ownCap(),
        ...spelledAs(before),
      };
    },
  },
  yearly: {
    tiers: false,
    write: ({ records, dateField, each, yearCap, ownCap }, words) => ({
      kind: 'yearly',
      head: {
        subject: words.recordsWords(records),
        ...(typeof each === 'number'
          ? { points: numberText(each) }
          : { otherSubject: words.fieldWords(records.fact, each.field) }),
        otherOptions: words.fieldWords(records.fact, dateField),
        yearCap: numberText(yearCap),
        ...cap(ownCap),
      },
      entries: [],
    }),
    read(reader, before) {
      const records = reader.records();
      const amount = reader.text('otherSubject');
      return {
        kind: 'yearly',
        records,
        dateField: reader.field(records.fact, 'otherOptions'),
        each: amount === '' ? reader.points('points') : { field: reader.field(records.fact, 'otherSubject') },
        yearCap: reader.points('yearCap'),
        ...reader.ownCap(),
        ...spelledAs(before),
      };
    },
  },
  'base-less': {
    tiers: false,
    write: ({ base, measure, points, least }, words) => ({
      kind: 'base-less',
      head: {
        subject: words.measureWords(measure),
        points: numberText(points),
        base: numberText(base),
        ruleFloor: numberText(least),
      },
      entries: [],
    }),
    read: (reader, before) => ({
      kind: 'base-less',
      base: reader.points('base'),
      measure: reader.measure(),
      points: reader.points('points'),
      least: reader.points('ruleFloor'),
      ...spelledAs(before),
    }),
  },
  share: {
    tiers: false,
    write: ({ points, fact }, words) => ({
      kind: 'share',
      head: { subject: words.factWords(fact), points: numberText(points) },
      entries: [],
    }),
    read: (reader, before) => ({
      kind: 'share',
      points: reader.points('points'),
      fact: reader.fact(),
      // What a new share does where the table has no column for it: nobody counts as one, and parts of a hundredth are not given.
      atLeastOne: before?.atLeastOne ?? true,
      rounding: before?.rounding ?? 'floor',
      places: before?.places ?? 2,
      ...spelledAs(before),
    }),
  },
};
