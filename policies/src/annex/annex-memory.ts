import type { ResolvedPolicy } from '../model/resolve-policy.js';
import type { Indicator, ScoreNode } from '../model/score-node.js';
import { type Names, namesOf } from '../text/language/names.js';
import type { AnnexRow, Place } from './annex.js';
import type { UnnumberedArticle } from './number-articles.js';

/** What the words of a row depend on, beside its indicator and where it stands. */
type Context = readonly unknown[];

interface Told extends Place {
  readonly deducted: boolean;
  readonly row: AnnexRow;
}

function* titlesIn(node: ScoreNode): Generator<unknown> {
  if (node.kind === 'include') return;
  yield node.id;
  yield node.title;
  if (node.kind === 'group') for (const child of node.children) yield* titlesIn(child);
}

function contextOf({ document, includedFacts }: ResolvedPolicy): Context {
  const { facts, departments, documents, score } = document;
  return [...facts, null, ...includedFacts, null, ...departments, null, ...documents, null, ...titlesIn(score)];
}

function isSame(a: Context, b: Context): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}

/**
 * Rows that have been told already, for a document that is being edited: an indicator that nobody touched is not told again, as long as
 * facts, departments, documents and titles are what they were. Nodes are known by their identity.
 */
export class AnnexMemory {
  private context: Context = [];
  private known: Names | undefined;
  private rows = new WeakMap<Indicator, Told>();
  private closing: { readonly of: Context; readonly articles: readonly UnnumberedArticle[] } | undefined;

  /** The names of a policy; everything that was told in other names is forgotten. */
  names(policy: ResolvedPolicy): Names {
    const context = contextOf(policy);
    if (this.known && isSame(context, this.context)) return this.known;
    this.context = context;
    this.rows = new WeakMap();
    this.known = namesOf(policy.document);
    return this.known;
  }

  /** The row of an indicator as it was told before, or as `tell` tells it. */
  row(indicator: Indicator, { at, own }: Place, deducted: boolean, tell: () => AnnexRow): AnnexRow {
    const told = this.rows.get(indicator);
    if (told && told.at === at && told.own === own && told.deducted === deducted) return told.row;
    const row = tell();
    this.rows.set(indicator, { at, own, deducted, row });
    return row;
  }

  /** The closing articles as they were told before of the same parts of the document, or as `tell` tells them. */
  articles(of: Context, tell: () => readonly UnnumberedArticle[]): readonly UnnumberedArticle[] {
    if (!this.closing || !isSame(of, this.closing.of)) this.closing = { of, articles: tell() };
    return this.closing.articles;
  }
}
