import type { Bilingual } from '../findings/finding.js';

const DIGITS = '零一二三四五六七八九';

/** A whole number from 1 to 9,999 in Chinese characters, as articles are numbered: 12 → 十二, 105 → 一百零五. */
export function chineseNumber(value: number): string {
  let text = '';
  let gap = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) gap = text !== '';
    else {
      text += (gap ? DIGITS.charAt(0) : '') + DIGITS.charAt(digit) + name;
      gap = false;
    }
  }
  return text.startsWith('一十') ? text.slice(1) : text;
}

/** What a chapter is called: 第二章. */
export function chapterLabel(number: number): Bilingual {
  return { zh: `第${chineseNumber(number)}章`, en: `Chapter ${number}` };
}

/** What an article is called: 第十二条. */
export function articleLabel(number: number): Bilingual {
  return { zh: `第${chineseNumber(number)}条`, en: `Article ${number}` };
}
