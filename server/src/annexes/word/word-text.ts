import { type AnnexText, type Language, render, renderTokens } from '@jifen/policies';
import { run, type RunLook } from './word-xml.js';

/** A sentence of an annex as runs: what is gone struck through, what is new underlined, old values before new ones. */
export function textRuns(text: AnnexText, language: Language, look: RunLook = {}): string {
  const tokens = text.map(({ token }) => token);
  return renderTokens(tokens, language)
    .map(({ gap, text: words, index }) => {
      const { change, old } = text[index] ?? {};
      if (change === 'removed') return run(gap + words, { ...look, struck: true });
      if (change === 'added') return run(gap + words, { ...look, underlined: true });
      if (!old) return run(gap + words, look);
      const was = run(render([old], language), { ...look, struck: true });
      return run(gap, look) + was + run(' ', look) + run(words, { ...look, underlined: true });
    })
    .join('');
}

/** How everything looks that belongs to something added or removed as a whole. */
export function lookOf(change: 'added' | 'removed' | undefined): RunLook {
  if (change === undefined) return {};
  return change === 'removed' ? { struck: true } : { underlined: true };
}
