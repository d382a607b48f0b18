import type { Bilingual } from '../findings/finding.js';
import { decimalOf } from '../logic/decimal.js';
import type { Expression } from '../logic/expression.js';
import type { Citation } from '../model/citation.js';
import type { Mark } from '../model/mark.js';
import type { Text } from '../model/text.js';
import { joined, number, text, type Tokens, word } from '../text/language/token.js';
import { documentPoints } from '../text/readback/node.js';
import { readBackRule } from '../text/readback/read-back.js';
import { DIFF, MARK_WORDS } from './diff-words.js';
import type { Side } from './side.js';

/** How values of documents are put into words where two of them stand side by side. */
export const NONE: Tokens = [word(DIFF.none)];

export function listed(parts: readonly Tokens[]): Tokens {
  return parts.length === 0 ? NONE : joined(parts, [word(DIFF.listed)]);
}

export function sayText(value: Text | undefined): Tokens {
  return value ? [text(value)] : NONE;
}

export function sayWords(value: string | null | undefined): Tokens {
  if (value === null) return [word(DIFF.pending)];
  return value === undefined ? NONE : [text({ zh: value })];
}

export function sayDate(value: string | null | undefined): Tokens {
  if (value === null) return [word(DIFF.pending)];
  return value === undefined ? [word(DIFF.openEnd)] : [{ kind: 'date', date: value }];
}

export function sayYes(value: boolean | undefined): Tokens {
  if (value === undefined) return NONE;
  return [word(value ? DIFF.yes : DIFF.no)];
}

/** Points; `absent` says what no value means there. */
export function sayPoints(value: number | null | undefined, absent: Bilingual): Tokens {
  if (value === null) return [word(DIFF.pending)];
  return value === undefined ? [word(absent)] : [documentPoints(value)];
}

export function sayIds(ids: readonly string[]): Tokens {
  return listed(ids.map((id) => [text({ zh: id })]));
}

export function sayDepartment(id: string | undefined, side: Side): Tokens {
  return id === undefined ? NONE : [side.department(id)];
}

export function sayCitations(citations: readonly Citation[], side: Side): Tokens {
  return listed(citations.map(({ document, clause }) => [side.source(document), text({ zh: clause })]));
}

export function sayMarks(marks: readonly Mark[]): Tokens {
  return listed(
    marks.map(({ kind, note, at, reading }) => [
      word(MARK_WORDS[kind]),
      ...(at === '' ? [] : [text({ zh: at })]),
      word(DIFF.colon),
      text(note),
      ...(reading === undefined ? [] : [text({ zh: reading })]),
    ]),
  );
}

/** A rule as it reads; what is written but cannot be read says so. */
export function sayRule(
  rule: unknown,
  expression: Expression | null | undefined,
  side: Side,
  deducted = false,
): Tokens {
  if (expression) return readBackRule(expression, side.names, { deducted });
  return rule === null ? [word(DIFF.pending)] : [word(DIFF.invalid)];
}

/** Any other JSON: its leaves, one after another. */
export function sayJson(value: unknown): Tokens {
  if (value === undefined) return NONE;
  if (value === null) return [word(DIFF.pending)];
  if (typeof value === 'boolean') return sayYes(value);
  if (typeof value === 'number') {
    const decimal = decimalOf(value);
    return decimal ? [number(decimal)] : [text({ zh: String(value) })];
  }
  if (typeof value === 'string') return [text({ zh: value })];
  if (typeof value !== 'object') return NONE;
  const { zh, en } = value as { readonly zh?: unknown; readonly en?: unknown };
  if (typeof zh === 'string') return [text({ zh, en: typeof en === 'string' ? en : undefined })];
  return listed(Object.values(value).map(sayJson));
}
