import { createContext, useCallback, useContext, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import type { I18nProvider } from 'react-admin';
import { type Language, languageTag, rememberedLanguage, rememberLanguage } from './language';
import { providerFor } from './provider';

interface LanguageState {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly i18nProvider: I18nProvider;
}

const LanguageContext = createContext<LanguageState | null>(null);

/**
 * Holds the language above react-admin. react-admin's own switch rebuilds the whole page and drops what is typed in it;
 * a new i18nProvider only redraws the texts.
 */
export function LanguageProvider({ children, initial }: { children: ReactNode; initial?: Language }) {
  const [language, choose] = useState<Language>(() => initial ?? rememberedLanguage());
  const setLanguage = useCallback((next: Language) => {
    rememberLanguage(next);
    choose(next);
  }, []);
  useLayoutEffect(() => {
    document.documentElement.lang = languageTag(language);
  }, [language]);
  const state = useMemo(
    () => ({ language, setLanguage, i18nProvider: providerFor(language, setLanguage) }),
    [language, setLanguage],
  );
  return <LanguageContext value={state}>{children}</LanguageContext>;
}

/** The language in force, how to change it, and react-admin's provider for it. */
export function useLanguage(): LanguageState {
  const state = useContext(LanguageContext);
  if (state === null) throw new Error('useLanguage needs a LanguageProvider above it');
  return state;
}
