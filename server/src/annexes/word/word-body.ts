import { type Annex, type AnnexArticle, articleLabel, chapterLabel, shownLines } from '@jifen/policies';
import { tableXml, type WordOptions } from './word-table.js';
import { lookOf, textRuns } from './word-text.js';
import { paragraph, run } from './word-xml.js';

function articleXml(article: AnnexArticle, options: WordOptions): string {
  const { language, notes } = options;
  const { number, heading, lines, table, change } = article;
  const look = lookOf(change);
  const label = number > 0 ? run(`${articleLabel(number)[language]}\u3000`) : '';
  const said = shownLines(lines, notes && change !== 'removed').map((line) =>
    paragraph(
      textRuns(line.text, language, { ...look, ...lookOf(line.change) }),
      line.kind === 'note' ? 'Note' : 'Normal',
    ),
  );
  return [
    paragraph(label + textRuns(heading, language, look), 'Heading2'),
    ...said,
    ...(table ? [tableXml(table, options), paragraph('', 'Note')] : []),
  ].join('');
}

/** The words of an annex, paragraph by paragraph and table by table. */
export function bodyXml(annex: Annex, options: WordOptions): string {
  const { language } = options;
  const chapters = annex.chapters.flatMap(({ number, title, articles }) => [
    paragraph(run(`${chapterLabel(number)[language]}\u3000${title[language]}`), 'Heading1'),
    ...articles.map((article) => articleXml(article, options)),
  ]);
  return [paragraph(textRuns(annex.title, language), 'Title'), ...chapters].join('');
}
