import { plainWords } from './cell-text.js';

/**
 * Words for values, and the values back: each value has words of its own. Where two would have the same, the later one is numbered.
 */
export class Wordbook<T> {
  private readonly values = new Map<string, T>();
  private readonly words = new Map<string, string>();
  private readonly aliases = new Map<string, T | null>();

  /** The words of the value, which from now on stand for it. */
  add(value: T, words: string): string {
    const key = JSON.stringify(value);
    const known = this.words.get(key);
    if (known !== undefined) return known;
    let own = words;
    for (let copy = 2; this.values.has(plainWords(own)); copy += 1) own = `${words}（${copy}）`;
    this.values.set(plainWords(own), value);
    this.words.set(key, own);
    return own;
  }

  /** The words of a value that was added. */
  wordsOf(value: T): string | undefined {
    return this.words.get(JSON.stringify(value));
  }

  /** Other words for the value; they mean nothing where they would mean two values. */
  alias(value: T, words: string): void {
    const key = plainWords(words);
    const other = this.aliases.get(key);
    const clashes = other !== undefined && JSON.stringify(other) !== JSON.stringify(value);
    this.aliases.set(key, clashes ? null : value);
  }

  /** The value that the words stand for. */
  valueOf(words: string): T | undefined {
    const key = plainWords(words);
    return this.values.get(key) ?? this.aliases.get(key) ?? undefined;
  }

  /** All words, in the sequence in which they were added. */
  all(): readonly string[] {
    return [...this.words.values()];
  }
}
