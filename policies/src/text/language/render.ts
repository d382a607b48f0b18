import type { Bilingual } from '../../findings/finding.js';
import { LEXICON } from './lexicon.js';
import { numberText, say, type Token, type Tokens } from './token.js';

export type Language = 'zh' | 'en';

/** One piece of running text: a token that is no row. */
export type RunningToken = Exclude<Token, { kind: 'row' }>;

/** One unit of a number: 1 month, 2 months. */
export function singular(unit: string): string {
  if (unit.endsWith('ies')) return `${unit.slice(0, -3)}y`;
  return unit.endsWith('s') && !unit.endsWith('ss') ? unit.slice(0, -1) : unit;
}

function dateText(date: string, language: Language): string {
  if (language === 'en') return date;
  const [year = '', month = '', day = ''] = date.split('-').map((part) => part.replace(/^0+/, ''));
  return `${year} 年 ${month} 月 ${day} 日`;
}

/** The text of one piece, without what joins it to its neighbours. */
function pieceText(token: RunningToken, language: Language): string {
  switch (token.kind) {
    case 'word':
    case 'text':
      return token[language];
    case 'fact':
    case 'node':
    case 'code':
      return token.shown[language];
    case 'number':
      return numberText(token.value);
    case 'points': {
      const amount = numberText(token.value, token.exact);
      const unit = LEXICON.point[language];
      return `${amount} ${language === 'en' && amount === '1' ? singular(unit) : unit}`;
    }
    case 'unit':
      return language === 'en' && token.one ? singular(token.en) : token[language];
    case 'operator':
      return token.symbol;
    case 'date':
      return dateText(token.date, language);
  }
}

/** Rows become what they mean in running text: one after another, parted by semicolons. */
function* running(tokens: Tokens): Generator<RunningToken> {
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'row') yield token;
    else {
      const before = tokens[index - 1]?.kind === 'row' ? [say('nextRow')] : [];
      const link = say(token.linked ? 'then' : 'thenAmount');
      yield* running([...before, ...token.when, link, ...token.then]);
    }
  }
}

/** Characters that take no gap: Chinese characters are wide, letters and digits narrow; punctuation brings its own room. */
const WIDE = /[\u3400-\u9fff\uf900-\ufaff]/;
const NARROW = /[0-9A-Za-z−%.]/;

function chineseGap(before: string, after: string, spaced: boolean): string {
  const last = before.at(-1) ?? '';
  const first = after.at(0) ?? '';
  if (spaced) return first === '（' || last === '）' ? '' : ' ';
  if (NARROW.test(last) && NARROW.test(first)) return first === '%' ? '' : ' ';
  return (WIDE.test(last) && NARROW.test(first)) || (NARROW.test(last) && WIDE.test(first)) ? ' ' : '';
}

function englishGap(before: string, after: string): string {
  return /[(“]$/.test(before) || /^[,;:.)%”]/.test(after) ? '' : ' ';
}

/** The pieces of a sentence one after another, rows told as running text. */
export function runningTokens(tokens: Tokens): RunningToken[] {
  return [...running(tokens)];
}

/** A token with its text in one language, and what stands between it and the piece before. */
export interface RenderedToken {
  readonly gap: string;
  readonly text: string;
  /** Position of the token among the pieces that were given. */
  readonly index: number;
}

/** The texts of the pieces of a sentence, for those who show some of them differently; together they are what {@link render} gives. */
export function renderTokens(tokens: readonly RunningToken[], language: Language): RenderedToken[] {
  const rendered: RenderedToken[] = [];
  let before = '';
  let afterOperator = false;
  for (const [index, token] of tokens.entries()) {
    const text = pieceText(token, language);
    if (text === '') continue;
    const spaced = token.kind === 'operator' || afterOperator;
    const gap = language === 'en' ? englishGap(before, text) : chineseGap(before, text, spaced);
    rendered.push({ gap: rendered.length === 0 ? '' : gap, text, index });
    before = text;
    afterOperator = token.kind === 'operator';
  }
  return rendered;
}

/** The sentence in one language. Chinese has a gap between characters and digits or letters, and none between characters. */
export function render(tokens: Tokens, language: Language): string {
  return renderTokens(runningTokens(tokens), language)
    .map(({ gap, text }) => gap + text)
    .join('');
}

/** The sentence in both languages. */
export function bilingual(tokens: Tokens): Bilingual {
  return { zh: render(tokens, 'zh'), en: render(tokens, 'en') };
}
