import type { Bilingual } from '../../../findings/finding.js';

/** A sentence or word in both languages. */
export const both = (zh: string, en: string): Bilingual => ({ zh, en });

export const UNKNOWN = both('结果未取得', 'the result is unknown');
export const NUMBER = both('数值', 'number');
export const CONDITION = both('条件', 'condition');
export const DATE = both('日期', 'date');
export const LIST = both('记录列表', 'list of records');
export const NUMBERS = both('数值列表', 'list of numbers');
export const OTHERWISE = both('其余的值', 'otherwise');
