import type { NumberTier, TierEnd } from '../../shape/shape.js';
import { numberText } from '../cell-text.js';
import type { Cells, ColumnId } from '../columns.js';
import { ENDS } from '../rule-kinds.js';
import type { RuleReader } from '../rule-reader.js';
import type { SheetRow } from '../sheet-row.js';
import { type RuleForms, spelledAs } from './form.js';

const CLOSED: Readonly<Record<'from' | 'to', ColumnId>> = { from: 'fromClosed', to: 'toClosed' };

function writeEnd(side: 'from' | 'to', end: TierEnd | undefined): Cells {
  if (!end) return {};
  return { [side]: numberText(end.value), [CLOSED[side]]: ENDS.words(end.closed ? 'closed' : 'open') };
}

function readEnd(reader: RuleReader, side: 'from' | 'to', row: SheetRow): TierEnd | undefined {
  const value = reader.optionalNumber(side, row);
  const words = reader.text(CLOSED[side], row);
  if (value === undefined) {
    if (words !== '') reader.refuse(row, side, 'WORKSHEET-CELL-EMPTY');
    return undefined;
  }
  const meaning = ENDS.meaning(words);
  if (!meaning) reader.refuse(row, CLOSED[side], words === '' ? 'WORKSHEET-CELL-EMPTY' : 'WORKSHEET-WORD');
  return { value, closed: meaning === 'closed' };
}

function readTier(reader: RuleReader, row: SheetRow): NumberTier {
  const [from, to] = [readEnd(reader, 'from', row), readEnd(reader, 'to', row)];
  if (!from && !to) reader.refuse(row, 'from', 'WORKSHEET-CELL-EMPTY');
  return { ...(from ? { from } : {}), ...(to ? { to } : {}), points: reader.points('points', row) };
}

function lowest(tier: NumberTier): number {
  return tier.from?.value ?? Number.NEGATIVE_INFINITY;
}

/**
 * Rows in the direction that the rule has, or that its first rows have where it is new: a sorted sheet, or a tier that was added at its end,
 * says the same rule.
 */
function inOrder(rows: readonly NumberTier[], before: readonly NumberTier[] | undefined): readonly NumberTier[] {
  const [first, second] = before ?? rows;
  const falls = first !== undefined && second !== undefined && lowest(first) > lowest(second);
  return [...rows].sort((a, b) => {
    const [low, high] = [lowest(a), lowest(b)];
    return low === high ? 0 : low < high === falls ? 1 : -1;
  });
}

/** Rules with a row for each range of a number. */
export const TIER_FORMS: Pick<RuleForms, 'tiers-number' | 'tiers-table' | 'slabs' | 'age'> = {
  'tiers-number': {
    tiers: true,
    write: ({ measure, rows, otherwise }, words) => ({
      kind: 'tiers-number',
      head: { subject: words.measureWords(measure), otherwise: numberText(otherwise) },
      entries: rows.map(({ from, to, points }) => ({
        ...writeEnd('from', from),
        ...writeEnd('to', to),
        points: numberText(points),
      })),
    }),
    read(reader, before) {
      const rows = reader.entries.map((row) => readTier(reader, row));
      return {
        kind: 'tiers-number',
        measure: reader.measure(),
        rows: before?.spelling?.separate ? rows : inOrder(rows, before?.rows),
        otherwise: reader.otherwise(),
        ...spelledAs(before),
      };
    },
  },
  'tiers-table': {
    tiers: true,
    write: ({ measure, test, rows, otherwise }, words) => ({
      kind: test === 'exceeds' ? 'tiers-above' : 'tiers-table',
      head: { subject: words.measureWords(measure), otherwise: numberText(otherwise) },
      entries: rows.map(({ from, points }) => ({ from: numberText(from), points: numberText(points) })),
    }),
    read: (reader) => ({
      kind: 'tiers-table',
      measure: reader.measure(),
      test: reader.kind === 'tiers-above' ? 'exceeds' : 'reaches',
      rows: reader.entries
        .map((row) => ({ from: reader.number('from', row), points: reader.points('points', row) }))
        .sort((a, b) => a.from - b.from),
      otherwise: reader.otherwise(),
    }),
  },
  slabs: {
    tiers: true,
    write: ({ measure, rows, ownCap }, words) => ({
      kind: 'slabs',
      head: { subject: words.measureWords(measure), ...(ownCap === undefined ? {} : { ruleCap: numberText(ownCap) }) },
      entries: rows.map(({ from, rate }) => ({ from: numberText(from), points: numberText(rate) })),
    }),
    read: (reader, before) => ({
      kind: 'slabs',
      measure: reader.measure(),
      rows: reader.entries
        .map((row) => ({ from: reader.number('from', row), rate: reader.number('points', row) }))
        .sort((a, b) => a.from - b.from),
      ...reader.ownCap(),
      ...spelledAs(before),
    }),
  },
  age: {
    tiers: true,
    write: ({ fact, over, beyond, from, points, each, most }, words) => ({
      kind: 'age',
      head: {
        subject: words.measureWords({ kind: 'years', fact }),
        points: numberText(each),
        ruleCap: numberText(most),
      },
      entries: [
        { ...writeEnd('from', { value: over, closed: false }), points: numberText(beyond) },
        { ...writeEnd('from', { value: from, closed: true }), points: numberText(points) },
      ],
    }),
    read(reader, before) {
      const measure = reader.measure();
      if (measure.kind !== 'years') reader.refuse(reader.head, 'subject', 'WORKSHEET-SUBJECT');
      const rows = reader.entries.map((row) => readTier(reader, row));
      const over = rows.find((row) => row.from && !row.from.closed && !row.to);
      const level = rows.find((row) => row.from?.closed && !row.to);
      if (rows.length !== 2 || !over || !level) reader.refuse(reader.head, 'kind', 'WORKSHEET-ENTRIES');
      return {
        kind: 'age',
        fact: measure.fact,
        over: over?.from?.value ?? 0,
        beyond: over?.points ?? 0,
        from: level?.from?.value ?? 0,
        points: level?.points ?? 0,
        each: reader.points('points'),
        most: reader.points('ruleCap'),
        ...spelledAs(before),
      };
    },
  },
};
