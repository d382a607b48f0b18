import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { I18nProvider } from 'react-admin';
import type { Language } from './language';
import type { Texts } from './texts';

const locales = [
  { locale: 'zh', name: '中文' },
  { locale: 'en', name: 'English' },
];

/** react-admin's i18nProvider for one language and its texts; asking it to change goes to `change`. */
export function providerFor(
  language: Language,
  texts: Texts,
  change: (language: Language) => Promise<void>,
): I18nProvider {
  const polyglot = polyglotI18nProvider(() => texts, language, locales);
  return { ...polyglot, changeLocale: (locale) => change(locale === 'en' ? 'en' : 'zh') };
}
