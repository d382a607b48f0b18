import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { I18nProvider } from 'react-admin';
import { en } from './en';
import type { Language } from './language';
import { zh } from './zh';

const messages = { zh, en };

const locales = [
  { locale: 'zh', name: '中文' },
  { locale: 'en', name: 'English' },
];

/** react-admin's i18nProvider for one language; asking it to change goes to `change`. */
export function providerFor(language: Language, change: (language: Language) => void): I18nProvider {
  const polyglot = polyglotI18nProvider(() => messages[language], language, locales);
  return {
    ...polyglot,
    changeLocale: (locale) => {
      change(locale === 'en' ? 'en' : 'zh');
      return Promise.resolve();
    },
  };
}
