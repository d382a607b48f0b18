import type { PolicyRules } from '../logic/policy-rules.js';
import type { ResolvedPolicy } from '../model/resolve-policy.js';
import type { Annex, AnnexChapterId } from './annex.js';
import { AnnexMemory } from './annex-memory.js';
import { closingArticles } from './closing.js';
import { exclusionArticles } from './exclusion.js';
import { generalArticles } from './general.js';
import { indicatorArticles } from './indicators.js';
import { numbered, type UnnumberedArticle, type UnnumberedChapter } from './number-articles.js';
import { titled } from './pieces.js';
import { sceneArticles } from './scenes.js';
import { type AnnexSource, sourceOf } from './source.js';

const CHAPTERS: Readonly<Record<AnnexChapterId, (source: AnnexSource) => readonly UnnumberedArticle[]>> = {
  general: generalArticles,
  indicators: indicatorArticles,
  exclusion: exclusionArticles,
  scenes: sceneArticles,
  notes: closingArticles,
};

/**
 * A policy as the annex of a regulation reads. Every indicator, cap, veto and scene of it occurs; a rule that is no table is told by its
 * readback. Every value in the text knows where the document holds it. `rules` are those of the policy.
 * `memory` is kept by those who ask again after each edit.
 */
export function annexOf(policy: ResolvedPolicy, rules: PolicyRules, memory = new AnnexMemory()): Annex {
  const source = sourceOf(policy, rules, memory);
  const chapters = Object.entries(CHAPTERS).map(([id, articles]): UnnumberedChapter => ({
    id: id as AnnexChapterId,
    articles: articles(source),
  }));
  const { id, title } = policy.document;
  return numbered([titled({ id, title }, { at: '', own: '' })], chapters);
}
