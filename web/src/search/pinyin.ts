import { useEffect, useState } from 'react';

/** Chinese words as they are typed in Latin letters. */
export interface Pinyin {
  /** Syllables without tones, one a character; what is not Chinese stays as it is: 志愿服务 → zhi, yuan, fu, wu. */
  readonly syllables: (text: string) => readonly string[];
}

let loading: Promise<Pinyin> | undefined;

/** Loads the dictionary of readings, once; it is large and most pages do without. */
export function loadPinyin(): Promise<Pinyin> {
  loading ??= import('pinyin-pro').then(({ pinyin }) => {
    const known = new Map<string, readonly string[]>();
    return {
      syllables: (text) => {
        const found = known.get(text) ?? pinyin(text, { toneType: 'none', type: 'array', v: true });
        known.set(text, found);
        return found;
      },
    };
  });
  return loading;
}

/** The readings, once somebody has asked for them; null until they are there. */
export function usePinyin(wanted: boolean): Pinyin | null {
  const [pinyin, setPinyin] = useState<Pinyin | null>(null);
  useEffect(() => {
    if (!wanted || pinyin) return undefined;
    let here = true;
    // Without the dictionary search by characters still works.
    loadPinyin().then(
      (loaded) => here && setPinyin(loaded),
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [wanted, pinyin]);
  return pinyin;
}

/** Whether the letters are the initials of a stretch of the words, or begin their syllables one after the other: zyfw, zhiyuan. */
export function soundsLike(syllables: readonly string[], letters: string): boolean {
  const lower = syllables.map((syllable) => syllable.toLowerCase());
  if (
    lower
      .map((syllable) => syllable.charAt(0))
      .join('')
      .includes(letters)
  )
    return true;
  return lower.some((_, from) => lower.slice(from).join('').startsWith(letters));
}

/** An id made of the sounds of a title: lower-case words joined by hyphens, at most 64 characters; empty where there are none. */
export function idFromSounds(syllables: readonly string[]): string {
  const words =
    syllables
      .join(' ')
      .toLowerCase()
      .replace(/ü|u:/g, 'v')
      .match(/[a-z0-9]+/g) ?? [];
  const id = words.join('-').replace(/^[^a-z]+/, '');
  return id.slice(0, 64).replace(/-+$/, '');
}
