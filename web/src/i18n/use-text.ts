import { useCallback } from 'react';
import { type Bilingual, inLanguage } from './language';
import { useLanguage } from './LanguageProvider';

/** How a text of the policies is shown now; nothing for an absent text. */
export type ShowText = (text: Bilingual | null | undefined) => string;

/** A function that picks the words of a `{zh, en}` text in the language in force. */
export function useText(): ShowText {
  const { language } = useLanguage();
  return useCallback<ShowText>((text) => (text ? inLanguage(text, language) : ''), [language]);
}
