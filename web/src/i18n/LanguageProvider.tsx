import { createContext, type ReactNode, useCallback, useContext, useLayoutEffect, useMemo, useState } from 'react';
import type { I18nProvider } from 'react-admin';
import { type Language, languageTag, rememberedLanguage, rememberLanguage } from './language';
import { providerFor } from './provider';
import { pageTexts, type TextStore } from './texts';

interface LanguageState {
  /** The language that the page is shown in. */
  readonly language: Language;
  /**
   * Shows the page in a language, at once where its texts are there, else as soon as they are. Rejects where they cannot be had: the page
   * stays as it is.
   */
  readonly setLanguage: (language: Language) => Promise<void>;
  readonly i18nProvider: I18nProvider;
}

const LanguageContext = createContext<LanguageState | null>(null);

interface Turn {
  readonly language: Language;
  /** The one that was asked for last; its texts may still be on their way. Null: none was. */
  readonly asked: Language | null;
}

interface LanguageProviderProps {
  children: ReactNode;
  /** The language to begin with; absent: the one that was chosen on this device. Its texts have to be there. */
  initial?: Language;
  texts?: TextStore;
}

/**
 * Holds the language above react-admin. react-admin's own switch rebuilds the whole page and drops what is typed in it;
 * a new i18nProvider only redraws the texts.
 */
export function LanguageProvider({ children, initial, texts = pageTexts }: LanguageProviderProps) {
  const [{ language, asked }, turn] = useState<Turn>(() => ({
    language: initial ?? rememberedLanguage(),
    asked: null,
  }));
  const setLanguage = useCallback(
    async (next: Language) => {
      turn((before) => ({ ...before, asked: next }));
      if (!texts.has(next)) await texts.load(next);
      // Another one may have been asked for while these were on their way.
      turn((before) => (before.asked === next ? { language: next, asked: next } : before));
    },
    [texts],
  );
  useLayoutEffect(() => {
    document.documentElement.lang = languageTag(language);
    if (asked === language) rememberLanguage(language);
  }, [language, asked]);
  const state = useMemo(
    () => ({ language, setLanguage, i18nProvider: providerFor(language, texts.get(language), setLanguage) }),
    [language, setLanguage, texts],
  );
  return <LanguageContext value={state}>{children}</LanguageContext>;
}

/** The language in force, how to change it, and react-admin's provider for it. */
export function useLanguage(): LanguageState {
  const state = useContext(LanguageContext);
  if (state === null) throw new Error('useLanguage needs a LanguageProvider above it');
  return state;
}
