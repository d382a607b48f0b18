import type { Completion } from './editor-props';
import type { JsonPlace } from './json-place';

/** What a completion replaces. */
interface Replaced {
  readonly offset: number;
  readonly length: number;
}

/** Letters, Chinese characters, digits and underscores, up to the cursor. */
const WORD_BEFORE = /[\p{L}\p{N}_.]+$/u;

/**
 * What a completion at the cursor replaces: the key or scalar that the cursor is in, else the word before it. A text whose closing mark is
 * missing ends at the cursor: what stands behind belongs to the rest of the rule.
 */
export function replacedAt({ text, offset, token }: Pick<JsonPlace, 'text' | 'offset' | 'token'>): Replaced {
  if (token) {
    const written = text.slice(token.offset, token.offset + token.length);
    const isOpen = written.startsWith('"') && !/^"(?:[^"\\]|\\.)*"$/.test(written);
    return { offset: token.offset, length: isOpen ? offset - token.offset : token.length };
  }
  const length = WORD_BEFORE.exec(text.slice(0, offset))?.[0].length ?? 0;
  return { offset: offset - length, length };
}

/** Whether a colon stands behind what is replaced: then a key is to be replaced, and the value stays. */
export function hasValueBehind(text: string, { offset, length }: Replaced): boolean {
  return /^\s*:/.test(text.slice(offset + length));
}

/** What was typed of the token so far, without its opening quotation mark. */
export function typedPart(text: string, start: number, offset: number): string {
  return text.slice(start, offset).replace(/^"/, '').toLowerCase();
}

/**
 * The completions that contain what was typed, in their label, code or initials: those that begin with it first, what
 * does not fit at the place last, otherwise in the order in which the page gave them.
 */
export function chooseCompletions(completions: readonly Completion[], typed: string): Completion[] {
  return completions
    .map((completion, index) => ({ completion, index, rank: rankOf(completion, typed) }))
    .filter(({ rank }) => rank !== null)
    .sort(
      (left, right) =>
        Number(left.completion.unfit !== undefined) - Number(right.completion.unfit !== undefined) ||
        (left.rank ?? 0) - (right.rank ?? 0) ||
        left.index - right.index,
    )
    .map(({ completion }) => completion);
}

function rankOf({ label, json, search }: Completion, typed: string): number | null {
  const words = `${search ?? `${label} ${json.replaceAll('"', '')}`}`.toLowerCase().split(/\s+/);
  if (words.some((word) => word.startsWith(typed))) return 0;
  return words.some((word) => word.includes(typed)) ? 1 : null;
}
