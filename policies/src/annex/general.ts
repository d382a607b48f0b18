import type { SourceDocument } from '../model/citation.js';
import type { Department } from '../model/policy-document.js';
import { SCHEME } from '../text/language/scheme-words.js';
import { bracketed, joined, text, type Token, word } from '../text/language/token.js';
import type { AnnexLine, AnnexPiece } from './annex.js';
import { note, notesOf, same, sentence } from './notes.js';
import { day, told } from './pieces.js';
import type { UnnumberedArticle } from './number-articles.js';
import type { AnnexSource } from './source.js';
import { ANNEX, DUTY_WORDS, RELATION_WORDS } from './words.js';

function scope({ policy: { document, inclusions } }: AnnexSource): UnnumberedArticle {
  const { jurisdiction, version, description, marks } = document;
  const where = [word(ANNEX.appliesIn), text(jurisdiction.title)];
  const practice = jurisdiction.practice ? [word(ANNEX.practice)] : [];
  const carried = marks.filter(({ at }) => !at.startsWith('/effective'));
  return {
    id: 'scope',
    heading: told(word(ANNEX.scope)),
    lines: [
      sentence(...where, ...practice, word(ANNEX.full)),
      ...(description ? [sentence(text(description))] : []),
      note(word(ANNEX.versionOf), word(SCHEME.colon), same(version)),
      ...inclusions.map((inclusion) =>
        note(
          word(ANNEX.include),
          same(`${inclusion.policy} ${inclusion.version}`),
          ...bracketed([same(`${inclusion.hash.slice(0, 19)}…`)]),
        ),
      ),
      ...notesOf({ marks: carried }, document),
    ],
  };
}

function inForce({ policy: { document } }: AnnexSource): UnnumberedArticle {
  const { from, to } = document.effective;
  const place = (end: string) => ({ at: `/effective/${end}`, own: `/effective/${end}` });
  const begin: AnnexPiece[] = [...told(word(ANNEX.from)), day(from, place('from')), ...told(word(ANNEX.onwards))];
  const end =
    to === undefined ? [] : [...told(word(ANNEX.to)), day(to, place('to')), ...told(word(ANNEX.untilIncluded))];
  const marks = document.marks.filter(({ at }) => at.startsWith('/effective'));
  return {
    id: 'effective',
    heading: told(word(ANNEX.inForce)),
    lines: [{ kind: 'sentence', text: [...begin, ...end, ...told(word(ANNEX.full))] }, ...notesOf({ marks }, document)],
  };
}

const AS_OF: UnnumberedArticle = {
  id: 'as-of',
  heading: told(word(ANNEX.asOf)),
  lines: [sentence(word(ANNEX.asOfText)), sentence(word(ANNEX.unknownText))],
};

function documentTokens({ title, number, issuer, date, relation }: SourceDocument): Token[] {
  const details = [number, issuer].filter((detail) => detail !== undefined).map((detail) => [same(detail)]);
  const dated: Token[][] = date === undefined ? [] : [[{ kind: 'date', date }]];
  const all = joined([...details, ...dated], [word(SCHEME.comma)]);
  const more = all.length > 0 ? bracketed(all) : [];
  return [word(RELATION_WORDS[relation]), same(`《${title}》`), ...more];
}

function bases({ policy: { document } }: AnnexSource): UnnumberedArticle[] {
  const lines = document.documents.flatMap((source): AnnexLine[] => [
    sentence(...documentTokens(source)),
    ...(source.warning ? [note(word(ANNEX.warning), text(source.warning))] : []),
  ]);
  return lines.length > 0 ? [{ id: 'documents', heading: told(word(ANNEX.bases)), lines }] : [];
}

function duties({ title, duties: listed }: Department): AnnexLine {
  const parts = listed.map((duty) => [word(DUTY_WORDS[duty.action]), text(duty.text)]);
  const said = parts.length > 0 ? [word(SCHEME.colon), ...joined(parts, [word(SCHEME.semicolon)])] : [];
  return sentence(text(title), ...said);
}

function departments({ policy: { document } }: AnnexSource): UnnumberedArticle[] {
  const lines = document.departments.map(duties);
  return lines.length > 0 ? [{ id: 'departments', heading: told(word(ANNEX.departments)), lines }] : [];
}

/** 总则: where the policy applies, since when, by which day it counts, what it rests on, who does what. */
export function generalArticles(source: AnnexSource): UnnumberedArticle[] {
  return [scope(source), inForce(source), AS_OF, ...bases(source), ...departments(source)];
}
