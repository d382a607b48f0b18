import type { Language } from '../../../i18n';

/** The name that is typed in the language, or the Chinese one; empty as long as there is none. */
export function called({ zh, en }: { readonly zh: string; readonly en: string }, language: Language): string {
  return (language === 'en' && en.trim()) || zh;
}
