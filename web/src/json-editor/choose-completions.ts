import type { Completion } from './editor-props';

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
