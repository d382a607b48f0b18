import { word } from '../text/language/token.js';
import { pairById } from './align.js';
import type { Annex, AnnexArticle, AnnexCategory, AnnexRow, AnnexTable, AnnexText } from './annex.js';
import { bareLine, bareText, compareLines, compareText, marked } from './compare-text.js';
import { numbered, type UnnumberedArticle, type UnnumberedChapter } from './number-articles.js';
import { told } from './pieces.js';
import { ANNEX, CHAPTER_WORDS } from './words.js';

/** A row, and the title of what it stands under. */
interface Placed {
  readonly row: AnnexRow;
  readonly under: string;
  readonly title: AnnexText;
}

function* rowsIn(annex: Annex): Generator<Placed> {
  for (const { articles } of annex.chapters) {
    for (const { table, id, heading } of articles) {
      for (const category of table?.categories ?? []) {
        const under = category.id ?? id;
        for (const row of category.rows) yield { row, under, title: category.id === null ? heading : category.title };
      }
    }
  }
}

function compareTexts(now: readonly AnnexText[], before: readonly AnnexText[]): readonly AnnexText[] {
  const lines = (texts: readonly AnnexText[]) => texts.map((text) => ({ kind: 'sentence' as const, text }));
  return compareLines(lines(now), lines(before)).map(({ text, change }) => (change ? marked(text, change) : text));
}

/** Rows that have been put beside others already: most are the same after the next edit. */
const COMPARED = new WeakMap<
  AnnexRow,
  { readonly before: AnnexRow | undefined; readonly moved: boolean; readonly result: AnnexRow }
>();

/** A row that only the other policy has. */
function goneRow(row: AnnexRow): AnnexRow {
  return {
    ...row,
    own: null,
    title: bareText(row.title),
    lines: row.lines.map(bareLine),
    max: bareText(row.max),
    evidence: row.evidence.map(bareText),
    department: bareText(row.department),
    change: 'removed',
  };
}

/** Puts the rows and articles of one annex beside those of another. Rows find each other by the ids of their nodes, wherever they stand. */
class Comparison {
  private readonly old: ReadonlyMap<string, Placed>;
  private readonly present: ReadonlySet<string>;

  constructor(now: Annex, before: Annex) {
    this.old = new Map([...rowsIn(before)].map((placed) => [placed.row.id, placed]));
    this.present = new Set([...rowsIn(now)].map(({ row }) => row.id));
  }

  private row(row: AnnexRow, under: string): AnnexRow {
    const old = this.old.get(row.id);
    const known = COMPARED.get(row);
    if (known && known.before === old?.row && known.moved === (old !== undefined && old.under !== under))
      return known.result;
    const result = this.compared(row, under, old);
    COMPARED.set(row, { before: old?.row, moved: old !== undefined && old.under !== under, result });
    return result;
  }

  private compared(row: AnnexRow, under: string, old: Placed | undefined): AnnexRow {
    if (!old) return { ...row, change: 'added' };
    const before = old.row;
    const lines = compareLines(row.lines, before.lines);
    const moved = {
      kind: 'note' as const,
      text: [...told(word(ANNEX.movedFrom)), ...bareText(old.title)],
      change: 'added' as const,
    };
    return {
      ...row,
      title: compareText(row.title, before.title),
      lines: old.under === under ? lines : [...lines, moved],
      max: compareText(row.max, before.max),
      evidence: compareTexts(row.evidence, before.evidence),
      department: compareText(row.department, before.department),
    };
  }

  private category(now: AnnexCategory, before: AnnexCategory | undefined, article: string): AnnexCategory {
    const rows = pairById(before?.rows ?? [], now.rows, ({ id }) => id).flatMap((pair): AnnexRow[] => {
      if (pair.now) return [this.row(pair.now, now.id ?? article)];
      return pair.before && !this.present.has(pair.before.id) ? [goneRow(pair.before)] : [];
    });
    if (!before) return { ...now, rows, ...(now.id === null ? {} : { change: 'added' as const }) };
    return {
      ...now,
      rows,
      title: compareText(now.title, before.title),
      lines: compareLines(now.lines, before.lines),
    };
  }

  /** A category that is gone, as far as its rows are not somewhere else now. */
  private gone(category: AnnexCategory): AnnexCategory {
    const rows = category.rows.filter(({ id }) => !this.present.has(id));
    return {
      id: category.id,
      at: category.at,
      own: null,
      title: bareText(category.title),
      lines: category.lines.map(bareLine),
      rows: rows.map(goneRow),
      change: 'removed',
    };
  }

  private table(now: AnnexTable, before: AnnexTable | undefined, article: string): AnnexTable {
    const idOf = ({ id }: AnnexCategory): string => id ?? '';
    const categories = pairById(before?.categories ?? [], now.categories, idOf).flatMap((pair): AnnexCategory[] => {
      if (pair.now) return [this.category(pair.now, pair.before, article)];
      const gone = pair.before && this.gone(pair.before);
      return gone && (gone.id !== null || gone.rows.length > 0) ? [gone] : [];
    });
    return { ...now, categories };
  }

  article(now: AnnexArticle, before: AnnexArticle | undefined): UnnumberedArticle {
    const table = now.table && this.table(now.table, before?.table, now.id);
    if (!before) return { ...now, ...(table ? { table } : {}), change: 'added' };
    return {
      ...now,
      heading: compareText(now.heading, before.heading),
      lines: compareLines(now.lines, before.lines),
      ...(table ? { table } : {}),
    };
  }

  goneArticle(before: AnnexArticle): UnnumberedArticle {
    const { table } = before;
    const gone = table && { ...table, categories: table.categories.map((category) => this.gone(category)) };
    return {
      id: before.id,
      heading: bareText(before.heading),
      lines: before.lines.map(bareLine),
      ...(gone ? { table: gone } : {}),
      change: 'removed',
    };
  }
}

/**
 * The annex with what the other one says beside it: old values before new ones, whole sentences where they read differently, and rows,
 * lines and articles that stand in one of the two only marked as added or removed. Removed articles have no number.
 */
export function compareAnnex(now: Annex, before: Annex): Annex {
  const comparison = new Comparison(now, before);
  const articlesOf = (annex: Annex, chapter: string): readonly AnnexArticle[] =>
    annex.chapters.find(({ id }) => id === chapter)?.articles ?? [];
  const ids = Object.keys(CHAPTER_WORDS) as UnnumberedChapter['id'][];
  const chapters = ids.map((id): UnnumberedChapter => {
    const pairs = pairById(articlesOf(before, id), articlesOf(now, id), (article) => article.id);
    const articles = pairs.flatMap((pair): UnnumberedArticle[] => {
      if (pair.now) return [comparison.article(pair.now, pair.before)];
      return pair.before ? [comparison.goneArticle(pair.before)] : [];
    });
    return { id, articles };
  });
  return numbered(compareText(now.title, before.title), chapters);
}
