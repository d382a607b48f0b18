import { type Pinyin, soundsLike } from '../search/pinyin';
import type { FactRow } from './fact-row';

/** Whether a word could be Chinese typed in Latin letters. */
export function maySound(typed: string): boolean {
  return /[a-z]/i.test(typed);
}

/**
 * The facts whose code, label, department, database or users contain every word that was typed; with `pinyin`, also those whose label,
 * department, database or users sound like it: initials or syllables, 志愿服务 for zyfw or zhiyuan.
 */
export function searchFacts(facts: readonly FactRow[], typed: string, pinyin: Pinyin | null): FactRow[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...facts];
  return facts.filter((fact) => {
    const named = chineseOf(fact);
    const text = [...named, ...latinOf(fact)].join('\n').toLowerCase();
    const sounds = (word: string) =>
      pinyin !== null && /^[a-z]+$/.test(word) && named.some((name) => soundsLike(pinyin.syllables(name), word));
    return words.every((word) => text.includes(word) || sounds(word));
  });
}

function present(texts: readonly (string | null | undefined)[]): string[] {
  return texts.filter((text) => text !== null && text !== undefined && text !== '') as string[];
}

function chineseOf({ label, unit, department, database, usedBy }: FactRow): string[] {
  const used = usedBy.flatMap(({ title, nodes }) => [title.zh, ...nodes.map((node) => node.title.zh)]);
  return present([label.zh, unit?.zh, department?.zh, database, ...used]);
}

function latinOf({ id, label, unit, department, usedBy }: FactRow): string[] {
  const used = usedBy.flatMap(({ policyId, title, nodes }) => [
    policyId,
    title.en,
    ...nodes.flatMap((node) => [node.id, node.title.en]),
  ]);
  return present([id, label.en, unit?.en, department?.en, ...used]);
}
