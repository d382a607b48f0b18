import type { Bilingual } from '../../findings/finding.js';
import { type Decimal, decimalText, shortDecimalText, type WrittenDecimal } from '../../logic/decimal.js';
import { POINT_PLACES } from '../../model/amount.js';
import { LEXICON } from './lexicon.js';

/** The name of something in the policy, as running text shows it: quoted where it could be misread. */
interface Named {
  readonly id: string;
  /** As declared. */
  readonly label: Bilingual;
  /** As shown in a sentence. */
  readonly shown: Bilingual;
}

/**
 * One piece of a readback. The same pieces in the same order make the Chinese and the English sentence; a renderer joins them, an
 * editor may show some as chips, a diff may compare them.
 */
export type Token =
  /** A word of the language; `at` points to where a rule writes the number of decimals that it says: 到整数. */
  | { readonly kind: 'word'; readonly zh: string; readonly en: string; readonly at?: string }
  | ({ readonly kind: 'fact' } & Named)
  | ({ readonly kind: 'node' } & Named)
  /** An option of an enumerated fact, or of a field of its records. */
  | ({ readonly kind: 'code'; readonly fact: string; readonly field?: string } & Named)
  /** Words from the document: a title, a label, a description. */
  | { readonly kind: 'text'; readonly zh: string; readonly en: string }
  /** A number; `decimals` where it is how many of them a result keeps. */
  | { readonly kind: 'number'; readonly value: WrittenDecimal; readonly decimals?: true }
  /** An amount of points; `exact` shows two decimals always. */
  | { readonly kind: 'points'; readonly value: WrittenDecimal; readonly exact: boolean }
  /** A unit behind a number; `one` where the number is 1. */
  | { readonly kind: 'unit'; readonly zh: string; readonly en: string; readonly one: boolean }
  | { readonly kind: 'operator'; readonly symbol: '+' | '−' | '×' | '÷' | '=' | '→' }
  /** A calendar date, `YYYY-MM-DD`; `at` points to where a rule writes it. */
  | { readonly kind: 'date'; readonly date: string; readonly at?: string }
  /** A line of a table; in running text the lines follow each other. */
  | {
      readonly kind: 'row';
      readonly when: readonly Token[];
      readonly then: readonly Token[];
      readonly linked: boolean;
    };

/** A sentence or a part of one. */
export type Tokens = readonly Token[];

export function word({ zh, en }: Bilingual): Token {
  return { kind: 'word', zh, en };
}

/** A word of the lexicon by its key. */
export function say(key: keyof typeof LEXICON): Token {
  return word(LEXICON[key]);
}

export function number(value: WrittenDecimal): Token {
  return { kind: 'number', value };
}

/** Points as a rule writes them. */
export function points(value: WrittenDecimal): Token {
  return { kind: 'points', value, exact: false };
}

/** Points as a result: hundredths, shown with two decimals. */
export function scored(hundredths: number): Token {
  return { kind: 'points', value: { units: hundredths, places: POINT_PLACES }, exact: true };
}

export function operator(symbol: Extract<Token, { kind: 'operator' }>['symbol']): Token {
  return { kind: 'operator', symbol };
}

/** Words from the document, in Chinese where no English was written. */
export function text({ zh, en }: { readonly zh: string; readonly en?: string | undefined }): Token {
  return { kind: 'text', zh, en: en ?? zh };
}

/** A number with its unit, where it has one. */
export function quantity(value: WrittenDecimal, unit: Bilingual | undefined): Tokens {
  const one = shortDecimalText(value) === '1';
  return unit ? [number(value), { kind: 'unit', ...unit, one }] : [number(value)];
}

/** The pieces with `separator` between them. */
export function joined(parts: readonly Tokens[], separator: Tokens): Token[] {
  return parts.flatMap((part, index) => (index === 0 ? [...part] : [...separator, ...part]));
}

/** The pieces in brackets. */
export function bracketed(tokens: Tokens): Token[] {
  return [say('open'), ...tokens, say('close')];
}

/** The digits of a number, with separators between thousands and a true minus sign. */
export function numberText(value: Decimal, exact = false): string {
  const [whole = '', fraction] = (exact ? decimalText(value) : shortDecimalText(value)).replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value.units < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}
