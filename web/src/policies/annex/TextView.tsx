import { type AnnexChange, type AnnexPiece, type AnnexText, render, renderTokens } from '@jifen/policies';
import { Fragment, type ReactNode } from 'react';
import { useLanguage } from '../../i18n';
import { NameView } from './NameView';
import { ValueView } from './ValueView';

interface Run {
  readonly change: AnnexChange | undefined;
  readonly parts: ReactNode[];
}

/** A sentence of the annex: its values in place, what is gone struck through, what is new underlined. */
export function TextView({ text, subject }: { text: AnnexText; subject: string }) {
  const { language } = useLanguage();
  const rendered = renderTokens(
    text.map(({ token }) => token),
    language,
  );
  const runs: Run[] = [];
  for (const { gap, text: words, index } of rendered) {
    const piece = text[index];
    const last = runs.at(-1);
    const change = piece?.change;
    const part = (
      <Fragment key={index}>
        {gap}
        {piece && change !== 'removed' ? <Piece piece={piece} words={words} subject={subject} /> : words}
      </Fragment>
    );
    if (last && last.change === change) last.parts.push(part);
    else runs.push({ change, parts: [part] });
  }
  return runs.map(({ change, parts }, index) => {
    if (change === 'removed') return <del key={index}>{parts}</del>;
    return change === 'added' ? <ins key={index}>{parts}</ins> : <Fragment key={index}>{parts}</Fragment>;
  });
}

/** A piece of a sentence, after what the other policy says in its place. */
function Piece({ piece: { value, name, old }, words, subject }: { piece: AnnexPiece; words: string; subject: string }) {
  const { language } = useLanguage();
  const before = old && render([old], language);
  return (
    <>
      {/* What is said otherwise in the other language only is the same here. */}
      {before !== undefined && before !== words && (
        <>
          <del className={value ? 'annex-old' : undefined}>{before}</del>{' '}
        </>
      )}
      {value ? (
        <ValueView value={value} text={words} subject={subject} />
      ) : name ? (
        <NameView name={name} text={words} />
      ) : (
        words
      )}
    </>
  );
}
