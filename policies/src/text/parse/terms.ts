import type { Bilingual } from '../../findings/finding.js';
import { formatDay, parseDay } from '../../logic/calendar-day.js';
import { LEXICON } from '../language/lexicon.js';
import { type Language, singular } from '../language/render.js';
import { either, inOrder, listOf, mapped, type Parser } from './parser.js';

type Word = keyof typeof LEXICON;

const LETTER = /[\p{L}\p{N}]/u;
const ASCII = /[A-Za-z0-9]/;

/** Whether the text at `end` goes on with the letters of the same word. Chinese has no gaps: only letters of the Latin script do. */
function goesOn(text: string, end: number): boolean {
  return ASCII.test(text[end - 1] ?? '') && LETTER.test(text[end] ?? '') && ASCII.test(text[end] ?? '');
}

/** Exactly that text. */
export function exactly(wanted: string): Parser<string> {
  return (source, at) => {
    const start = source.skip(at);
    const end = start + wanted.length;
    if (!source.text.startsWith(wanted, start) || goesOn(source.text, end)) return [];
    if (end > source.furthest) source.furthest = end;
    return [{ value: wanted, end }];
  };
}

function matching<T>(pattern: RegExp, make: (match: RegExpExecArray) => T | undefined): Parser<T> {
  return (source, at) => {
    const start = source.skip(at);
    pattern.lastIndex = start;
    const match = pattern.exec(source.text);
    const value = match ? make(match) : undefined;
    return match && value !== undefined ? [{ value, end: start + match[0].length }] : [];
  };
}

/** The words, numbers, units and dates of one language. */
export class Terms {
  constructor(readonly language: Language) {}

  /** A word of the lexicon; one that this language does without is always there. */
  word(key: Word): Parser<unknown> {
    const wanted = LEXICON[key][this.language];
    return wanted === '' ? (_, at) => [{ value: wanted, end: at }] : exactly(wanted);
  }

  /** Any of the words, as what it stands for. */
  oneOf<T>(words: readonly (readonly [Word, T])[]): Parser<T> {
    return either(...words.map(([key, value]) => mapped(this.word(key), () => value)));
  }

  readonly number: Parser<number> = matching(/[−-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/y, ([digits]) =>
    Number(digits.replaceAll(',', '').replace('−', '-')),
  );

  /** A calendar date, as rules write it. */
  date(): Parser<string> {
    const pattern = this.language === 'zh' ? /(\d+) ?年 ?(\d+) ?月 ?(\d+) ?日/y : /(\d{4})-(\d{2})-(\d{2})/y;
    return matching(pattern, ([, year = '', month = '', day = '']) => {
      const parsed = parseDay(`${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
      return parsed === undefined ? undefined : formatDay(parsed);
    });
  }

  /** A number with that unit behind it, where there is one. */
  quantity(unit: Bilingual | undefined): Parser<number> {
    if (!unit) return this.number;
    const text = unit[this.language];
    const forms = this.language === 'en' && singular(text) !== text ? [text, singular(text)] : [text];
    return mapped(inOrder(this.number, either(...forms.map(exactly))), ([value]) => value);
  }

  /** An amount of points. */
  points(): Parser<number> {
    return this.quantity(LEXICON.point);
  }

  bracketed<T>(parser: Parser<T>): Parser<T> {
    return mapped(inOrder(this.word('open'), parser, this.word('close')), ([, value]) => value);
  }

  /** Several, parted by 、. */
  listed<T>(parser: Parser<T>): Parser<readonly T[]> {
    return listOf(parser, this.word('comma'));
  }

  symbol(symbol: '+' | '−' | '×' | '÷'): Parser<unknown> {
    return exactly(symbol);
  }
}
