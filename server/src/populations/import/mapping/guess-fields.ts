import { type RecordsFactType, type SnapshotFact } from '@jifen/policies';
import { bareText } from '../cells/code-cell.js';
import { type ColumnProfile } from './column-profile.js';
import { type ColumnGuess } from './guess-columns.js';
import { likeness, pairsOf } from './similarity.js';

const BEGINNING = /(开始|起始|起|自|从|始|from|start)(日期|时间|日)?$/i;
const END = /(结束|终止|截止|止|至|到|终|to|end)(日期|时间|日)?$/i;
const NUMBER = /第?([0-9]{1,3}|[一二三四五六七八九十])(段|次|条|项)?$/;
const DIGITS = '一二三四五六七八九十';

/** Least likeness of a heading's stem to a label. */
const LEAST = 40;

interface Part {
  readonly stem: string;
  readonly record: number;
  readonly end: boolean;
}

/** Takes a heading like 居住开始2 apart; null where it is none. */
function partOf(heading: string): Part | null {
  const bare = bareText(heading);
  const number = NUMBER.exec(bare);
  const digits = number?.[1] ?? '';
  const record = digits === '' ? 1 : /\d/.test(digits) ? Number(digits) : DIGITS.indexOf(digits) + 1;
  const name = number ? bare.slice(0, number.index) : bare;
  const word = END.exec(name) ?? BEGINNING.exec(name);
  if (!word || word.index === 0) return null;
  return { stem: name.slice(0, word.index), record, end: END.test(name) };
}

/** The first two fields of a list that are days: when a record begins and when it ends. */
function periodOf(type: RecordsFactType): readonly [from: string, to: string] | null {
  const [from, to] = type.fields.filter((field) => field.type.kind === 'date');
  return from && to ? [from.id, to.id] : null;
}

/** Guesses pairs of columns like 居住开始1, 居住结束1 as periods of a list. A beginning without its end, or the other way, is none. */
export function guessFields(
  columns: readonly ColumnProfile[],
  dictionary: readonly SnapshotFact[],
): Map<number, ColumnGuess> {
  const guesses = new Map<number, ColumnGuess>();
  const periods = dictionary.flatMap(({ id, label, type }) => {
    const fields = type.kind === 'records' ? periodOf(type) : null;
    return fields && type.kind === 'records' ? [{ id, fields, most: type.most, pairs: pairsOf(label.zh) }] : [];
  });
  if (periods.length === 0) return guesses;
  const parts = columns.map(({ heading, identity }) => (identity ? null : partOf(heading)));
  for (const [column, part] of parts.entries()) {
    if (!part) continue;
    const other = parts.some((p) => p && p.end !== part.end && p.record === part.record && p.stem === part.stem);
    if (!other) continue;
    const [best] = periods
      .map((period) => ({ ...period, alike: likeness(pairsOf(part.stem), period.pairs) }))
      .sort((a, b) => b.alike - a.alike);
    // With one list only, its periods are meant whatever they are called.
    if (!best || part.record > best.most || (best.alike < LEAST && periods.length > 1)) continue;
    const use = { use: 'field', fact: best.id, field: best.fields[part.end ? 1 : 0], record: part.record, values: {} };
    guesses.set(column, { use: use as ColumnGuess['use'], confidence: Math.max(best.alike, 60) });
  }
  return guesses;
}
