import { formatDay } from '../../logic/calendar-day.js';
import type { Axis, Lookup, Slabs } from '../../logic/expression.js';
import { plain, shortest } from '../../shape/patterns/plain.js';
import { bracketed, joined, number, operator, quantity, say, type Token, type Tokens } from '../language/token.js';
import { BINDING, phrase, type Phrasing, type Speaker } from './phrase.js';
import { unitOf } from './units.js';

/** The bands or groups of an axis, in words: 「达到 12 个月」, 「大专、本科」. */
export function keysOf(axis: Axis, speaker: Speaker): readonly Tokens[] {
  const { names } = speaker;
  const subject = plain(axis.subject);
  if (axis.kind === 'codes') {
    const { codes } = axis.subject.type;
    const fact = subject.kind === 'fact' ? subject.fact : '';
    return axis.groups.map((group) =>
      joined(
        group.map((index) => [names.code(fact, codes[index] ?? String(index))]),
        [say('comma')],
      ),
    );
  }
  const { type } = axis.subject;
  const unit = unitOf(axis.subject, names);
  return axis.bounds.map((bound): Tokens => {
    if (type.kind !== 'number')
      return [say(axis.test === 'reaches' ? 'notBefore' : 'after'), { kind: 'date', date: formatDay(bound) }];
    const measure = quantity(shortest({ units: bound, places: type.places }), unit);
    return [say(axis.test === 'reaches' ? 'reaches' : 'above'), ...measure];
  });
}

/** A value of the table. */
export function cellTokens({ type }: Lookup, units: number): Token {
  return number(shortest({ units, places: type.places }));
}

function looked(lookup: Lookup, speaker: Speaker): Tokens {
  const [rows, columns] = lookup.axes;
  const columnKeys = columns ? keysOf(columns, speaker) : [];
  const across = (cells: readonly number[]): Tokens =>
    columns
      ? joined(
          cells.map((cell, index) => [...(columnKeys[index] ?? []), operator('→'), cellTokens(lookup, cell)]),
          [say('comma')],
        )
      : [cellTokens(lookup, cells[0] ?? lookup.otherwise)];
  const lines = keysOf(rows, speaker).map((key, index): Tokens => {
    const cells = across(lookup.cells[index] ?? []);
    return [...key, operator('→'), ...(columns ? bracketed(cells) : cells)];
  });
  const subjects = lookup.axes.map(({ subject }) => speaker.within(subject, BINDING.sum));
  return [
    say('lookedUpBy'),
    ...joined(subjects, [say('comma')]),
    say('colon'),
    ...joined([...lines, [say('others'), operator('→'), cellTokens(lookup, lookup.otherwise)]], [say('nextRow')]),
  ];
}

function slabbed({ subject, rows, ratePlaces }: Slabs, speaker: Speaker): Tokens {
  const unit = unitOf(subject, speaker.names);
  const lines = rows.map(({ from, rate }): Tokens => [
    say('above'),
    ...quantity(shortest({ units: from, places: subject.type.places }), unit),
    say('partOf'),
    operator('×'),
    number(shortest({ units: rate, places: ratePlaces })),
  ]);
  return [
    ...speaker.within(subject, BINDING.sum),
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
