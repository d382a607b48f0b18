import type { en } from './en';
import type { Language } from './language';
import type { zh } from './zh';

/** Every text of the product in one language. */
export type Texts = typeof zh | typeof en;

/**
 * The texts by language. A page loads those of the language that it is shown in; the others come when somebody asks for them, and are there
 * from then on, with or without a network.
 */
export class TextStore {
  private readonly held = new Map<Language, Texts>();

  constructor(private readonly fetchTexts: (language: Language) => Promise<Texts>) {}

  /** Whether the texts are there, so that a page can be shown in the language at once. */
  has(language: Language): boolean {
    return this.held.has(language);
  }

  /** The texts of a language that is there; an Error where they have not been loaded. */
  get(language: Language): Texts {
    const texts = this.held.get(language);
    if (!texts) throw new Error(`The texts in "${language}" have not been loaded`);
    return texts;
  }

  /** Takes texts that were loaded with the page. */
  hold(language: Language, texts: Texts): void {
    this.held.set(language, texts);
  }

  /** Gets the texts, unless they are there. Rejects where they cannot be had; whoever asks again tries again. */
  async load(language: Language): Promise<void> {
    if (!this.has(language)) this.hold(language, await this.fetchTexts(language));
  }
}

/** The texts of this page. Each language is a file of its own. */
export const pageTexts = new TextStore(async (language) =>
  language === 'zh' ? (await import('./zh')).zh : (await import('./en')).en,
);
