import type { Lookup, Slabs } from '../../logic/expression.js';
import { isWhole, shortest } from '../../shape/patterns/plain.js';
import { bracketed, joined, number, operator, say, type Token, type Tokens } from '../language/token.js';
import { keysOf, restOf } from './axes.js';
import { intervalTokens } from './interval.js';
import { BINDING, phrase, type Phrasing, type Speaker } from './phrase.js';
import { unitOf } from './units.js';

function cell({ type }: Lookup, units: number): Token {
  return number(shortest({ units, places: type.places }));
}

function looked(lookup: Lookup, speaker: Speaker): Tokens {
  const [rows, columns] = lookup.axes;
  const columnKeys = columns ? keysOf(columns, speaker) : [];
  const across = (cells: readonly number[]): Tokens =>
    columns
      ? bracketed(
          joined(
            cells.map((each, index) => [...(columnKeys[index] ?? []), operator('→'), cell(lookup, each)]),
            [say('nextRow')],
          ),
        )
      : [cell(lookup, cells[0] ?? lookup.otherwise)];
  const lines = keysOf(rows, speaker).map((key, index): Tokens => [
    ...key,
    operator('→'),
    ...across(lookup.cells[index] ?? []),
  ]);
  const rest = [...(columns ? [say('others')] : restOf(rows, speaker)), operator('→'), cell(lookup, lookup.otherwise)];
  const subjects = lookup.axes.map(({ subject }) => speaker.within(subject, BINDING.sum));
  return [
    say('lookedUpBy'),
    ...bracketed(joined(subjects, [say('comma')])),
    say('colon'),
    ...joined([...lines, rest], [say('nextRow')]),
  ];
}

/** Where each slab lies: above its bound, up to and including the next. */
export function slabTokens({ subject, rows }: Slabs, index: number, speaker: Speaker): Tokens {
  const bound = (at: number): ReturnType<typeof shortest> => shortest({ units: at, places: subject.type.places });
  const [row, next] = [rows[index], rows[index + 1]];
  const interval = {
    ...(row ? { from: { value: bound(row.from), closed: false } } : {}),
    ...(next ? { to: { value: bound(next.from), closed: true } } : {}),
  };
  return [...intervalTokens(interval, unitOf(subject, speaker.names), isWhole(subject)), say('partOf')];
}

function slabbed(slabs: Slabs, speaker: Speaker): Tokens {
  const lines = slabs.rows.map(({ rate }, index): Tokens => [
    ...slabTokens(slabs, index, speaker),
    operator('×'),
    number(shortest({ units: rate, places: slabs.ratePlaces })),
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
