/** Languages of the product; Chinese comes first. */
export type Language = 'zh' | 'en';

/** A text of the policies: Chinese always, English where there is one. */
export interface Bilingual {
  readonly zh: string;
  readonly en?: string | undefined;
}

const STORED_UNDER = 'jifen.language';

/** The tag for `<html lang>`, date and number formats. */
export function languageTag(language: Language): 'zh-CN' | 'en' {
  return language === 'zh' ? 'zh-CN' : 'en';
}

/** The words to show; a reader of English gets Chinese where no English was written. */
export function inLanguage(text: Bilingual, language: Language): string {
  return language === 'en' ? (text.en ?? text.zh) : text.zh;
}

/** The language chosen on this device before, else Chinese. */
export function rememberedLanguage(): Language {
  try {
    return localStorage.getItem(STORED_UNDER) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh';
  }
}

/** True when somebody chose a language on this device. */
export function hasRememberedLanguage(): boolean {
  try {
    return localStorage.getItem(STORED_UNDER) !== null;
  } catch {
    return false;
  }
}

/** Keeps the choice for the next visit; a browser that refuses storage simply forgets it. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(STORED_UNDER, language);
  } catch {
    return;
  }
}

/** The language the page is shown in, for code outside React (errors, exports). */
export function shownLanguage(): Language {
  return document.documentElement.lang.startsWith('en') ? 'en' : 'zh';
}
