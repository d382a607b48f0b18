import type { I18nProvider } from 'react-admin';
import { en } from '../i18n/en';
import type { Language } from '../i18n';
import { providerFor } from '../i18n/provider';
import { pageTexts } from '../i18n/texts';
import { zh } from '../i18n/zh';

// Component tests draw at once, in either language.
pageTexts.hold('zh', zh);
pageTexts.hold('en', en);

/** react-admin's provider of texts in a language. */
export function textsIn(language: Language): I18nProvider {
  return providerFor(language, pageTexts.get(language), () => Promise.resolve());
}
