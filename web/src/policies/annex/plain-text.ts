import { type AnnexText, type Language, render } from '@jifen/policies';

/** A text of the annex as plain words, without what is gone. */
export function plainText(text: AnnexText, language: Language): string {
  return render(
    text.flatMap(({ token, change }) => (change === 'removed' ? [] : [token])),
    language,
  );
}
