import type { Department, Expectation, Fact, PolicyRules } from '@jifen/policies';
import type { ShowText } from '../../../i18n';

/** What is known about the rule in the editor and about the names that it may use, with the words to say it in. */
export interface RuleWords {
  readonly facts: readonly Fact[];
  readonly departments: readonly Department[];
  readonly rules: PolicyRules | null;
  /** What the whole rule has to give. */
  readonly result: Expectation;
  readonly text: ShowText;
  readonly translate: (key: string, options?: Record<string, unknown>) => string;
  /** Syllables of Chinese words, once the dictionary of readings is there. */
  readonly syllables: ((words: string) => readonly string[]) | null;
}

/** What may be typed to find something: its names, its code, and how the Chinese one sounds, whole and by initials. */
export function searchWords(
  label: { zh: string; en?: string | undefined },
  code: string,
  { syllables }: RuleWords,
): string {
  const sounds = syllables?.(label.zh) ?? [];
  const initials = sounds.map((sound) => sound.charAt(0)).join('');
  return [label.zh, label.en, code, initials, sounds.join('')].filter(Boolean).join(' ').toLowerCase();
}
