import { type Bilingual, inLanguage, type Language, type Text } from '@jifen/policies';

/** Chooses the words of the reader's language. */
export type Say = (text: Bilingual | Text) => string;

/** The words of that language; Chinese where there is no English. */
export function sayIn(language: Language): Say {
  return (text) => inLanguage(text, language);
}

/** The language that the command line asks for: `--lang en`, wherever it stands. Chinese without it. */
export function languageOf(argv: readonly string[]): Language {
  const position = argv.lastIndexOf('--lang');
  const value = position >= 0 ? argv[position + 1] : argv.findLast((each) => each.startsWith('--lang='))?.slice(7);
  return value === 'en' ? 'en' : 'zh';
}
