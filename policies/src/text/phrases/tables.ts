import type { WrittenDecimal } from '../../logic/decimal.js';
import type { Lookup, Slabs } from '../../logic/expression.js';
import { isWhole, shortest } from '../../shape/patterns/plain.js';
import { bracketed, joined, number, operator, say, type Token, type Tokens } from '../language/token.js';
import { keysOf, restOf } from './axes.js';
import { intervalTokens } from './interval.js';
import { BINDING, phrase, type Phrasing, type Speaker } from './phrase.js';
import { slabPlaces, tablePlaces } from './table-places.js';
import { unitOf } from './units.js';

function cell({ type }: Lookup, units: number, at: string): Token {
  return number({ ...shortest({ units, places: type.places }), at });
}

function looked(lookup: Lookup, speaker: Speaker): Tokens {
  const [rows, columns] = lookup.axes;
  const places = tablePlaces(lookup);
  const columnKeys = columns ? keysOf(columns, speaker, places.column) : [];
  const across = (cells: readonly number[], row: number): Tokens =>
    columns
      ? bracketed(
          joined(
            cells.map((each, index) => [
              ...(columnKeys[index] ?? []),
              operator('→'),
              cell(lookup, each, places.cell(row, index)),
            ]),
            [say('nextRow')],
          ),
        )
      : [cell(lookup, cells[0] ?? lookup.otherwise, places.cell(row, 0))];
  const lines = keysOf(rows, speaker, places.row).map((key, index): Tokens => [
    ...key,
    operator('→'),
    ...across(lookup.cells[index] ?? [], index),
  ]);
  const rest = [
    ...(columns ? [say('others')] : restOf(rows, speaker, places.row)),
    operator('→'),
    cell(lookup, lookup.otherwise, places.otherwise),
  ];
  const subjects = lookup.axes.map(({ subject }) => speaker.within(subject, BINDING.sum));
  return [
    say('lookedUpBy'),
    ...bracketed(joined(subjects, [say('comma')])),
    say('colon'),
    ...joined([...lines, rest], [say('nextRow')]),
  ];
}

/** Where each slab lies: above its bound, up to and including the next. */
export function slabTokens(slabs: Slabs, index: number, speaker: Speaker): Tokens {
  const { subject, rows } = slabs;
  const places = slabPlaces(slabs);
  const bound = (units: number, row: number): WrittenDecimal => ({
    ...shortest({ units, places: subject.type.places }),
    at: places.from(row),
  });
  const [row, next] = [rows[index], rows[index + 1]];
  const interval = {
    ...(row ? { from: { value: bound(row.from, index), closed: false } } : {}),
    ...(next ? { to: { value: bound(next.from, index + 1), closed: true } } : {}),
  };
  return [...intervalTokens(interval, unitOf(subject, speaker.names), isWhole(subject)), say('partOf')];
}

function slabbed(slabs: Slabs, speaker: Speaker): Tokens {
  const lines = slabs.rows.map(({ rate }, index): Tokens => [
    ...slabTokens(slabs, index, speaker),
    operator('×'),
    number({ ...shortest({ units: rate, places: slabs.ratePlaces }), at: slabPlaces(slabs).rate(index) }),
  ]);
  return [
    ...speaker.within(slabs.subject, BINDING.sum),
    say('bySlabs'),
    ...joined(lines, [say('nextRow')]),
    say('slabsAdded'),
  ];
}

/** Tables within running text. */
export const TABLES: Phrasing<'lookup' | 'slabs'> = {
  lookup: (lookup, speaker) => phrase(bracketed(looked(lookup, speaker)), BINDING.atom),
  slabs: (slabs, speaker) => phrase(bracketed(slabbed(slabs, speaker)), BINDING.atom),
};
