export { type Bilingual, inLanguage, type Language, languageTag, shownLanguage } from './language';
export { LanguageProvider, useLanguage } from './LanguageProvider';
export { type ShowText, useText } from './use-text';
