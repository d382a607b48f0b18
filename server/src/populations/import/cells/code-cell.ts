import { type FactType } from '@jifen/policies';
import { plainText } from './plain-text.js';

type Codes = Extract<FactType, { kind: 'enumeration' }>['codes'];

/** A text without what people leave out or add: spaces, brackets and what stands in them, marks. */
export function bareText(text: string): string {
  return plainText(text)
    .toLowerCase()
    .replace(/\([^)]*\)/g, '')
    .replace(/[\s"'“”‘’《》<>、,，.。:：;；·_/-]/g, '');
}

/** Finds the option that a cell names: by its code or label, else by a label that differs in brackets and marks only. */
export class CodeFinder {
  private readonly exact = new Map<string, number>();
  private readonly bare = new Map<string, number>();

  constructor(codes: Codes) {
    codes.forEach(({ code, label }, index) => {
      for (const name of [code, label.zh, label.en ?? '']) {
        if (name === '') continue;
        this.exact.set(plainText(name).toLowerCase(), index);
        const short = bareText(name);
        // Two options that a short form could mean are not told apart by it.
        this.bare.set(short, this.bare.has(short) && this.bare.get(short) !== index ? -1 : index);
      }
    });
  }

  /** Place of the option; undefined where none is named, or more than one. */
  find(text: string): number | undefined {
    const exact = this.exact.get(plainText(text).toLowerCase());
    if (exact !== undefined) return exact;
    const index = this.bare.get(bareText(text)) ?? -1;
    return index < 0 ? undefined : index;
  }
}
