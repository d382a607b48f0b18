import type { Lookup, Slabs } from '../../logic/expression.js';
import { isWhole, shortest } from '../../shape/patterns/plain.js';
import { bracketed, joined, points, quantity, say, type Token, type Tokens } from '../language/token.js';
import { keysOf, restOf } from '../phrases/axes.js';
import { BINDING } from '../phrases/phrase.js';
import { slabPlaces, tablePlaces } from '../phrases/table-places.js';
import { slabTokens } from '../phrases/tables.js';
import { unitOf } from '../phrases/units.js';
import type { Teller } from './teller.js';

/** A cell of a table of points, and where it is written. */
function cellTokens({ type }: Lookup, units: number, at: string, { gives }: Teller): Tokens {
  return [gives, points({ ...shortest({ units, places: type.places }), at })];
}

/** Whether the options of a table have an order, of which the highest counts. */
function isOrdered({ axes }: Lookup): boolean {
  const [{ subject }] = axes;
  return subject.type.kind === 'code' && subject.type.ordered;
}

/** 志愿服务次数分档：1 次以上不满 3 次计 5 分；…；不满 1 次计 0 分. 学历按选项：本科计 10 分；其余计 0 分（不累加，取最高）. */
export function lookupTokens(lookup: Lookup, teller: Teller): Tokens {
  const { speaker } = teller;
  const [rows, columns] = lookup.axes;
  const row = (when: Tokens, then: Tokens, linked = false): Token => ({ kind: 'row', when, then, linked });
  const places = tablePlaces(lookup);
  const cell = (units: number, at: string): Tokens => cellTokens(lookup, units, at, teller);
  const keys = keysOf(rows, speaker, places.row);
  if (columns) {
    const heads = keysOf(columns, speaker, places.column);
    const across = (cells: readonly number[], at: number): Tokens =>
      bracketed(cells.map((units, index) => row(heads[index] ?? [], cell(units, places.cell(at, index)))));
    const subjects = [rows, columns].map(({ subject }) => speaker.within(subject, BINDING.sum));
    return [
      ...joined(subjects, [say('comma')]),
      say('inTable'),
      ...keys.map((key, index) => row(key, across(lookup.cells[index] ?? [], index), true)),
      row([say('others')], cell(lookup.otherwise, places.otherwise)),
    ];
  }
  const lines = keys.map((key, index) =>
    row(key, cell(lookup.cells[index]?.[0] ?? lookup.otherwise, places.cell(index, 0))),
  );
  const bands = rows.kind === 'bands';
  return [
    ...speaker.within(rows.subject, BINDING.sum),
    say(bands ? 'inTiers' : 'byOption'),
    ...lines,
    row(restOf(rows, speaker, places.row), cell(lookup.otherwise, places.otherwise)),
    ...(bands ? [] : [say(isOrdered(lookup) ? 'highestTierOnly' : 'oneTierOnly')]),
  ];
}

/** 养老保险月数分段累进：超过 0 个月不超过 12 个月的部分每 1 个月计 0.5 分；超过 12 个月的部分每 1 个月计 0.25 分，各段相加. */
export function slabsTokens(slabs: Slabs, { speaker, gives }: Teller): Tokens {
  const { subject, rows, ratePlaces } = slabs;
  const one = quantity({ units: 1, places: 0 }, unitOf(subject, speaker.names));
  const proportion = isWhole(subject) ? [] : [say('inProportion')];
  const lines = rows.map(({ rate }, index): Token => {
    const each = points({ ...shortest({ units: rate, places: ratePlaces }), at: slabPlaces(slabs).rate(index) });
    const then = [say('eachUnit'), ...one, gives, each, ...proportion];
    return { kind: 'row', when: slabTokens(slabs, index, speaker), then, linked: false };
  });
  return [...speaker.within(subject, BINDING.sum), say('bySlabs'), ...lines, say('slabsAdded')];
}
