import Box from '@mui/material/Box';
import {
  type Annex,
  type AnnexArticle,
  type AnnexChapter,
  articleLabel,
  chapterLabel,
  shownLines,
} from '@jifen/policies';
import { memo } from 'react';
import { useLanguage, useText } from '../../i18n';
import { useTokens } from '../../theme';
import { useAnnexEditing } from './annex-editing';
import { annexStyle } from './annex-style';
import { AnnexTableView } from './AnnexTableView';
import { FindingMarks } from './FindingMarks';
import { plainText } from './plain-text';
import { ChangeWord, className } from './RowLines';
import { TextView } from './TextView';
import { TitleView } from './TitleView';
import { useKeptFocus } from './use-kept-focus';

/** A policy as the annex of a regulation, on a sheet of paper. `manifest` stands at its foot. */
export const AnnexSheet = memo(function AnnexSheet({ annex, manifest }: { annex: Annex; manifest: string }) {
  const tokens = useTokens();
  const sheet = useKeptFocus(annex);
  const { language } = useLanguage();
  return (
    <Box
      ref={sheet}
      component="article"
      className="annex-sheet"
      lang={language === 'zh' ? 'zh-CN' : 'en'}
      sx={annexStyle(tokens)}
    >
      <h2 className="annex-title">
        <TextView text={annex.title} subject={plainText(annex.title, language)} />
      </h2>
      {annex.chapters.map((chapter) => (
        <ChapterView key={chapter.id} chapter={chapter} />
      ))}
      <footer className="annex-manifest">{manifest}</footer>
    </Box>
  );
});

const ChapterView = memo(function ChapterView({ chapter }: { chapter: AnnexChapter }) {
  const text = useText();
  return (
    <section id={`annex-chapter-${chapter.id}`} tabIndex={-1} className="annex-chapter">
      <h3>
        {text(chapterLabel(chapter.number))} {text(chapter.title)}
      </h3>
      {chapter.articles.map((article) => (
        <ArticleView key={article.id} article={article} />
      ))}
    </section>
  );
});

const ArticleView = memo(function ArticleView({ article }: { article: AnnexArticle }) {
  const text = useText();
  const { language } = useLanguage();
  const { showNotes } = useAnnexEditing();
  const { heading, lines, table, number, change, subject } = article;
  const title = plainText(heading, language);
  const label = number > 0 ? text(articleLabel(number)) : '';
  const anchor = subject ? `annex-${subject.id}` : undefined;
  return (
    <section className={className(table ? 'annex-article has-table' : 'annex-article', change)}>
      <h4 id={anchor} aria-label={[label, title].filter(Boolean).join(' ')}>
        {number > 0 && <span className="annex-number">{label}</span>}
        <TitleView title={heading} called={title} subject={subject} />
        <ChangeWord change={change} />
      </h4>
      {shownLines(lines, showNotes && change !== 'removed').map((line, index) => (
        <p key={index} data-kind={line.kind} className={className('', line.change)}>
          <TextView text={line.text} subject={title} />
        </p>
      ))}
      <FindingMarks own={article.place?.own ?? null} />
      {table && <AnnexTableView table={table} label={title} />}
    </section>
  );
});
