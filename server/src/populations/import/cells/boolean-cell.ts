import { plainText } from './plain-text.js';

const YES = new Set(['是', '有', '对', '真', '√', '✓', '1', '1.0', 'y', 'yes', 't', 'true']);
const NO = new Set(['否', '无', '没有', '不', '不是', '错', '假', '×', '✗', 'x', '0', '0.0', 'n', 'no', 'f', 'false']);

/** 1 for yes, 0 for no, undefined for what is neither. 无 answers 有无 here: it is no, not unknown. */
export function yesOrNo(text: string): 0 | 1 | undefined {
  const plain = plainText(text).toLowerCase();
  if (YES.has(plain)) return 1;
  return NO.has(plain) ? 0 : undefined;
}
