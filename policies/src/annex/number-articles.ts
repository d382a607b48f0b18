import type { Annex, AnnexArticle, AnnexChapter, AnnexChapterId, AnnexText } from './annex.js';
import { CHAPTER_WORDS } from './words.js';

/** An article before the articles are counted. */
export type UnnumberedArticle = Omit<AnnexArticle, 'number'>;

/** A chapter before chapters and articles are counted. */
export interface UnnumberedChapter {
  readonly id: AnnexChapterId;
  readonly articles: readonly UnnumberedArticle[];
}

/** Chapters and articles counted; chapters that say nothing are left out, and articles of the other policy have no number. */
export function numbered(title: AnnexText, chapters: readonly UnnumberedChapter[]): Annex {
  let count = 0;
  const kept = chapters.filter(({ articles }) => articles.length > 0);
  return {
    title,
    chapters: kept.map(({ id, articles }, index): AnnexChapter => {
      const counted = articles.map((article): AnnexArticle => {
        if (article.change === 'removed') return { ...article, number: 0 };
        count += 1;
        return { ...article, number: count };
      });
      return { id, number: index + 1, title: CHAPTER_WORDS[id], articles: counted };
    }),
  };
}
