import type { Bilingual } from '../findings/finding.js';
import type { Text } from '../model/text.js';
import type { RunningToken } from '../text/language/render.js';

/** Where something stands. */
export interface Place {
  /** Pointer into the policy with its inclusions replaced. */
  readonly at: string;
  /** Pointer into the document as it is written; null where an included policy says it, and it cannot be changed here. */
  readonly own: string | null;
}

/**
 * What a value is, and so what may be typed in its stead: points have two decimals, `whole` numbers none; `decimals` is how many of them
 * a result keeps, from 0 to 6.
 */
export type AnnexValueKind = 'points' | 'number' | 'whole' | 'decimals' | 'date';

/** A value of the policy that stands in the text. */
export interface AnnexValue extends Place {
  readonly kind: AnnexValueKind;
  /**
   * What the document holds at `at`: a number, a date `YYYY-MM-DD`, or null while it is pending. Of `decimals` it is 0, too, where the rule
   * does not write them.
   */
  readonly value: number | string | null;
  /** The text says the number with the contrary sign: −36 months as 「36 个月之前」. */
  readonly turned: boolean;
  /** The rule that holds the value; undefined where a property of the document does. */
  readonly rule?: Place;
}

/** A name that the policy gives and that stands in the text: the title of an entry, or the label of an option of a fact. */
export interface AnnexName extends Place {
  readonly kind: 'title' | 'option';
  /** Of what it is the name: the same as long as only the name changes. */
  readonly of: string;
  /** What the document holds at `at`; the text may show it in quotes. */
  readonly text: Text;
}

/** Whether something stands in one of two compared policies only. */
export type AnnexChange = 'added' | 'removed';

/** A piece of a sentence, and the value that it says or the name that it is, if it is one of them. */
export interface AnnexPiece {
  readonly token: RunningToken;
  readonly value?: AnnexValue;
  readonly name?: AnnexName;
  /** What the other policy says in this place; absent where it says the same. */
  readonly old?: RunningToken;
  readonly change?: AnnexChange;
}

export type AnnexText = readonly AnnexPiece[];

/**
 * What a line is: what a table of tiers is about (`lead`), one of its tiers, a sentence that says a whole rule, what holds for all tiers
 * (`tail`), or a note: a source, a reading, how firm a value is.
 */
export type AnnexLineKind = 'lead' | 'tier' | 'sentence' | 'tail' | 'note';

export interface AnnexLine {
  readonly kind: AnnexLineKind;
  readonly text: AnnexText;
  /** Of a tier: what it gives. */
  readonly points?: AnnexText;
  readonly change?: AnnexChange;
}

/** What a row or article is about, for those who lead there. */
export interface AnnexSubject {
  readonly kind: 'node' | 'veto' | 'standing' | 'scene';
  readonly id: string;
}

/** A row of the table of indicators: an indicator, or a group within a category (小项). */
export interface AnnexRow extends Place {
  readonly kind: 'indicator' | 'group';
  readonly id: string;
  /** Groups between the category and this. */
  readonly depth: number;
  readonly title: AnnexText;
  readonly lines: readonly AnnexLine[];
  readonly max: AnnexText;
  readonly evidence: readonly AnnexText[];
  readonly department: AnnexText;
  readonly change?: AnnexChange;
}

/** Rows that have their first-level indicator (一级指标) in common; `id` is null for those that have none. */
export interface AnnexCategory extends Place {
  readonly id: string | null;
  readonly title: AnnexText;
  readonly lines: readonly AnnexLine[];
  readonly rows: readonly AnnexRow[];
  readonly change?: AnnexChange;
}

/** One annexed table (附表): the indicators of a layer. */
export interface AnnexTable {
  /** Id of the group whose indicators these are. */
  readonly id: string;
  readonly categories: readonly AnnexCategory[];
}

/** An article (条). */
export interface AnnexArticle {
  /** The same in every policy that has this article. */
  readonly id: string;
  /** Running number through all chapters; 0 for what stands in the other policy only. */
  readonly number: number;
  readonly heading: AnnexText;
  readonly lines: readonly AnnexLine[];
  readonly subject?: AnnexSubject;
  readonly place?: Place;
  readonly table?: AnnexTable;
  readonly change?: AnnexChange;
}

export type AnnexChapterId = 'general' | 'indicators' | 'exclusion' | 'scenes' | 'notes';

/** A chapter (章); one that has nothing to say is left out. */
export interface AnnexChapter {
  readonly id: AnnexChapterId;
  readonly number: number;
  readonly title: Bilingual;
  readonly articles: readonly AnnexArticle[];
}

/** A policy as the annex of a regulation reads: chapters of articles, and the indicators as tables. */
export interface Annex {
  readonly title: AnnexText;
  readonly chapters: readonly AnnexChapter[];
}

/** The place below. */
export function below({ at, own }: Place, path: string): Place {
  return { at: at + path, own: own === null ? null : own + path };
}
